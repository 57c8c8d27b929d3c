import type { Category } from "@/lib/rules/category/category";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws, SELECTION_BEGAN, type Draw } from "@/lib/rules/draw/draw";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { medianOf } from "./median";
import { PAUSE_DAYS } from "./series";

/** Fewer past intervals than this say too little for a percentile. */
export const LEAST_INTERVALS = 5;

/** The time between two draws of one category that follow each other. */
export type Interval = { readonly days: number; readonly from: Draw; readonly to: Draw };

/** The rank of a number of days among past intervals. */
export type IntervalStanding = {
  /** The intervals counted. */
  readonly n: number;
  /** Share of them that were at most as long, 0 to 1; null below {@link LEAST_INTERVALS}. */
  readonly share: number | null;
  /** Days; null without an interval. */
  readonly median: number | null;
  readonly shortest: number | null;
  readonly longest: number | null;
};

/** The intervals of one category, and the days since its last draw. */
export type Cadence = {
  readonly category: Category;
  readonly latest: Draw;
  readonly daysSince: number;
  /** Oldest first. */
  readonly intervals: readonly Interval[];
  /** Of the intervals whose two draws were held since category-based selection began. */
  readonly sinceSelection: IntervalStanding;
  readonly overall: IntervalStanding;
  /** Intervals of more than 180 days, oldest first. */
  readonly pauses: readonly Interval[];
};

/** True for an interval whose two draws were both held since category-based selection began. */
export const isSinceSelection = ({ from }: Interval): boolean => from.date >= SELECTION_BEGAN;

/** The intervals between draws of one category, oldest first, whatever the order given. */
export function intervalsOf(draws: readonly Draw[]): Interval[] {
  const ordered = [...draws].sort(compareDraws);
  return ordered
    .slice(1)
    .map((to, index) => ({ days: daysBetween(ordered[index]!.date, to.date), from: ordered[index]!, to }));
}

/**
 * Where `daysSince` stands among intervals of `past` days, in any order. The median of an even number is the mean of
 * the two in the middle.
 */
export function intervalStanding(daysSince: number, past: readonly number[]): IntervalStanding {
  const sorted = [...past].sort((a, b) => a - b);
  const n = sorted.length;
  return {
    n,
    share: n < LEAST_INTERVALS ? null : sorted.filter((days) => days <= daysSince).length / n,
    median: medianOf(sorted),
    shortest: sorted[0] ?? null,
    longest: sorted.at(-1) ?? null,
  };
}

/** One row for each category drawn by the day known to, in display order. Later draws are not looked at. */
export function cadences({ draws, categories }: Pick<Dataset, "draws" | "categories">, knownTo: IsoDate): Cadence[] {
  return categories.flatMap((category): Cadence[] => {
    const own = draws.filter((draw) => draw.category === category.slug && draw.date <= knownTo).sort(compareDraws);
    const latest = own.at(-1);
    if (latest === undefined) return [];
    const daysSince = daysBetween(latest.date, knownTo);
    const intervals = intervalsOf(own);
    const among = (some: readonly Interval[]) =>
      intervalStanding(
        daysSince,
        some.map(({ days }) => days),
      );
    return [
      {
        category,
        latest,
        daysSince,
        intervals,
        sinceSelection: among(intervals.filter(isSinceSelection)),
        overall: among(intervals),
        pauses: intervals.filter(({ days }) => days > PAUSE_DAYS),
      },
    ];
  });
}

/**
 * The category of category-based selection whose wait stands highest among its own intervals since selection began;
 * null when none has enough.
 */
export function longestWait(rows: readonly Cadence[]): Cadence | null {
  const selected = rows.filter(
    ({ category, sinceSelection }) =>
      category.kind !== "program" && category.kind !== "general" && sinceSelection.share !== null,
  );
  return selected.reduce<Cadence | null>(
    (top, row) => (top === null || row.sinceSelection.share! > top.sinceSelection.share! ? row : top),
    null,
  );
}
