import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { Correction } from "@/lib/rules/correction/correction";
import { INSTANT_OF, whyUnknown } from "@/lib/rules/draw/absence";
import type { Draw } from "@/lib/rules/draw/draw";
import { DRAW_TABLE, type DrawField } from "@/lib/rules/draw/fields";
import type { EntryProblem } from "@/lib/rules/draw/entry/entry";
import type { NoteProblem } from "@/lib/rules/draw/entry/save-note";
import type { EntryWarning } from "@/lib/rules/draw/entry/warnings";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatDrawNumber, formatInstant } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";

/** The words for a draw, its problems and its warnings, in one language. */
export type DrawWords = ReturnType<typeof drawWords>;

/**
 * Puts a draw's values, problems and warnings into words.
 * @param today named where a day lies ahead
 */
export function drawWords(locale: Locale, categories: readonly Category[], today: IsoDate) {
  const given = { locale, messages: messages[locale] };
  const all = createTranslator(given);
  const corrections = createTranslator({ ...given, namespace: "draw.corrections.field" });
  const acts = createTranslator({ ...given, namespace: "acts" });
  const vocabulary = vocabularyOf(locale, categories);
  const correctionInWay = (correction: { number: string; field: Correction["field"]; hidden: boolean }): string =>
    acts("problems.correction_in_way", {
      draw: formatDrawNumber(correction.number, locale),
      field: corrections(correction.field),
      state: correction.hidden ? "withdrawn" : "stands",
    });
  return {
    locale,
    t: vocabulary.t,
    acts,
    pasted: createTranslator({ ...given, namespace: "pasted" }),
    found: createTranslator({ ...given, namespace: "found.form" }),
    label: (field: DrawField): string => all(DRAW_TABLE[field].label),
    value: valueWords(vocabulary),
    problem: problemWords(vocabulary, today),
    warning: warningWords(vocabulary),
    correctionInWay,
  };
}

type Vocabulary = ReturnType<typeof vocabularyOf>;

function vocabularyOf(locale: Locale, categories: readonly Category[]) {
  const given = { locale, messages: messages[locale] };
  const list = new Intl.ListFormat(locale === "fr" ? "fr-CA" : "en-CA");
  return {
    locale,
    t: createTranslator({ ...given, namespace: "admin" }),
    common: createTranslator({ ...given, namespace: "common" }),
    day: (text: string) => formatDay(isoDate(text), locale),
    count: (value: number) => formatCount(value, locale),
    list: (items: string[]) => list.format(items),
    categoryName: (slug: string) => categories.find((category) => category.slug === slug)?.name[locale] ?? slug,
    versionName: (slug: string) =>
      categories.flatMap(({ versions }) => versions).find((version) => version.slug === slug)?.name[locale] ?? slug,
  };
}

/** A field of a draw, as it is read. */
function valueWords({ locale, t, common, day, count, list, categoryName, versionName }: Vocabulary) {
  return (draw: Omit<Draw, "source" | "notice" | "revision"> & Partial<Draw>, field: DrawField): string => {
    switch (field) {
      case "number":
      case "roundName":
        return draw[field];
      case "date":
        return day(draw.date);
      case "drawnAt":
      case "tieBreakAt":
        return draw[field] ? formatInstant(draw[field], locale) : t("check.unknown");
      case "drawnAtAbsence":
      case "tieBreakAbsence": {
        const why = whyUnknown(draw, INSTANT_OF[field]);
        return why === null ? t("check.none") : t(`form.absences.${why}`);
      }
      case "category":
        return draw.category === null ? t("check.unclassified") : categoryName(draw.category);
      case "version":
        return draw.version === null ? t("check.none") : versionName(draw.version);
      case "cutoff":
      case "invitations":
        return count(draw[field]);
      case "programs":
        return list(draw.programs.map((program) => common(`programs.${program}`)));
      case "poolAsOf":
        return draw.poolAsOf ? day(draw.poolAsOf) : t("check.unknown");
      case "instructionUrl":
        return draw.instructionUrl ?? t("check.unknown");
      case "source":
        return draw.source ? t(`list.sources.${draw.source}`) : t("check.unknown");
      case "notice":
        return draw.notice?.[locale] ?? t("check.none");
    }
  };
}

/** What is wrong with a value. */
function problemWords({ t, day, categoryName, versionName }: Vocabulary, today: IsoDate) {
  return ({ field, code, ...more }: EntryProblem | NoteProblem): string => {
    const params: Readonly<Record<string, string>> = "params" in more ? more.params : {};
    switch (code) {
      case "missing":
        return field === "category" || field === "programs" || field === "reason"
          ? t(`problems.missing_${field}`)
          : t("problems.missing");
      case "in_future":
        return t("problems.in_future", { today: day(today) });
      case "which_zone":
        return t(params.day ? "problems.which_zone_day" : "problems.which_zone", {
          utc: params.utc ?? "",
          eastern: params.eastern ?? "",
          day: params.day ? day(isoDate(params.day)) : "",
        });
      case "name_means_other":
        return t("problems.name_means_other", {
          name: params.version ? versionName(params.version) : categoryName(params.category ?? ""),
        });
      case "duplicate_number":
      case "duplicate_round":
      case "hidden_number":
      case "hidden_round":
        return t(`problems.${code}`, { number: params.number ?? "" });
      default:
        return t(`problems.${code}`);
    }
  };
}

/** What is unusual in a value. */
function warningWords({ locale, t, day, count, list, categoryName, versionName }: Vocabulary) {
  return (given: EntryWarning): string => {
    switch (given.code) {
      case "before_latest":
        return t("warnings.before_latest", { number: given.number, date: day(given.date) });
      case "same_day":
        return t("warnings.same_day", {
          count: given.numbers.length,
          numbers: list(given.numbers.map((number) => formatDrawNumber(number, locale))),
        });
      case "version_not_in_force":
        return t("warnings.version_not_in_force", {
          version: versionName(given.version),
          from: given.from ? day(given.from) : "unknown",
          to: given.to ? day(given.to) : "unknown",
          both: given.from && given.to ? "yes" : "no",
        });
      case "version_not_announced":
        return t("warnings.version_not_announced", {
          version: versionName(given.version),
          announced: day(given.announced),
        });
      case "programs_unusual":
        return t("warnings.programs_unusual", { category: categoryName(given.category) });
      case "cutoff_unusual":
      case "invitations_unusual":
        return t(`warnings.${given.code}`, {
          off: count(given.off),
          of: given.category === null ? "all" : "one",
          category: given.category === null ? "" : categoryName(given.category),
          min: count(given.min),
          max: count(given.max),
          draws: given.draws,
          last: list(given.last.map(({ number, value }) => `${count(value)} (${formatDrawNumber(number, locale)})`)),
        });
      case "tie_break_old":
        return t("warnings.tie_break_old", { days: given.days });
      case "pool_far":
        return t("warnings.pool_far", { days: given.days });
      case "link_of_other":
        return t("warnings.link_of_other", { draw: formatDrawNumber(given.number, locale) });
      case "number_not_next":
        return t("warnings.number_not_next", { next: given.next });
      case "number_changed":
        return t("warnings.number_changed", { from: given.from });
      case "unclassified":
      case "name_new":
        return t(`warnings.${given.code}`, { roundName: given.roundName });
      default:
        return t(`warnings.${given.code}`);
    }
  };
}
