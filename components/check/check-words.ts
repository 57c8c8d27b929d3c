import type { createFormatter, createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import type { UndeterminedDraw, Verdict } from "@/lib/rules/eligibility/verdict";
import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import type { Undetermined, Unmet } from "@/lib/rules/eligibility/eligibility";
import type { WorkAhead } from "@/lib/rules/eligibility/today";
import type { LanguageAssumption } from "@/lib/rules/eligibility/language-rule";
import { formatCount, formatDay, formatInstant } from "@/lib/format";
import type { Messages } from "@/lib/i18n/messages";

/** A category as the checker needs it; names stand in the language of the page. */
export type CheckedCategory = Pick<Category, "slug" | "kind"> & {
  readonly name: string;
  readonly versions: readonly (Pick<
    CategoryVersion,
    "slug" | "announced" | "effectiveFrom" | "effectiveTo" | "rules" | "occupations"
  > & { readonly name: string })[];
};

/** The words of the checker in one language. */
export type CheckLanguage = {
  readonly t: ReturnType<typeof createTranslator<Messages, "check">>;
  readonly common: ReturnType<typeof createTranslator<Messages, "common">>;
  readonly rules: ReturnType<typeof createTranslator<Messages, "rules">>;
  readonly format: ReturnType<typeof createFormatter>;
  readonly locale: Locale;
};

/** Months that are there, cut to a tenth: never more than there are. */
function monthsOf(months: number, locale: Locale): { count: number; shown: string } {
  const count = Math.floor(months * 10 + 1e-6) / 10;
  return { count, shown: new Intl.NumberFormat(`${locale}-CA`, { maximumFractionDigits: 1 }).format(count) };
}

/** A language rule that is not met: its levels and tests, and the levels that there are. */
function unmetLanguageText(unmet: Extract<Unmet, { rule: "language" }>, { t, rules, format }: CheckLanguage): string {
  const { framework, minimum, tests, abilities, resultsMaxAgeYears } = unmet.need;
  const listed = (of: readonly Ability[]) => format.list(of.map((ability) => rules(`abilities.${ability}`)));
  const levels = format.list(
    abilities.map((ability) =>
      t("unmet.level", { ability: rules(`abilities.${ability}`), level: String(unmet.have?.[ability] ?? "none") }),
    ),
  );
  const key = ({ none: "languageNone", level: "languageLevel", age: "languageAge", test: "languageTest" } as const)[
    unmet.fault
  ];
  return t(`unmet.${key}`, {
    framework,
    minimum,
    levels,
    all: abilities.length === ABILITIES.length ? "yes" : "no",
    abilities: listed(abilities),
    years: resultsMaxAgeYears,
    tests: format.list(
      tests.map((test) => t("unmet.test", { test })),
      { type: "disjunction" },
    ),
  });
}

/** A rule that is not met: what it needs and what there is. */
export function unmetText(unmet: Unmet, language: CheckLanguage): string {
  const { t, common, format, locale } = language;
  switch (unmet.rule) {
    case "program": {
      const names = (programs: typeof unmet.need, type: "conjunction" | "disjunction") =>
        format.list(
          programs.map((program) => common(`programs.${program}`)),
          { type },
        );
      return t("unmet.program", { need: names(unmet.need, "disjunction"), have: names(unmet.have, "conjunction") });
    }
    case "occupation":
      return t("unmet.occupation", { need: unmet.need, listed: unmet.listed });
    case "minMonths":
      return t(unmet.needHours === null ? "unmet.minMonths" : "unmet.minHours", {
        need: unmet.need,
        needHours: formatCount(unmet.needHours ?? 0, locale),
        ...monthsOf(unmet.have, locale),
        continuous: unmet.continuous ? "yes" : "no",
        hours: Math.floor(unmet.haveHours),
        haveHours: formatCount(Math.floor(unmet.haveHours), locale),
        nocs: unmet.nocs.join(", "),
      });
    case "language":
      return unmetLanguageText(unmet, language);
    case "programWork": {
      const { program, need, years, have, noc } = unmet;
      return t("unmet.programWork", { program, need, years, have: t("unmet.months", monthsOf(have, locale)), noc });
    }
    case "programLanguage":
      return t("unmet.programLanguage", { program: unmet.program, fault: unmet.fault, need: unmet.need });
    default:
      return t(`unmet.${unmet.rule}`, {
        need: unmet.need,
        have: t("unmet.months", monthsOf(unmet.have, locale)),
        years: unmet.years ?? 0,
        nocs: unmet.nocs.join(", "),
      });
  }
}

/** The reason why nothing can be said. */
export function undeterminedText(reason: Undetermined | UndeterminedDraw, { t, rules, format }: CheckLanguage): string {
  if (reason.kind === "other_conditions" || reason.kind === "other_grid") return t(`undetermined.${reason.kind}`);
  if (reason.kind === "left_out") return t(`undetermined.left_out_${reason.what}`);
  if (reason.kind === "missing")
    return reason.what === "levels"
      ? t("undetermined.levels", {
          abilities: format.list(reason.abilities.map((ability) => rules(`abilities.${ability}`))),
        })
      : t(`undetermined.${reason.what}`);
  switch (reason.rule) {
    case "category":
    case "version":
    case "occupations":
    case "programs":
    case "results_table":
    case "tie_break":
    case "draw_time":
    case "breaks":
    case "noc_2016":
    case "cec_level":
      return t(`undetermined.${reason.rule}`);
    case "other":
      return t("undetermined.other_conditions");
    default:
      return t("undetermined.rule", { subject: rules(`subject.${reason.rule}`) });
  }
}

const assumedText = (assumed: readonly LanguageAssumption[], { t }: CheckLanguage): string[] =>
  assumed.map((each) => t(each === "results_age" ? "why.resultsAge" : "why.resultsTest"));

/** A verdict in words: never more than was checked. */
export function verdictText(verdict: Verdict, { t, format }: CheckLanguage): string {
  if (verdict.answer !== "met") return t(`verdict.${verdict.answer}`);
  if (verdict.through.length === 0) return t("verdict.metByScore");
  const through = verdict.through.map((program) => t(`programs.${program}`));
  return t("verdict.metThrough", { through: format.list(through, { type: "disjunction" }) });
}

/** The reasons of a verdict, a sentence each. */
export function whyText(
  verdict: Verdict,
  draw: { cutoff: number; tieBreakAt: Parameters<typeof formatInstant>[0] | null },
  score: number | null,
  language: CheckLanguage,
): string[] {
  const { t, locale } = language;
  const points = (value: number) => formatCount(value, locale);
  switch (verdict.answer) {
    case "met": {
      const above = (score ?? 0) - draw.cutoff;
      const reached =
        above === 0 && draw.tieBreakAt !== null
          ? t("why.metTied", { at: formatInstant(draw.tieBreakAt, locale) })
          : t("why.metAbove", { have: points(score ?? 0), points: above });
      return [reached, ...assumedText(verdict.assumed, language)];
    }
    case "score":
      return [t("why.score", { have: points(verdict.have), points: verdict.need - verdict.have })];
    case "tie_break":
      return [t("why.tie_break", { at: formatInstant(verdict.need, locale) })];
    case "not_in_pool_yet":
      return [t("why.not_in_pool_yet")];
    case "profile_expired":
      return [t("why.profile_expired", { day: formatDay(verdict.lastDay, locale) })];
    case "not_eligible":
      return verdict.unmet.map((unmet) => unmetText(unmet, language));
    case "cannot_tell":
      return verdict.undetermined.map((reason) => undeterminedText(reason, language));
  }
}

/** The work that would be enough, and by when. */
export function aheadText({ noc, by, months, days, inCanada }: WorkAhead, { t, locale }: CheckLanguage): string {
  const span = t("today.span", { months, days, both: months > 0 && days > 0 ? "yes" : "no" });
  return t("today.by", { span, noc, place: inCanada ? "canada" : "any", date: formatDay(by, locale) });
}

/** The page of the rule that a verdict rests on: the version's rules, the programme, or the draw itself. */
export function ruleLink(
  verdict: Verdict,
  draw: { number: string; category: string | null; version: string | null },
  locale: Locale,
): string {
  const first = verdict.answer === "not_eligible" ? verdict.unmet[0] : undefined;
  const isOpen =
    verdict.answer === "cannot_tell"
      ? verdict.undetermined.some((reason) => reason.kind === "other_conditions" || reason.kind === "not_established")
      : false;
  if (draw.category !== null && (first || isOpen || verdict.answer === "met"))
    return `/${locale}/categories/${draw.category}${draw.version === null ? "" : "#rules"}`;
  return `/${locale}/draws/${draw.number}`;
}
