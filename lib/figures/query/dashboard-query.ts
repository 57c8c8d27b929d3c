import { setAside, type SetAside } from "@/lib/figures/series/set-aside";
import { CEC, type CategoryKind, type FigureCategory } from "@/lib/rules/category/category";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { inRange, periodRange, PERIODS, type DayRange, type Period } from "@/lib/rules/draw/period";
import { DEFAULT_PERIOD } from "@/lib/rules/draw/period-query";
import {
  oneOf,
  oneValue,
  queryTable,
  valueList,
  type QueryParams,
  type QueryProblem,
} from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** What a figure shows: the categories beside CEC, which is always there, in display order, and the period. */
export type FigureQuery = {
  readonly categories: readonly string[];
  readonly period: Period;
  /** False while the categories are those of the default. */
  readonly chosen: boolean;
};

/** What a query of a figure is read against. A period ends on the day known to. */
export type FigureContext = {
  readonly categories: readonly FigureCategory[];
  readonly draws: readonly PlottedDraw[];
  readonly knownTo: IsoDate;
};

/** The categories of a figure, by slug; null when none is chosen. */
export const CATEGORY_LIST = valueList(
  ({ categories }: { readonly categories: readonly { readonly slug: string }[] }) => categories.map(({ slug }) => slug),
  { code: "unknown_category", rule: "must be category slugs, separated by commas" },
);

const TABLE = queryTable<{ categories: readonly string[] | null; period: Period | null }, FigureContext>({
  categories: CATEGORY_LIST,
  period: oneValue(
    (text) => PERIODS.find((known) => known === text),
    { code: "unknown_word", rule: oneOf(PERIODS) },
    null,
  ),
});

/** Parameters of the dashboard. */
export const DASHBOARD_PARAMETERS = TABLE.names;

const SELECTED_KINDS: readonly CategoryKind[] = ["occupation", "language", "occupation_and_offer"];

/** Slugs of the categories of category-based selection with a draw in a range of days, in display order. */
export function selectedCategories(
  range: DayRange,
  categories: readonly FigureCategory[],
  draws: readonly PlottedDraw[],
): string[] {
  const drawn = new Set(draws.filter(({ date }) => inRange(date, range)).map(({ category }) => category));
  return categories
    .filter(({ slug, kind }) => SELECTED_KINDS.includes(kind) && drawn.has(slug))
    .map(({ slug }) => slug);
}

/** The categories that the default of a range leaves out because their cut-offs are far from the others. */
export const leftAside = (
  range: DayRange,
  { categories, draws }: Pick<FigureContext, "categories" | "draws">,
): SetAside[] => setAside(draws, selectedCategories(range, categories, draws), range);

/**
 * Slugs of the categories that a figure shows at first, in display order: those of category-based selection with a draw
 * in the range of days, without those far from the others.
 */
export function defaultCategories(
  range: DayRange,
  categories: readonly FigureCategory[],
  draws: readonly PlottedDraw[],
): string[] {
  const far = leftAside(range, { categories, draws }).map(({ category }) => category);
  return selectedCategories(range, categories, draws).filter((slug) => !far.includes(slug));
}

/**
 * Reads `categories` and `period` from an address. No `categories`, or none that is known, gives the default; an empty
 * one gives none beside CEC. Never throws: what cannot be read is in `problems`.
 */
export function parseFigureQuery(
  params: QueryParams,
  context: FigureContext,
): FigureQuery & { readonly problems: readonly QueryProblem[] } {
  const { values, problems } = TABLE.read(params, context);
  const period = values.period ?? DEFAULT_PERIOD;
  const { categories, draws, knownTo } = context;
  return {
    categories:
      values.categories?.filter((slug) => slug !== CEC) ??
      defaultCategories(periodRange(period, knownTo, draws), categories, draws),
    period,
    chosen: values.categories !== null,
    problems,
  };
}

/** The one way to write a query in an address, without a question mark; empty for the default. */
export const formatFigureQuery = ({ categories, period, chosen }: FigureQuery): string =>
  TABLE.write({
    categories: chosen ? categories : null,
    period: chosen || period !== DEFAULT_PERIOD ? period : null,
  });
