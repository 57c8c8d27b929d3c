import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import type { SeriesPoint } from "@/lib/figures/series/series";
import { compareDraws } from "@/lib/rules/draw/draw";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import type { Locale } from "@/lib/rules/text/bilingual";

/** One draw in the table of an explore figure. */
export type DrawRow = { readonly category: string; readonly point: SeriesPoint };

/** A draw, or a policy event in the order of time. */
export type TableEntry = DrawRow | PolicyEvent;

export type Column = "draw" | "date" | "category" | "value" | "cutoff" | "invitations";

export type Sort = { readonly column: Column; readonly up: boolean };

type Order = (a: DrawRow, b: DrawRow) => number;

export const isEvent = (entry: TableEntry): entry is PolicyEvent => "title" in entry;

const byDraw: Order = (a, b) => compareDraws(a.point.draw, b.point.draw);
const dayOf = (entry: TableEntry) => (isEvent(entry) ? entry.date : entry.point.date);
const inTime = (a: TableEntry, b: TableEntry): number =>
  isEvent(a) || isEvent(b) ? dayOf(a).localeCompare(dayOf(b)) || Number(isEvent(b)) - Number(isEvent(a)) : byDraw(a, b);
const least = (value: number | null) => value ?? Number.NEGATIVE_INFINITY;

const orders = (name: (slug: string) => string, locale: Locale): Record<Column, Order> => ({
  draw: (a, b) => a.point.number.localeCompare(b.point.number, "en", { numeric: true }),
  date: byDraw,
  category: (a, b) => name(a.category).localeCompare(name(b.category), locale),
  value: (a, b) => least(a.point.value) - least(b.point.value),
  cutoff: (a, b) => a.point.draw.cutoff - b.point.draw.cutoff,
  invitations: (a, b) => a.point.draw.invitations - b.point.draw.invitations,
});

/** The rows of an explore figure in an order; in that of time, policy events stand where they happened. */
export function sortedRows(
  { series, events }: ExploreModel,
  { column, up }: Sort,
  name: (slug: string) => string,
  locale: Locale,
): TableEntry[] {
  const sign = up ? 1 : -1;
  const rows = series.flatMap(({ category, points }) => points.map((point): DrawRow => ({ category, point })));
  if (column === "date") return [...rows, ...events].sort((a, b) => sign * inTime(a, b));
  const order = orders(name, locale)[column];
  return rows.sort((a, b) => sign * order(a, b) || byDraw(b, a));
}
