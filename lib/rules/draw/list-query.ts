import { z } from "zod";
import { CATEGORY_KINDS, type Category, type CategoryKind } from "@/lib/rules/category/category";
import { parseCount } from "@/lib/rules/text/count-input";
import type { Dataset } from "@/lib/rules/dataset";
import { MAX_SCORE, type Draw } from "./draw";
import { compareKeys, DRAW_SORTS, readCursor, sortDraws, sortKey, writeCursor } from "./order";
import { containsWords, fold } from "@/lib/rules/text/fold";
import { referencesOf } from "./gap";
import { parseIsoDate } from "@/lib/rules/time/iso-date";

/** Stands for the draws without a category where a category is chosen. */
export const UNCLASSIFIED = "unclassified";

/** Draws in one answer of the API, at most. */
export const MAX_LIMIT = 500;

/** What is wrong with a parameter, by code, with the English words the API answers. */
const MESSAGES = {
  repeated: "may be given once only",
  unknown_category: "must be category slugs, or unclassified, separated by commas",
  unknown_kind: `must be among ${CATEGORY_KINDS.join(", ")}, separated by commas`,
  not_a_day: "must be a calendar day, YYYY-MM-DD",
  not_a_cutoff: `must be a whole number of CRS points from 0 to ${MAX_SCORE}`,
  too_long: "must be at most 200 characters",
  unknown_sort: `must be one of ${DRAW_SORTS.join(", ")}`,
  not_a_limit: `must be a whole number from 1 to ${MAX_LIMIT}`,
  not_a_page: "must be a whole number from 1 up",
  bad_cursor: "must be the next value of an earlier answer",
  cursor_of_other_sort: "belongs to another sort: send the sort it came with",
  to_before_from: "must not lie before from",
  max_below_min: "must not lie below min",
} as const;
export type FilterCode = keyof typeof MESSAGES;

/** The English message of a code; the pages translate the codes themselves. */
export const filterMessage = (code: FilterCode): string => MESSAGES[code];

const isFilterCode = (text: string): text is FilterCode => Object.hasOwn(MESSAGES, text);

/** A parameter as routes get it: absent, given, or given several times. */
const RAW = z.union([z.string(), z.array(z.string())]).optional();

// A form without JavaScript sends its empty fields: they are as good as absent.
const texts = (raw: z.infer<typeof RAW>): string[] =>
  [...new Set([raw ?? []].flat().map((text) => text.trim()))].filter((text) => text !== "");

// `continue` lets the checks across fields run, so that one answer names every fault.
const fault = (code: FilterCode, input: unknown) => ({ code: "custom", message: code, input, continue: true }) as const;

/** A parameter given once, read by `read`, which answers null for a bad one. */
const single = <T, F>(read: (text: string) => T | null, code: FilterCode, absent: F) =>
  RAW.transform((raw, ctx): T | F => {
    const [text, ...more] = texts(raw);
    if (text === undefined) return absent;
    const value = more.length > 0 ? null : read(text);
    if (value === null) ctx.issues.push(fault(more.length > 0 ? "repeated" : code, raw));
    return value ?? absent;
  });

/** A comma list, also given as a repeated parameter, of `known` values. */
const list = <T extends string>(known: readonly T[], code: FilterCode) =>
  RAW.transform((raw, ctx): readonly T[] => {
    const wanted = texts(texts(raw).flatMap((text) => text.split(",")));
    if (!wanted.every((text) => known.some((value) => value === text))) ctx.issues.push(fault(code, raw));
    return known.filter((value) => wanted.includes(value));
  });

const countBetween = (min: number, max: number) => (text: string) => {
  const count = parseCount(text);
  return count === null || count < min || count > max ? null : count;
};

/**
 * The parameters of a list of draws, the same for the page and the API. `category` and `kind` empty mean all;
 * `min` and `max` are cut-offs; `limit` null means that none was given.
 */
const drawFilterSchema = (categories: readonly Category[]) =>
  z
    .object({
      category: list([...categories.map(({ slug }) => slug), UNCLASSIFIED], "unknown_category"),
      kind: list<CategoryKind>(CATEGORY_KINDS, "unknown_kind"),
      from: single(parseIsoDate, "not_a_day", null),
      to: single(parseIsoDate, "not_a_day", null),
      min: single(countBetween(0, MAX_SCORE), "not_a_cutoff", null),
      max: single(countBetween(0, MAX_SCORE), "not_a_cutoff", null),
      q: single((text) => (text.length > 200 ? null : text), "too_long", ""),
      sort: single((text) => DRAW_SORTS.find((sort) => sort === text) ?? null, "unknown_sort", "-date" as const),
      limit: single(countBetween(1, MAX_LIMIT), "not_a_limit", null),
      cursor: single(readCursor, "bad_cursor", null),
      page: single(countBetween(1, Number.MAX_SAFE_INTEGER), "not_a_page", 1),
    })
    .superRefine(({ from, to, min, max, sort, cursor }, ctx) => {
      const refuse = (field: string, code: FilterCode) =>
        ctx.addIssue({ code: "custom", path: [field], message: code });
      if (from !== null && to !== null && from > to) refuse("to", "to_before_from");
      if (min !== null && max !== null && min > max) refuse("max", "max_below_min");
      if (cursor !== null && cursor.sort !== sort) refuse("cursor", "cursor_of_other_sort");
    });

type FilterSchema = ReturnType<typeof drawFilterSchema>;
// Building a schema costs more than reading a query with it; the categories stay the same until the data change.
const schemas = new WeakMap<readonly Category[], FilterSchema>();

function schemaFor(categories: readonly Category[]): FilterSchema {
  const held = schemas.get(categories) ?? drawFilterSchema(categories);
  schemas.set(categories, held);
  return held;
}

export type DrawFilter = Readonly<z.infer<FilterSchema>>;
export type FilterError = { readonly field: keyof DrawFilter; readonly code: FilterCode };

/** Reads the parameters of a list of draws; others are not looked at. Never throws: every fault is a value. */
export function parseDrawFilter(
  params: Readonly<Record<string, string | string[] | undefined>>,
  categories: readonly Category[],
): { ok: true; filter: DrawFilter } | { ok: false; errors: FilterError[] } {
  const read = schemaFor(categories).safeParse(params);
  if (read.success) return { ok: true, filter: read.data };
  const errors = read.error.issues.flatMap(({ path, message }) =>
    isFilterCode(message) ? [{ field: path[0] as keyof DrawFilter, code: message }] : [],
  );
  return { ok: false, errors };
}

/** The draws that a filter lets through, in its order. A text is sought in number, round name and category names. */
export function filterDraws(
  draws: readonly Draw[],
  { category, kind, from, to, min, max, q, sort }: DrawFilter,
  dataset: Pick<Dataset, "draws" | "categories">,
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
  dataset: Pick<Dataset, "draws">,
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
