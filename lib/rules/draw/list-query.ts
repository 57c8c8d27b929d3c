import { CATEGORY_KINDS, type Category, type CategoryKind } from "@/lib/rules/category/category";
import { containsWords, fold } from "@/lib/rules/text/fold";
import {
  calendarDay,
  countUpTo,
  filterList,
  oneValue,
  pageNumber,
  queryTable,
  searchText,
  type Parameter,
  type Parameters,
  type QueryParams,
  type QueryProblem,
  type Repeated,
} from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Draw, DrawsOfCategories } from "./draw";
import { referencesOf } from "./gap";
import { MAX_SCORE } from "./draw";
import {
  compareKeys,
  DRAW_SORTS,
  readCursor,
  sortDraws,
  sortKey,
  writeCursor,
  type DrawCursor,
  type DrawSort,
} from "./order";
import { parseScore } from "./period-query";

/** Stands for the draws without a category where a category is chosen. */
export const UNCLASSIFIED = "unclassified";

/** Draws in one answer of the API, at most. */
export const MAX_LIMIT = 500;

const cutoff = (): Parameter<number | null, unknown, "not_a_cutoff" | Repeated> =>
  oneValue(
    parseScore,
    { code: "not_a_cutoff", rule: `must be a whole number of CRS points from 0 to ${MAX_SCORE}` },
    null,
  );

export type DrawFilter = {
  /** Slugs, and {@link UNCLASSIFIED}; empty = all. */
  readonly category: readonly string[];
  /** Empty = all. */
  readonly kind: readonly CategoryKind[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Cut-offs in CRS points. */
  readonly min: number | null;
  readonly max: number | null;
  /** What number or names hold; empty = anything. */
  readonly q: string;
  readonly sort: DrawSort;
  /** Null when none was given. */
  readonly limit: number | null;
  readonly cursor: DrawCursor | null;
  /** From 1. */
  readonly page: number;
};

/** What is wrong with a parameter, by code; the pages translate it. */
export type FilterCode =
  | Repeated
  | "unknown_category"
  | "unknown_kind"
  | "not_a_day"
  | "not_a_cutoff"
  | "not_a_search"
  | "unknown_sort"
  | "not_a_limit"
  | "not_a_page"
  | "bad_cursor"
  | "cursor_of_other_sort"
  | "to_before_from"
  | "max_below_min";
export type FilterError = QueryProblem<keyof DrawFilter, FilterCode>;

/** The parameters of a list of draws, for the page and, but for `page`, for tables of the API. */
export const DRAW_PARAMETERS: Parameters<DrawFilter, readonly Category[], FilterCode> = {
  category: filterList((categories: readonly Category[]) => [...categories.map(({ slug }) => slug), UNCLASSIFIED], {
    code: "unknown_category",
    rule: "must be category slugs, or unclassified, separated by commas",
  }),
  kind: filterList<CategoryKind, unknown, "unknown_kind">(() => CATEGORY_KINDS, {
    code: "unknown_kind",
    rule: `must be among ${CATEGORY_KINDS.join(", ")}, separated by commas`,
  }),
  from: calendarDay(),
  to: calendarDay(),
  min: cutoff(),
  max: cutoff(),
  q: searchText(),
  sort: oneValue<DrawSort, DrawSort, unknown, "unknown_sort">(
    (text) => DRAW_SORTS.find((sort) => sort === text),
    { code: "unknown_sort", rule: `must be one of ${DRAW_SORTS.join(", ")}`, allowed: DRAW_SORTS },
    "-date",
  ),
  limit: oneValue(
    countUpTo(MAX_LIMIT),
    { code: "not_a_limit", rule: `must be a whole number from 1 to ${MAX_LIMIT}` },
    null,
  ),
  cursor: oneValue(
    readCursor,
    { code: "bad_cursor", rule: "must be the next value of an earlier answer" },
    null,
    (cursor) => (cursor === null ? "" : writeCursor(cursor)),
  ),
  page: pageNumber(),
};

const TABLE = queryTable<DrawFilter, readonly Category[], FilterCode>(DRAW_PARAMETERS);

/** Parameters that the page of draws reads. */
export const DRAW_LIST_PARAMETERS = TABLE.names;

/** What values say against each other: the later one of the two is at fault. */
function contradictions({ from, to, min, max, sort, cursor }: DrawFilter): FilterError[] {
  const errors: FilterError[] = [];
  if (from !== null && to !== null && from > to)
    errors.push({ field: "to", value: to, code: "to_before_from", rule: "must not lie before from" });
  if (min !== null && max !== null && min > max)
    errors.push({ field: "max", value: String(max), code: "max_below_min", rule: "must not lie below min" });
  if (cursor !== null && cursor.sort !== sort)
    errors.push({
      field: "cursor",
      value: writeCursor(cursor),
      code: "cursor_of_other_sort",
      rule: "belongs to another sort: send the sort it came with",
    });
  return errors;
}

/** Leaves out what the values of a filter say against each other. */
export function settleFilter(values: DrawFilter): { readonly filter: DrawFilter; readonly errors: FilterError[] } {
  const errors = contradictions(values);
  const kept = <T>(field: keyof DrawFilter, value: T): T | null =>
    errors.some((error) => error.field === field) ? null : value;
  const { to, max, cursor } = values;
  return { filter: { ...values, to: kept("to", to), max: kept("max", max), cursor: kept("cursor", cursor) }, errors };
}

/**
 * Reads the parameters of a list of draws; others are not looked at. Never throws: every fault is a value, and the
 * filter goes without what is at fault.
 */
export function parseDrawFilter(
  params: QueryParams,
  categories: readonly Category[],
): { readonly filter: DrawFilter; readonly errors: readonly FilterError[] } {
  const { values, problems } = TABLE.read(params, categories);
  const { filter, errors } = settleFilter(values);
  return { filter, errors: [...problems, ...errors] };
}

/** The one way to write a filter in an address, without a question mark; empty for every draw. */
export const formatDrawFilter = (filter: DrawFilter): string => TABLE.write(filter);

/** The draws that a filter lets through, in its order. A text is sought in number, round name and category names. */
export function filterDraws(
  draws: readonly Draw[],
  { category, kind, from, to, min, max, q, sort }: DrawFilter,
  dataset: DrawsOfCategories,
): Draw[] {
  const bySlug = new Map(dataset.categories.map((each) => [each.slug, each]));
  const number = fold(q);
  const kept = draws.filter((draw) => {
    const own = draw.category === null ? undefined : bySlug.get(draw.category);
    const names = [draw.roundName, own?.name.en, own?.name.fr, own?.shortName.en, own?.shortName.fr];
    return (
      (category.length === 0 || category.includes(draw.category ?? UNCLASSIFIED)) &&
      (kind.length === 0 || (own !== undefined && kind.includes(own.kind))) &&
      (from === null || draw.date >= from) &&
      (to === null || draw.date <= to) &&
      (min === null || draw.cutoff >= min) &&
      (max === null || draw.cutoff <= max) &&
      (draw.number.includes(number) || names.some((name) => name !== undefined && containsWords(name, q)))
    );
  });
  return sortDraws(kept, sort, referencesOf(dataset.draws));
}

/** A page of a list, counted from 1; `next` and `pages` are page numbers. A page past the last has no rows. */
export function pageOf(
  draws: readonly Draw[],
  page: number,
  size: number,
): { rows: Draw[]; total: number; pages: number; next: number | null } {
  const pages = Math.ceil(draws.length / size);
  return {
    rows: draws.slice((page - 1) * size, page * size),
    total: draws.length,
    pages,
    next: page < pages ? page + 1 : null,
  };
}

/**
 * The part of a list that comes after the filter's cursor, `limit` draws long, or to the end when no limit was given.
 * @param draws what {@link filterDraws} gave for this filter
 * @returns `total`: draws in the whole list; `next`: the cursor of the part after this one, null at the end
 */
export function afterCursor(
  draws: readonly Draw[],
  { sort, limit, cursor }: DrawFilter,
  dataset: Pick<DrawsOfCategories, "draws">,
): { rows: Draw[]; total: number; next: string | null } {
  const references = referencesOf(dataset.draws);
  const first =
    cursor === null ? 0 : draws.findIndex((draw) => compareKeys(sort, sortKey(draw, sort, references), cursor.key) > 0);
  const rest = first < 0 ? [] : draws.slice(first);
  const rows = limit === null ? rest : rest.slice(0, limit);
  const last = rows.at(-1);
  const more = last !== undefined && rows.length < rest.length;
  return {
    rows,
    total: draws.length,
    next: more ? writeCursor({ sort, key: sortKey(last, sort, references) }) : null,
  };
}
