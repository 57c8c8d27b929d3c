import { CEC, type CategoryKind, type FigureCategory } from "@/lib/rules/category/category";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { inRange, periodRange, PERIODS, type DayRange, type Period } from "@/lib/rules/draw/period";
import { queryTexts, type QueryParams } from "@/lib/rules/text/query-texts";

/** What a figure shows: the categories beside CEC, which is always there, in display order, and the period. */
export type FigureQuery = {
  readonly categories: readonly string[];
  readonly period: Period;
  /** False while the categories are those of the default. */
  readonly chosen: boolean;
};

/** A value of the address that was not understood and is left out. */
export type Dropped = { readonly field: "categories" | "period"; readonly value: string };

const DEFAULT_PERIOD: Period = "12m";
const SELECTED_KINDS: readonly CategoryKind[] = ["occupation", "language", "occupation_and_offer"];

/** Slugs of the categories of category-based selection with a draw in a range of days, in display order. */
export function defaultCategories(
  range: DayRange,
  categories: readonly FigureCategory[],
  draws: readonly PlottedDraw[],
): string[] {
  const drawn = new Set(draws.filter(({ date }) => inRange(date, range)).map(({ category }) => category));
  return categories
    .filter(({ slug, kind }) => SELECTED_KINDS.includes(kind) && drawn.has(slug))
    .map(({ slug }) => slug);
}

/**
 * Reads `categories` (slugs, a comma list or repeated) and `period` from an address. No `categories`, or none that is
 * known, gives the default; an empty one gives none beside CEC. Never throws: what is not known is in `dropped`.
 */
export function parseFigureQuery(
  params: QueryParams,
  categories: readonly FigureCategory[],
  draws: readonly PlottedDraw[],
  today: IsoDate,
): FigureQuery & { readonly dropped: readonly Dropped[] } {
  const periods = queryTexts(params, "period");
  const period = PERIODS.find((known) => periods.includes(known)) ?? DEFAULT_PERIOD;

  const wanted = new Set(queryTexts(params, "categories"));
  const known = categories.map(({ slug }) => slug);
  const unknown = [...wanted].filter((slug) => !known.includes(slug));
  const chosen = params.categories !== undefined && (unknown.length === 0 || unknown.length < wanted.size);

  return {
    categories: chosen
      ? known.filter((slug) => slug !== CEC && wanted.has(slug))
      : defaultCategories(periodRange(period, today, draws), categories, draws),
    period,
    chosen,
    dropped: [
      ...unknown.map((value) => ({ field: "categories" as const, value })),
      ...[...new Set(periods)]
        .filter((value) => value !== period)
        .map((value) => ({ field: "period" as const, value })),
    ],
  };
}

/** The one way to write a query in an address, without a question mark; empty for the default. */
export function formatFigureQuery({ categories, period, chosen }: FigureQuery): string {
  const parts = chosen ? [`categories=${categories.join(",")}`] : [];
  if (chosen || period !== DEFAULT_PERIOD) parts.push(`period=${period}`);
  return parts.join("&");
}
