import { SELECTION_BEGAN, type Draw } from "@/lib/rules/draw/draw";
import { dateOf } from "@/lib/rules/time/iso-date";
import { isSinceSelection, LEAST_INTERVALS, type Cadence } from "./cadence";

/** The latest intervals that a base rate looks at, at most. */
export const LATEST_INTERVALS = 35;

/** Share of intervals that a usual span holds at least. */
export const USUAL_SHARE = 0.8;

/** How long most intervals were: `count` of `n` took `from` to `to` days, both included. */
export type UsualSpan = { readonly n: number; readonly count: number; readonly from: number; readonly to: number };

/**
 * The narrowest span of days that holds at least four in five of some intervals; of equally narrow ones that with the
 * most, then the shorter.
 * @param days in any order
 * @returns null for fewer than {@link LEAST_INTERVALS}
 */
export function usualSpan(days: readonly number[]): UsualSpan | null {
  const n = days.length;
  if (n < LEAST_INTERVALS) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const held = Math.ceil(n * USUAL_SHARE);
  const spans = sorted.slice(0, n - held + 1).map((from, index) => {
    const to = sorted[index + held - 1]!;
    return { n, count: sorted.filter((each) => each >= from && each <= to).length, from, to };
  });
  return spans.reduce((best, span) => {
    const wider = span.to - span.from - (best.to - best.from);
    return wider < 0 || (wider === 0 && span.count > best.count) ? span : best;
  });
}

/** Draws held on a day of the week: 0 is Sunday. */
export type WeekdayCount = { readonly weekday: number; readonly count: number };

/** On how many draws each day of the week fell, the most first; days without one are left out. */
export function weekdayCounts(draws: readonly Pick<Draw, "date">[]): WeekdayCount[] {
  const counts = Array.from({ length: 7 }, (_, weekday) => ({
    weekday,
    count: draws.filter(({ date }) => dateOf(date).getUTCDay() === weekday).length,
  }));
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.weekday - b.weekday);
}

/** How often and on which days a category was drawn since category-based selection began, without any forecast. */
export type BaseRate = {
  /** Of the latest intervals; null for too few of them. */
  readonly usual: UsualSpan | null;
  /** Lengths of those intervals in days, oldest first. */
  readonly days: readonly number[];
  readonly draws: number;
  readonly weekdays: readonly WeekdayCount[];
};

/**
 * The base rate of a category, of its draws since category-based selection began.
 * @param draws of any category; those after the last one of the row are not looked at
 */
export function baseRate({ category, latest, intervals }: Cadence, draws: readonly Draw[]): BaseRate {
  const own = draws.filter(
    (draw) => draw.category === category.slug && draw.date >= SELECTION_BEGAN && draw.date <= latest.date,
  );
  const days = intervals
    .filter(isSinceSelection)
    .slice(-LATEST_INTERVALS)
    .map((interval) => interval.days);
  return { usual: usualSpan(days), days, draws: own.length, weekdays: weekdayCounts(own) };
}
