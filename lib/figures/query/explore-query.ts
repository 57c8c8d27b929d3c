import { CEC, type FigureCategory } from "@/lib/rules/category/category";
import { parseCount } from "@/lib/rules/text/count-input";
import { defaultCategories } from "./dashboard-query";
import { LAUNCH, MAX_SCORE, type PlottedDraw } from "@/lib/rules/draw/draw";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { periodRange, PERIODS, type DayRange, type Period } from "@/lib/rules/draw/period";
import { queryTexts, queryValues, type QueryParams } from "@/lib/rules/text/query-texts";

/**
 * What is shown of each draw: its cut-off, its gap to the reference (both CRS points), its invitations, the invitations
 * of its category from 1 January up to it (both candidates), the days since the draw of its category before, and the
 * days between the tie-break and the draw.
 */
export const MEASURES = ["cutoff", "gap", "invitations", "cumulative", "interval", "tiebreak-age"] as const;
export type Measure = (typeof MEASURES)[number];

/** All categories in one figure, or a figure with an axis of its own for each. */
export const LAYOUTS = ["together", "multiples"] as const;
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
};

/** Parameters of an explore address; `score` is how a form without scripts sends a reference. */
export const EXPLORE_PARAMETERS = [
  "categories",
  "measure",
  "reference",
  "score",
  "period",
  "from",
  "to",
  "layout",
  "events",
] as const;
type Field = Exclude<(typeof EXPLORE_PARAMETERS)[number], "score">;

/** A value of the address that was not understood and is left out. */
export type DroppedValue = { readonly field: Field; readonly value: string };

/** What a query is read against. `today` is the day in Ottawa. */
export type ExploreContext = {
  readonly categories: readonly FigureCategory[];
  readonly draws: readonly PlottedDraw[];
  readonly today: IsoDate;
};

const DEFAULT_PERIOD: Period = "12m";
export const CEC_REFERENCE: Reference = { category: CEC };

/**
 * Reads an explore address. Whatever is missing has its default: the categories of category-based selection drawn in
 * the period, cut-offs against CEC over 12 months, together, with events. `from` and `to` stand before `period`; one
 * alone reaches to today or back to the first draw. A form without scripts sends a score as `score`, which stands
 * before `reference`.
 * @returns the query, and the values that were not understood and fell back; never throws
 */
export function parseExploreQuery(
  params: QueryParams,
  { categories, draws, today }: ExploreContext,
): ExploreQuery & { readonly dropped: readonly DroppedValue[] } {
  const dropped: DroppedValue[] = [];
  const one = <T>(field: Field, read: (text: string) => T | null | undefined, param: string = field): T | null => {
    let found: T | null = null;
    for (const text of new Set(queryValues(params, param))) {
      const value: T | null | undefined = found === null ? read(text) : null;
      if (value === null || value === undefined) dropped.push({ field, value: text });
      else found = value;
    }
    return found;
  };
  const score = (text: string): Reference | null => {
    const points = parseCount(text);
    return points === null || points > MAX_SCORE ? null : { score: points };
  };

  const measure = one("measure", (text) => MEASURES.find((known) => known === text)) ?? "cutoff";
  const typed = one("reference", score, "score");
  const named = one("reference", (text) =>
    categories.some(({ slug }) => slug === text) ? { category: text } : score(text),
  );
  const layout = one("layout", (text) => LAYOUTS.find((known) => known === text)) ?? "together";
  const events = one("events", (text) => (["on", "off"] as const).find((known) => known === text)) !== "off";

  const period = one("period", (text) => PERIODS.find((known) => known === text)) ?? DEFAULT_PERIOD;
  const day = (text: string): IsoDate | null => {
    const read = parseIsoDate(text);
    return read !== null && LAUNCH <= read && read <= today ? read : null;
  };
  let [from, to] = [one("from", day), one("to", day)];
  if (from !== null && to !== null && from > to) {
    dropped.push({ field: "from", value: from }, { field: "to", value: to });
    from = to = null;
  }
  const own = from !== null || to !== null;
  const everything = periodRange("all", today, draws);
  const range = own
    ? { from: from ?? (to! < everything.from ? to! : everything.from), to: to ?? today }
    : periodRange(period, today, draws);

  const wanted = new Set(queryTexts(params, "categories"));
  const known = categories.map(({ slug }) => slug);
  const unknown = [...wanted].filter((slug) => !known.includes(slug));
  dropped.push(...unknown.map((value) => ({ field: "categories" as const, value })));
  const chosen = params.categories !== undefined && (unknown.length === 0 || unknown.length < wanted.size);

  return {
    categories: chosen ? known.filter((slug) => wanted.has(slug)) : defaultCategories(range, categories, draws),
    chosen,
    measure,
    reference: typed ?? named ?? CEC_REFERENCE,
    period: own ? null : period,
    range,
    layout,
    events,
    dropped,
  };
}

/** A reference as an address writes it: a slug or a number of points. */
export const referenceText = (reference: Reference): string =>
  "score" in reference ? String(reference.score) : reference.category;

/** The slug of a reference category; null when the reference is a score. */
export const referenceCategory = (reference: Reference): string | null =>
  "score" in reference ? null : reference.category;

/** The one way to write a query in an address, without a question mark; empty for the default. */
export function formatExploreQuery({
  categories,
  chosen,
  measure,
  reference,
  period,
  range,
  layout,
  events,
}: ExploreQuery): string {
  const parts = [
    chosen && `categories=${categories.join(",")}`,
    measure !== "cutoff" && `measure=${measure}`,
    referenceText(reference) !== CEC && `reference=${referenceText(reference)}`,
    period === null ? `from=${range.from}&to=${range.to}` : period !== DEFAULT_PERIOD && `period=${period}`,
    layout !== "together" && `layout=${layout}`,
    !events && "events=off",
  ];
  return parts.filter((part) => part !== false).join("&");
}

/** The same query over another period; the default categories follow it. */
export function withPeriod(
  query: ExploreQuery,
  period: Period | DayRange,
  { categories, draws, today }: ExploreContext,
): ExploreQuery {
  const own = typeof period !== "string";
  const range = own ? period : periodRange(period, today, draws);
  return {
    ...query,
    period: own ? null : period,
    range,
    categories: query.chosen ? query.categories : defaultCategories(range, categories, draws),
  };
}
