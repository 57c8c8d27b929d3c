import type { useTranslations } from "next-intl";
import { most, movementsOf, sharedMovements, type Movement, type YearSoFar } from "@/lib/figures/series/movement";
import type { Series } from "@/lib/figures/series/series";
import type { Correction } from "@/lib/rules/correction/correction";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { sumInvitations } from "@/lib/rules/correction/corrected-sum";
import { drawSigns, sumSigns } from "./doubt-words";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** A median of fewer values would say more than they do. */
const LEAST_OF_MEDIAN = 5;

/** What headlines are made of; the subtitle below them has the unit and the days. */
export type HeadlineLanguage = {
  readonly figure: ReturnType<typeof useTranslations<"figure">>;
  readonly locale: Locale;
  /** Short name of a category by its slug. */
  readonly name: (slug: string) => string;
};

/**
 * The message for the way of one category: one draw, always the same, back where it was, from one extreme to the other,
 * or moved between extremes that are told too.
 */
function wayOf({ first, latest, min, max, count }: Movement): "once" | "still" | "again" | "across" | "moved" {
  if (count === 1) return "once";
  if (min === max) return "still";
  if (first === latest) return "again";
  return Math.min(first, latest) === min && Math.max(first, latest) === max ? "across" : "moved";
}

/** The numbers of a movement as the page writes them. */
const written = (movement: Movement, { name }: HeadlineLanguage, text: (value: number) => string) => ({
  category: name(movement.category),
  first: text(movement.first) + drawSigns(movement.firstDraw),
  latest: text(movement.latest) + drawSigns(movement.latestDraw),
  min: text(movement.min),
  max: text(movement.max),
  count: movement.count,
});

/** A category and its latest value; null = not that of one draw, as a median. */
type Ending = Pick<Movement, "category" | "latest"> & { readonly latestDraw: Movement["latestDraw"] | null };

/** Lowest and highest of the latest values, with their categories; both are the same when there is one. */
function ends(movements: readonly Ending[], { name }: HeadlineLanguage, text: (value: number) => string) {
  const [low, high] = [most(movements, ({ latest }) => -latest)!, most(movements, ({ latest }) => latest)!];
  return {
    low: text(low.latest) + drawSigns(low.latestDraw),
    lowCategory: name(low.category),
    high: text(high.latest) + drawSigns(high.latestDraw),
    highCategory: name(high.category),
  };
}

/** A comparison with the day since which it is made, where that is not the beginning of what is shown. */
const since = (headline: string, day: IsoDate | null, { figure, locale }: HeadlineLanguage): string =>
  day === null ? headline : figure("headline.since", { headline, date: formatDay(day, locale) });

/**
 * The headline of cut-offs: of one category its way, of several the one that moved most, beside the reference, over the
 * days that all of them share.
 * @param others the categories that are compared
 * @param reference what they are compared with; it is told of alone where no other was drawn
 * @returns null when nothing is shown
 */
export function cutoffHeadline(
  others: readonly Series[],
  reference: Series | null,
  language: HeadlineLanguage,
): string | null {
  const { figure, locale } = language;
  const text = (value: number) => formatCount(value, locale);
  const own = movementsOf(others);
  const told = own.length === 0 && reference !== null ? movementsOf([reference]) : own;
  const [only] = told;
  if (only === undefined) return null;
  if (told.length === 1) return figure(`headline.${wayOf(only)}`, written(only, language, text));
  const shared = sharedMovements(reference === null ? others : [...others, reference]);
  const beside = shared.movements.find(({ category }) => category === reference?.category) ?? null;
  const moved = most(
    shared.movements.filter((each) => each !== beside),
    ({ first, latest }) => Math.abs(latest - first),
  )!;
  if (moved.first === moved.latest) return figure("headline.range", ends(told, language, text));
  const words = { ...written(moved, language, text), side: moved.latest < moved.first ? "fell" : "rose" };
  if (beside === null || beside.count === 1) return since(figure("headline.most", words), shared.since, language);
  const compared = {
    reference: language.name(beside.category),
    referenceFirst: text(beside.first) + drawSigns(beside.firstDraw),
    referenceLatest: text(beside.latest) + drawSigns(beside.latestDraw),
  };
  return since(figure("headline.mostBeside", { ...words, ...compared }), shared.since, language);
}

/**
 * The headline of gaps: of one category its way, of several how far they are now or, where that is the question, for
 * which the gap narrowed over the days that all of them share.
 * @param reference what the gap is measured to, as a sentence names it
 * @returns null when nothing is shown
 */
export function gapHeadline(
  series: readonly Series[],
  reference: string,
  asks: "distance" | "narrowing",
  language: HeadlineLanguage,
): string | null {
  const { figure, locale } = language;
  const text = (value: number) => formatSigned(value, locale);
  const movements = movementsOf(series);
  const [only] = movements;
  if (only === undefined) return null;
  if (movements.length === 1)
    return figure(`headline.gap.${wayOf(only)}`, { ...written(only, language, text), reference });
  const shared = sharedMovements(series);
  const several = shared.movements.filter(({ count }) => count > 1);
  if (asks === "distance" || several.length < 2)
    return figure("headline.gap.range", { ...ends(movements, language, text), reference });
  const nearer = ({ first, latest }: Movement) => Math.abs(first) - Math.abs(latest);
  const closest = most(several, nearer)!;
  const narrowed = figure("headline.gap.narrowed", {
    closed: several.filter((each) => nearer(each) > 0).length,
    all: several.length,
    category: language.name(closest.category),
    reference,
  });
  return since(narrowed, shared.since, language);
}

/**
 * The headline of days, by their medians: of one category its own, of several the shortest and the longest. A category
 * of fewer than {@link LEAST_OF_MEDIAN} values has none: how few they are is said.
 */
export function daysHeadline(
  movements: readonly Movement[],
  measure: "interval" | "tiebreak-age",
  language: HeadlineLanguage,
): string | null {
  const { figure, locale } = language;
  const text = (value: number) => formatCount(value, locale);
  const [single] = movements;
  if (single === undefined) return null;
  const medians = movements
    .filter(({ count }) => count >= LEAST_OF_MEDIAN)
    .map((each) => ({ ...each, latest: each.median, latestDraw: null }));
  const few = movements.length - medians.length;
  const [only] = medians;
  if (only === undefined)
    return movements.length === 1
      ? figure(`headline.${measure}.few`, { ...written(single, language, text), days: single.min })
      : figure(`headline.${measure}.fewAll`, { most: Math.max(...movements.map(({ count }) => count)) });
  if (medians.length > 1) return figure(`headline.${measure}.several`, { ...ends(medians, language, text), few });
  const median = { category: language.name(only.category), count: only.median, median: text(only.median) };
  return figure(`headline.${measure}.one`, { ...median, few });
}

/**
 * The headline of running totals: the year that runs, against the year before by the same day. It names whose totals
 * they are: a year has other draws than those shown.
 * @param slugs the categories that are added up
 * @param corrections known errors in the numbers of invitations
 */
export function yearHeadline(
  { year, count, before, draws }: YearSoFar,
  slugs: readonly string[],
  corrections: readonly Correction[],
  { figure, locale, name }: HeadlineLanguage,
): string {
  const [only = ""] = slugs;
  const scope =
    slugs.length === 1 ? name(only) : figure("headline.year.several", { count: formatCount(slugs.length, locale) });
  const signs = (of: readonly PlottedDraw[]) => sumSigns(sumInvitations(of, corrections));
  const words = { year: String(year), scope, count: formatCount(count, locale) + signs(draws.own) };
  return before === null
    ? figure("headline.year.alone", words)
    : figure("headline.year.before", {
        ...words,
        before: formatCount(before, locale) + signs(draws.before),
        yearBefore: String(year - 1),
      });
}
