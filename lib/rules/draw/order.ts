import { z } from "zod";
import { compareNumbers, isDrawNumber, type Draw } from "./draw";
import { gapTo } from "./gap";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";

/** What lists of draws are sorted by; a minus sign means descending. */
export const DRAW_SORTS = [
  "date",
  "-date",
  "number",
  "-number",
  "cutoff",
  "-cutoff",
  "invitations",
  "-invitations",
  "gap",
  "-gap",
] as const;
export type DrawSort = (typeof DRAW_SORTS)[number];

/** Where a draw stands in a sorted list. It outlives the draw: a list goes on after one that was removed meanwhile. */
export type SortKey = {
  /** The number sorted by. Null = it has no gap, or day and number alone decide. */
  readonly value: number | null;
  readonly date: IsoDate;
  readonly number: string;
};

/** The sort key of a draw; `references` are the CEC draws its gap is measured against. */
export function sortKey(draw: Draw, sort: DrawSort, references: readonly Draw[]): SortKey {
  const { date, number } = draw;
  switch (sort) {
    case "cutoff":
    case "-cutoff":
      return { value: draw.cutoff, date, number };
    case "invitations":
    case "-invitations":
      return { value: draw.invitations, date, number };
    case "gap":
    case "-gap":
      return { value: gapTo(draw, references)?.points ?? null, date, number };
    default:
      return { value: null, date, number };
  }
}

/**
 * Total order of sort keys. Equal values go by day, then number, in the direction of the sort, so the newest comes
 * first in a descending list; draws without a gap come last in both directions.
 */
export function compareKeys(sort: DrawSort, a: SortKey, b: SortKey): number {
  if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
  const byDay = sort.endsWith("number") || a.date === b.date ? 0 : a.date < b.date ? -1 : 1;
  const ascending = (a.value ?? 0) - (b.value ?? 0) || byDay || compareNumbers(a.number, b.number);
  return sort.startsWith("-") ? -ascending : ascending;
}

/** Sorted copy of `draws`. */
export const sortDraws = (draws: readonly Draw[], sort: DrawSort, references: readonly Draw[]): Draw[] =>
  draws
    .map((draw) => ({ draw, key: sortKey(draw, sort, references) }))
    .sort((a, b) => compareKeys(sort, a.key, b.key))
    .map(({ draw }) => draw);

/** The last key of a part of a list, with the order it belongs to. */
export type DrawCursor = { readonly sort: DrawSort; readonly key: SortKey };

const WRITTEN = z.tuple([z.enum(DRAW_SORTS), z.int().nullable(), z.string(), z.string().refine(isDrawNumber)]);

/** A cursor as text for an address. */
export const writeCursor = ({ sort, key }: DrawCursor): string =>
  btoa(JSON.stringify([sort, key.value, key.date, key.number]))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

function decoded(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return null;
  }
}

/** Reads what {@link writeCursor} wrote; null for any other text. */
export function readCursor(text: string): DrawCursor | null {
  const written = WRITTEN.safeParse(decoded(text));
  if (!written.success) return null;
  const [sort, value, day, number] = written.data;
  const date = parseIsoDate(day);
  if (date === null) return null;
  const byValue = sort.endsWith("cutoff") || sort.endsWith("invitations");
  if (!sort.endsWith("gap") && byValue !== (value !== null)) return null;
  const cursor = { sort, key: { value, date, number } };
  return writeCursor(cursor) === text ? cursor : null;
}
