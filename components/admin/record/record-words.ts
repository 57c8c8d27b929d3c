import { createTranslator } from "next-intl";
import { ruleRows } from "@/components/categories/rule-rows";
import { formatCount, formatDay, formatDrawNumber, formatInstant } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import type { Category } from "@/lib/rules/category/category";
import { VERSION_FIELDS, type EnteredCategory, type EnteredVersion } from "@/lib/rules/category/stored";
import type { Correction } from "@/lib/rules/correction/correction";
import type { EnteredEvent } from "@/lib/rules/event/policy-event";
import { parseCount } from "@/lib/rules/text/count-input";
import type { Locale } from "@/lib/rules/text/bilingual";
import { parseIsoDate, parseUtcInstant, type IsoDate } from "@/lib/rules/time/iso-date";
import { problemWords } from "./problem-words";
import type { RecordRow } from "./record-rows";
import { recordTranslator, type RecordTranslator } from "./record-translator";

/** The words for records and what is wrong with them, in one language. */
export type RecordWords = ReturnType<typeof recordWords>;

/** Titles of NOC codes, for words. */
export type Titles = ReadonlyMap<string, string>;

/**
 * Puts the values of records and their problems into words.
 * @param categories whose names are said
 */
export function recordWords(locale: Locale, categories: readonly Category[]) {
  const t = recordTranslator(locale);
  const categoryName = (slug: string) => categories.find((category) => category.slug === slug)?.name[locale] ?? slug;
  const versionName = (slug: string) =>
    categories.flatMap(({ versions }) => versions).find((version) => version.slug === slug)?.name[locale] ?? slug;
  const names = {
    categoryName,
    versionName,
    /** What a name means, by the slugs of a category and, if it has any, a version. */
    meaning: (category: string, version: string | null) => (version ? versionName(version) : categoryName(category)),
  };
  const values = valueWords(locale, t);
  return {
    t,
    ...names,
    problem: problemWords(locale, t, names),
    categoryRows: categoryRows(t, values),
    versionRows: versionRows(locale, t, values),
    correctionRows: correctionRows(locale, t),
    eventRows: eventRows(locale, t),
  };
}

const valueWords = (locale: Locale, t: RecordTranslator) => ({
  day: (value: IsoDate | null) => (value === null ? t("values.notEstablished") : formatDay(value, locale)),
  text: (value: string | null) => (value === null || value === "" ? t("values.none") : value),
});
type ValueWords = ReturnType<typeof valueWords>;

type Fields = (typeof messages)["en"]["records"];

const categoryRows =
  (t: RecordTranslator, { day, text }: ValueWords) =>
  (category: EnteredCategory): RecordRow[] => {
    const row = (field: keyof Fields["category"]["fields"], said: string): RecordRow => ({
      field,
      label: t(`category.fields.${field}`),
      text: said,
    });
    return [
      row("nameEn", category.name.en),
      row("nameFr", category.name.fr),
      row("shortNameEn", category.shortName.en),
      row("shortNameFr", category.shortName.fr),
      row("definitionEn", text(category.definition.en)),
      row("definitionFr", text(category.definition.fr)),
      row("kind", t(`category.kinds.${category.kind}`)),
      row("introduced", day(category.introduced)),
      row("retired", category.retired === null ? t("values.none") : day(category.retired)),
      row("showsFrom", category.showsFrom === null ? t("values.atOnce") : day(category.showsFrom)),
      row("roundNames", text(category.roundNames.map(({ en, fr }) => (fr === null ? en : `${en} | ${fr}`)).join("\n"))),
      row("position", String(category.position)),
    ];
  };

function versionRows(locale: Locale, t: RecordTranslator, words: ValueWords) {
  const rules = createTranslator({ locale, messages: messages[locale], namespace: "rules" });
  const lists = {
    conjunction: new Intl.ListFormat(`${locale}-CA`),
    disjunction: new Intl.ListFormat(`${locale}-CA`, { type: "disjunction" }),
  };
  const rulesIn = ruleRows(rules, (items, type = "conjunction") => lists[type].format(items));
  const row = (field: keyof Fields["version"]["fields"], said: string): RecordRow => ({
    field,
    label: t(`version.fields.${field}`),
    text: said,
  });
  return (version: EnteredVersion, titles: Titles): RecordRow[] =>
    VERSION_FIELDS.flatMap((field) =>
      field === "rules"
        ? [
            ...rulesIn(version).map(({ rule, text }) => row(rule, text)),
            row("otherEn", words.text(version.rules.other.map(({ en }) => en).join("\n"))),
            row("otherFr", words.text(version.rules.other.map(({ fr }) => fr).join("\n"))),
          ]
        : field === "occupations"
          ? [listRow(t, row, version, titles)]
          : plainRows(t, row, words, version, field),
    );
}

type Row = (field: keyof Fields["version"]["fields"], said: string) => RecordRow;

function listRow(t: RecordTranslator, row: Row, { occupations }: EnteredVersion, titles: Titles): RecordRow {
  const items = occupations.map((noc) => occupation(noc, titles));
  const said =
    items.length === 0 ? t("values.none") : t("values.count", { count: items.length, items: occupations.join(", ") });
  return { ...row("occupations", said), items };
}

function plainRows(
  t: RecordTranslator,
  row: Row,
  { day, text }: ValueWords,
  version: EnteredVersion,
  field: Exclude<(typeof VERSION_FIELDS)[number], "rules" | "occupations">,
): RecordRow[] {
  switch (field) {
    case "officialName":
      return [row("officialEn", text(version.officialName.en)), row("officialFr", text(version.officialName.fr))];
    case "name":
      return [
        row("ownEn", version.nameIsOurs.en ? version.name.en : t("values.none")),
        row("ownFr", version.nameIsOurs.fr ? version.name.fr : t("values.none")),
      ];
    case "nameIsOurs":
      return [];
    case "aliases":
      return [row("aliases", text(version.aliases.join("\n")))];
    case "listYear":
      return [row("listYear", version.listYear)];
    case "announced":
    case "effectiveFrom":
    case "effectiveTo":
      return [row(field, day(version[field]))];
    case "showsFrom":
      return [row(field, version.showsFrom === null ? t("values.atOnce") : day(version.showsFrom))];
    case "datesNote":
    case "rulesNote":
      return [row(`${field}En`, text(version[field]?.en ?? null)), row(`${field}Fr`, text(version[field]?.fr ?? null))];
  }
}

/** A value of a correction as its language writes it. */
function correctionValue(locale: Locale, field: Correction["field"], value: string): string {
  if (field === "instructionUrl") return value;
  const count = parseCount(value);
  if (count !== null) return formatCount(count, locale);
  const date = parseIsoDate(value);
  if (date !== null) return formatDay(date, locale);
  const instant = parseUtcInstant(value);
  return instant === null ? value : formatInstant(instant, locale);
}

const correctionRows =
  (locale: Locale, t: RecordTranslator) =>
  ({ field, ...correction }: Correction): RecordRow[] => {
    const words = messages[locale].draw.corrections;
    const row = (name: keyof Fields["correction"]["fields"], text: string): RecordRow => ({
      field: name,
      label: t(`correction.fields.${name}`),
      text,
    });
    const likely = correction.likelyValue;
    return [
      row("drawNumber", formatDrawNumber(correction.drawNumber, locale)),
      row("field", words.field[field]),
      row("officialValue", correctionValue(locale, field, correction.officialValue)),
      row("likelyValue", likely === null ? t("values.notEstablished") : correctionValue(locale, field, likely)),
      row("confidence", words.levels[correction.confidence]),
      row("evidenceEn", correction.evidence.en),
      row("evidenceFr", correction.evidence.fr),
    ];
  };

const eventRows =
  (locale: Locale, t: RecordTranslator) =>
  ({ date, title, certainty, sourceUrl }: EnteredEvent): RecordRow[] => {
    const labels = messages[locale].events.form;
    return [
      { field: "date", label: labels.date, text: formatDay(date, locale) },
      { field: "titleEn", label: labels.titleEn, text: title.en },
      { field: "titleFr", label: labels.titleFr, text: title.fr },
      { field: "certainty", label: labels.certainty, text: messages[locale].events.certainties[certainty] },
      { field: "sourceUrl", label: labels.sourceUrl, text: sourceUrl ?? t("values.none") },
    ];
  };

/** A NOC code with its title. */
export const occupation = (noc: string, titles: Titles): string => [noc, titles.get(noc)].filter(Boolean).join(" ");
