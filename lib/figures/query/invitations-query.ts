import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { periodRange, type DayRange, type Period } from "@/lib/rules/draw/period";
import { readDays, readOne, readPeriod, type DroppedText } from "@/lib/rules/draw/period-choice";
import { queryTexts, type QueryParams } from "@/lib/rules/text/query-texts";

/** What invitations are added up by. */
export const GRAINS = ["month", "quarter", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** Candidates invited, or the share of each category in its period. */
export const SHOWS = ["count", "share"] as const;
export type Show = (typeof SHOWS)[number];

export type InvitationsQuery = {
  readonly by: Grain;
  readonly show: Show;
  /** Slugs in display order; null = every category, and draws not yet classified with them. */
  readonly categories: readonly string[] | null;
  /** Null when the days were chosen one by one. */
  readonly period: Period | null;
  readonly range: DayRange;
};

/**
 * Reads the address of the invitations: `by`, `show`, `categories` (slugs, a comma list or repeated), and `period` or
 * `from` and `to`, which stand before it. No category, or none that is known, gives every one. Never throws: what is
 * not understood is in `dropped`.
 */
export function parseInvitationsQuery(
  params: QueryParams,
  categories: readonly Pick<Category, "slug">[],
  draws: readonly Draw[],
  today: IsoDate,
): InvitationsQuery & { readonly dropped: readonly DroppedText[] } {
  const dropped: DroppedText[] = [];
  const by = readOne<Grain>(params, "by", (text) => GRAINS.find((known) => known === text), "month", dropped);
  const show = readOne<Show>(params, "show", (text) => SHOWS.find((known) => known === text), "count", dropped);
  const period = readPeriod(params, dropped);
  const everything = periodRange("all", today, draws);
  const days = readDays(params, everything.from, today, dropped);

  const wanted = new Set(queryTexts(params, "categories"));
  const known = categories.map(({ slug }) => slug).filter((slug) => wanted.has(slug));
  dropped.push(...[...wanted].filter((slug) => !known.includes(slug)).map((value) => ({ field: "categories", value })));

  return {
    by,
    show,
    categories: known.length === 0 ? null : known,
    period: days === null ? period : null,
    range: days ?? periodRange(period, today, draws),
    dropped,
  };
}

/** The one way to write a query in an address, without a question mark; empty for the default. */
export function formatInvitationsQuery({ by, show, categories, period, range }: InvitationsQuery): string {
  const parts = [
    by !== "month" && `by=${by}`,
    show !== "count" && `show=${show}`,
    categories !== null && `categories=${categories.join(",")}`,
    period === null ? `from=${range.from}&to=${range.to}` : period !== "12m" && `period=${period}`,
  ];
  return parts.filter((part) => part !== false).join("&");
}
