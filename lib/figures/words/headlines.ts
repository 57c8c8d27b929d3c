import type { useTranslations } from "next-intl";
import { most, type Movement, type YearSoFar } from "@/lib/figures/series/movement";
import { formatCount, formatSigned } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";

/** What headlines are made of; the subtitle below them has the unit and the days. */
export type HeadlineLanguage = {
  readonly figure: ReturnType<typeof useTranslations<"figure">>;
  readonly locale: Locale;
  /** Short name of a category by its slug. */
  readonly name: (slug: string) => string;
};

/** The message for the way of one category: one draw, always the same, back where it was, or moved. */
const wayOf = ({ first, latest, min, max, count }: Movement): "once" | "still" | "again" | "moved" =>
  count === 1 ? "once" : min === max ? "still" : first === latest ? "again" : "moved";

/** The numbers of a movement as the page writes them. */
const written = (movement: Movement, { name }: HeadlineLanguage, text: (value: number) => string) => ({
  category: name(movement.category),
  first: text(movement.first),
  latest: text(movement.latest),
  min: text(movement.min),
  max: text(movement.max),
  count: movement.count,
});

/** Lowest and highest of the latest values, with their categories; both are the same when there is one. */
function ends(movements: readonly Movement[], { name }: HeadlineLanguage, text: (value: number) => string) {
  const [low, high] = [most(movements, ({ latest }) => -latest)!, most(movements, ({ latest }) => latest)!];
  return {
    low: text(low.latest),
    lowCategory: name(low.category),
    high: text(high.latest),
    highCategory: name(high.category),
  };
}

/**
 * The headline of cut-offs: of one category its way, of several the one that moved most, beside the reference.
 * @param others the categories that are compared
 * @param reference what they are compared with; it is told of alone where no other was drawn
 * @returns null when nothing is shown
 */
export function cutoffHeadline(
  others: readonly Movement[],
  reference: Movement | null,
  language: HeadlineLanguage,
): string | null {
  const { figure, locale } = language;
  const text = (value: number) => formatCount(value, locale);
  const told = others.length === 0 && reference !== null ? [reference] : others;
  const [only] = told;
  if (only === undefined) return null;
  if (told.length === 1) return figure(`headline.${wayOf(only)}`, written(only, language, text));
  const moved = most(told, ({ first, latest }) => Math.abs(latest - first))!;
  if (moved.first === moved.latest) return figure("headline.range", ends(told, language, text));
  const words = { ...written(moved, language, text), side: moved.latest < moved.first ? "fell" : "rose" };
  if (reference === null || reference.count === 1) return figure("headline.most", words);
  return figure("headline.mostBeside", {
    ...words,
    reference: language.name(reference.category),
    referenceFirst: text(reference.first),
    referenceLatest: text(reference.latest),
  });
}

/**
 * The headline of gaps: of one category its way, of several how far they are now or, where that is the question, for
 * which the gap narrowed.
 * @param reference what the gap is measured to, as a sentence names it
 * @returns null when nothing is shown
 */
export function gapHeadline(
  movements: readonly Movement[],
  reference: string,
  asks: "distance" | "narrowing",
  language: HeadlineLanguage,
): string | null {
  const { figure, locale } = language;
  const text = (value: number) => formatSigned(value, locale);
  const [only] = movements;
  if (only === undefined) return null;
  if (movements.length === 1)
    return figure(`headline.gap.${wayOf(only)}`, { ...written(only, language, text), reference });
  const several = movements.filter(({ count }) => count > 1);
  if (asks === "distance" || several.length < 2)
    return figure("headline.gap.range", { ...ends(movements, language, text), reference });
  const nearer = ({ first, latest }: Movement) => Math.abs(first) - Math.abs(latest);
  const closest = most(several, nearer)!;
  return figure("headline.gap.narrowed", {
    closed: several.filter((each) => nearer(each) > 0).length,
    all: several.length,
    category: language.name(closest.category),
    reference,
  });
}

/** The headline of days, by their medians: of one category its own, of several the shortest and the longest. */
export function daysHeadline(
  movements: readonly Movement[],
  measure: "interval" | "tiebreak-age",
  language: HeadlineLanguage,
): string | null {
  const { figure, locale } = language;
  const text = (value: number) => formatCount(value, locale);
  const medians = movements.map((each) => ({ ...each, latest: each.median }));
  const [only] = medians;
  if (only === undefined) return null;
  return medians.length === 1
    ? figure(`headline.${measure}.one`, {
        category: language.name(only.category),
        count: only.median,
        median: text(only.median),
      })
    : figure(`headline.${measure}.several`, ends(medians, language, text));
}

/**
 * The headline of running totals: the year that runs, against the year before by the same day. It names whose totals
 * they are: a year has other draws than those shown.
 * @param slugs the categories that are added up
 */
export function yearHeadline(
  { year, count, before }: YearSoFar,
  slugs: readonly string[],
  { figure, locale, name }: HeadlineLanguage,
): string {
  const [only = ""] = slugs;
  const scope =
    slugs.length === 1 ? name(only) : figure("headline.year.several", { count: formatCount(slugs.length, locale) });
  const words = { year: String(year), scope, count: formatCount(count, locale) };
  return before === null
    ? figure("headline.year.alone", words)
    : figure("headline.year.before", { ...words, before: formatCount(before, locale), yearBefore: String(year - 1) });
}
