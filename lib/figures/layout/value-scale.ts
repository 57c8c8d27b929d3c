import { nice, ticks } from "d3-array";

const MIN_SPACE = 44;

/** A scale of values: round ends, round ticks, no finer than one. */
export type ValueScale = { readonly domain: readonly [number, number]; readonly ticks: readonly number[] };

/**
 * The scale that fits `values`, with round ends.
 * @param room height of the axis in pixels: ticks stand at least 44 apart
 */
export function valueScale(values: readonly number[], room: number): ValueScale {
  let [low, high] =
    values.length === 0
      ? [0, 1]
      : values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  if (low === high) [low, high] = [low - 5, high + 5];
  const count = Math.max(2, Math.floor(room / MIN_SPACE));
  const [from, to] = nice(low, high, count);
  return { domain: [from, to], ticks: ticks(from, to, count).filter(Number.isInteger) };
}

/** Days that a reader knows: a day, a week, a month, a quarter, a year. */
const DAYS = [0, 1, 7, 14, 30, 90, 180, 365, 1000, 2000, 4000] as const;

/** The scale of ratios that fits lengths of time, in days, and begins at 0. */
export function daysScale(values: readonly number[]): ValueScale {
  const longest = values.reduce((most, value) => Math.max(most, value), 1);
  const end = DAYS.find((days) => days >= longest) ?? longest;
  return { domain: [0, end], ticks: DAYS.filter((days) => days <= end) };
}
