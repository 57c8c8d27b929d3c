import { CEC } from "@/lib/rules/category/category";
import { MAX_SCORE } from "@/lib/rules/draw/draw";
import { periodRange, type DayRange, type Period } from "@/lib/rules/draw/period";
import { chosenDays, parseScore, PAST_DAY, PERIOD, periodValues } from "@/lib/rules/draw/period-query";
import {
  oneValue,
  ownTitle,
  queryTable,
  word,
  type Parameters,
  type QueryParams,
  type QueryProblem,
} from "@/lib/rules/text/query-codec";
import type { SetAside } from "@/lib/figures/series/set-aside";
import { CATEGORY_LIST, defaultCategories, leftAside, selectedCategories, type FigureContext } from "./dashboard-query";

/**
 * What is shown of each draw: its cut-off, its gap to the reference (both CRS points), its invitations, the invitations
 * of its category from 1 January up to it (both candidates), the days since the draw of its category before, and the
 * days between the tie-break and the draw.
 */
export const MEASURES = ["cutoff", "gap", "invitations", "cumulative", "interval", "tiebreak-age"] as const;
export type Measure = (typeof MEASURES)[number];

/** All categories in one figure; a figure for each, on one scale; or each on a scale of its own. */
export const LAYOUTS = ["together", "multiples", "own-scales"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What draws are held against: the draws of a category, or a score in CRS points. */
export type Reference = { readonly category: string } | { readonly score: number };

export type ExploreQuery = {
  /** Slugs in display order. */
  readonly categories: readonly string[];
  /** False while the categories are those of the default. */
  readonly chosen: boolean;
  readonly measure: Measure;
  readonly reference: Reference;
  /** Null when the days were chosen one by one. */
  readonly period: Period | null;
  readonly range: DayRange;
  readonly layout: Layout;
  /** Whether policy events are marked. */
  readonly events: boolean;
  /** The reader's own, in the place of the headline; null for none. */
  readonly title: string | null;
};

/** What a query is read against. A period ends on the day known to. */
export type ExploreContext = FigureContext;

export const CEC_REFERENCE: Reference = { category: CEC };

/** The values of an explore address; `score` is how a form without scripts sends a reference. */
export type ExploreValues = Pick<ExploreQuery, "measure" | "layout" | "title"> &
  ReturnType<typeof periodValues> & {
    readonly categories: readonly string[] | null;
    readonly reference: Reference | null;
    readonly score: number | null;
    readonly events: "on" | "off";
  };

/** The parameters of the explore page, for tables of the API. */
export const EXPLORE_PARAMETERS: Parameters<ExploreValues, ExploreContext, string> = {
  categories: CATEGORY_LIST,
  measure: word(MEASURES, "cutoff"),
  reference: oneValue(
    readReference,
    { code: "not_a_reference", rule: `must be a category slug or CRS points from 0 to ${MAX_SCORE}` },
    null,
    (reference) => (reference === null ? "" : referenceText(reference)),
  ),
  score: oneValue(
    parseScore,
    { code: "not_a_score", rule: `must be a whole number of CRS points from 0 to ${MAX_SCORE}` },
    null,
  ),
  from: PAST_DAY,
  to: PAST_DAY,
  period: PERIOD,
  layout: word(LAYOUTS, "together"),
  events: word(["on", "off"], "on"),
  title: ownTitle(),
};

const TABLE = queryTable<ExploreValues, ExploreContext>(EXPLORE_PARAMETERS);

function readReference(text: string, { categories }: ExploreContext): Reference | null {
  if (categories.some(({ slug }) => slug === text)) return { category: text };
  const score = parseScore(text);
  return score === null ? null : { score };
}

/** True where an axis in CRS points would be pressed flat by cut-offs that are far from the others. */
const isInPoints = (measure: Measure): boolean => measure === "cutoff" || measure === "gap";

const defaultOf = (
  measure: Measure,
  range: DayRange,
  { categories, draws }: Pick<FigureContext, "categories" | "draws">,
): string[] => (isInPoints(measure) ? defaultCategories : selectedCategories)(range, categories, draws);

/** The categories that are not shown at first, their cut-offs being far from the others; none once some were chosen. */
export const exploreAside = (
  { chosen, measure, range }: Pick<ExploreQuery, "chosen" | "measure" | "range">,
  context: Pick<FigureContext, "categories" | "draws">,
): SetAside[] => (chosen || !isInPoints(measure) ? [] : leftAside(range, context));

/**
 * The query that the values of an address ask. Whatever is missing has its default: the categories of category-based
 * selection drawn in the period, cut-offs against CEC over 12 months, together, with events. `from` and `to` stand
 * before `period`; one alone reaches to the day known to or back to the first draw. `score` stands before `reference`.
 * @returns the query, and the days that contradict each other and fell back
 */
export function exploreQueryOf(
  values: ExploreValues,
  { categories, draws, knownTo }: ExploreContext,
): { readonly query: ExploreQuery; readonly problems: readonly QueryProblem[] } {
  const { measure, layout, period, score } = values;
  const { range: days, problems } = chosenDays(values, periodRange("all", knownTo, draws).from, knownTo);
  const range = days ?? periodRange(period, knownTo, draws);
  return {
    query: {
      categories: values.categories ?? defaultOf(measure, range, { categories, draws }),
      chosen: values.categories !== null,
      measure,
      reference: score === null ? (values.reference ?? CEC_REFERENCE) : { score },
      period: days === null ? period : null,
      range,
      layout,
      events: values.events === "on",
      title: values.title,
    },
    problems,
  };
}

/**
 * Reads an explore address.
 * @returns the query, and the values that cannot be read and fell back; never throws
 */
export function parseExploreQuery(
  params: QueryParams,
  context: ExploreContext,
): ExploreQuery & { readonly problems: readonly QueryProblem[] } {
  const { values, problems } = TABLE.read(params, context);
  const { query, problems: contradictions } = exploreQueryOf(values, context);
  return { ...query, problems: [...problems, ...contradictions] };
}

/** A reference as an address writes it: a slug or a number of points. */
export const referenceText = (reference: Reference): string =>
  "score" in reference ? String(reference.score) : reference.category;

/** The slug of a reference category; null when the reference is a score. */
export const referenceCategory = (reference: Reference): string | null =>
  "score" in reference ? null : reference.category;

/** The one way to write a query in an address, without a question mark; empty for the default. */
export const formatExploreQuery = (query: ExploreQuery): string =>
  TABLE.write({
    categories: query.chosen ? query.categories : null,
    measure: query.measure,
    reference: referenceText(query.reference) === CEC ? null : query.reference,
    score: null,
    ...periodValues(query.period, query.range),
    layout: query.layout,
    events: query.events ? "on" : "off",
    title: query.title,
  });

/** The same query over another period; the default categories follow it. */
export function withPeriod(
  query: ExploreQuery,
  period: Period | DayRange,
  { categories, draws, knownTo }: ExploreContext,
): ExploreQuery {
  const own = typeof period !== "string";
  const range = own ? period : periodRange(period, knownTo, draws);
  return {
    ...query,
    period: own ? null : period,
    range,
    categories: query.chosen ? query.categories : defaultOf(query.measure, range, { categories, draws }),
  };
}
