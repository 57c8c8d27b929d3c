import { tenth } from "./box";

export type CadenceStrip = {
  readonly width: number;
  readonly height: number;
  /** The end of the scale in days; it begins at 0. */
  readonly most: number;
  /** How high marks of the same number of days are stacked, from 0. */
  readonly marks: readonly { readonly number: string; readonly days: number; readonly x: number; readonly y: number }[];
  readonly today: number;
  readonly base: number;
};

const SIZE = { width: 340, height: 38 };
const INSET = 6;
const BASE = 30;
const STEP = 3.4;

/** Lays the past intervals of a category out on a scale of its own, from 0 to the longest of them or to today's wait. */
export function cadenceStrip(intervals: readonly { readonly number: string; readonly days: number }[], daysSince: number): CadenceStrip {
  const most = Math.max(1, daysSince, ...intervals.map(({ days }) => days));
  const xOf = (days: number): number => tenth(INSET + (days / most) * (SIZE.width - 2 * INSET));
  const stacked = new Map<number, number>();
  const marks = [...intervals]
    .sort((a, b) => a.days - b.days)
    .map(({ number, days }) => {
      const column = Math.round(xOf(days) / STEP);
      const level = stacked.get(column) ?? 0;
      stacked.set(column, level + 1);
      return { number, days, x: xOf(days), level };
    });
  const highest = Math.max(1, ...marks.map(({ level }) => level));
  const step = Math.min(STEP, (BASE - 6) / highest);
  return {
    ...SIZE,
    most,
    marks: marks.map(({ number, days, x, level }) => ({ number, days, x, y: tenth(BASE - 3 - level * step) })),
    today: xOf(daysSince),
    base: BASE,
  };
}
