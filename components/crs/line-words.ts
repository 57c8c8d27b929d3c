import { useTranslations } from "next-intl";
import { ABILITIES } from "@/lib/rules/category/ability";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CrsLine, Factor, Part } from "@/lib/rules/crs/score";
import { MAX_YEARS, type CrsReading, type Result } from "@/lib/rules/crs/form";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { countsJobOffers, daysAlike } from "@/lib/rules/crs/grid-on";
import { formatDay } from "@/lib/format";
import { bareLevel, FRAMEWORK, type CrsTranslate } from "./crs-words";

type Context = { t: CrsTranslate; reading: CrsReading; grids: readonly CrsGrid[]; locale: Locale };

/** The entry behind a line, in words. */
export function useLineWords(
  reading: CrsReading,
  grids: readonly CrsGrid[],
  locale: Locale,
): (line: CrsLine) => string {
  const t = useTranslations("crs");
  return (line) => WORDS[line.factor](line, { t, reading, grids, locale });
}

const yesNo = (yes: boolean, t: CrsTranslate): string => t(yes ? "lines.given.yes" : "lines.given.no");

const years = (count: number, max: number, t: CrsTranslate): string =>
  t(count === max ? "form.yearsOrMore" : "form.years", { years: count });

const pointsOf = (parts: readonly Part[], name: Part["part"]): number =>
  parts.find(({ part }) => part === name)?.points ?? 0;

function language(result: Result, { parts }: CrsLine, { t, reading }: Context): string {
  const abilities = ABILITIES.flatMap((ability) => {
    const level = reading.levels[result][ability];
    if (level === null) return [];
    const name = t(`abilities.${ability}`).toLowerCase();
    return [t("lines.given.ability", { ability: name, level: bareLevel(level, t), points: pointsOf(parts, ability) })];
  }).join("; ");
  if (abilities === "") return t("lines.none");
  return result === "spouse"
    ? abilities
    : t("lines.given.language", { language: t(`result.${result}`), framework: FRAMEWORK[result], abilities });
}

function jobOffer({ t, reading: { grid, input }, grids, locale }: Context): string {
  if (grid.state !== "known" || countsJobOffers(grid.points)) return t(`offers.${input.jobOffer}`);
  return t("lines.given.offerEnded", { since: formatDay(daysAlike(grids, grid, countsJobOffers).from, locale) });
}

const WORDS: Readonly<Record<Factor, (line: CrsLine, context: Context) => string>> = {
  age: (_, { t, reading: { missing, input } }) =>
    missing.includes("age") ? t("lines.none") : t("lines.given.age", { age: input.age }),
  education: (_, { t, reading: { missing, input } }) =>
    missing.includes("education") ? t("lines.none") : t(`educations.${input.education}`),
  "first-language": (line, context) => language(context.reading.input.first, line, context),
  "second-language": (line, context) => language(context.reading.input.first === "en" ? "fr" : "en", line, context),
  "canadian-work": (_, { t, reading }) => years(reading.input.canadianYears, MAX_YEARS.canadian, t),
  "spouse-education": (_, { t, reading: { missing, input } }) =>
    input.spouse === null || missing.includes("spouse-education")
      ? t("lines.none")
      : t(`educations.${input.spouse.education}`),
  "spouse-language": (line, context) => language("spouse", line, context),
  "spouse-canadian-work": (_, { t, reading }) => years(reading.input.spouse?.canadianYears ?? 0, MAX_YEARS.canadian, t),
  "transfer-education": ({ parts }, { t }) =>
    t("lines.given.transfer", { language: pointsOf(parts, "language"), work: pointsOf(parts, "canadian-work") }),
  "transfer-foreign-work": ({ parts }, { t, reading }) =>
    t("lines.given.transferOf", {
      of: years(reading.input.foreignYears, MAX_YEARS.foreign, t),
      language: pointsOf(parts, "language"),
      work: pointsOf(parts, "canadian-work"),
    }),
  "transfer-certificate": ({ parts }, { t, reading }) =>
    reading.input.certificate
      ? t("lines.given.transferOne", { language: pointsOf(parts, "language") })
      : yesNo(false, t),
  nomination: (_, { t, reading }) => yesNo(reading.input.nomination, t),
  french: ({ points, max }, { t }) =>
    t(`lines.given.french.${points === 0 ? "none" : points < max ? "alone" : "both"}`),
  study: (_, { t, reading }) => t(`studies.${reading.input.study}`),
  sibling: (_, { t, reading }) => yesNo(reading.input.sibling, t),
  "job-offer": (_, context) => jobOffer(context),
  "listed-occupation": (_, { t, reading: { input } }) =>
    [input.occupations.canadianWork, input.occupations.jobOffer].filter((noc) => noc !== null).join(", ") ||
    t("lines.none"),
};
