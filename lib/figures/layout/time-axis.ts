import type { DayRange } from "@/lib/rules/draw/period";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { tenth } from "./box";
import { dayNumber, dayOf } from "./day-number";
import { LEADING, type FigureLine } from "./frame";
import { timeTicks, type TimeTick } from "./time-ticks";

/**
 * The days from the first value shown to the last: an axis has none without a value before or after them. The range
 * itself where all values are of one day, or there is none.
 */
export function shownDays(lines: readonly FigureLine[], range: DayRange): DayRange {
  const days = lines.flatMap(({ segments }) => segments.flat().map(({ day }) => day));
  const [first, last] = [days.reduce((a, b) => Math.min(a, b), Infinity), days.reduce((a, b) => Math.max(a, b), 0)];
  return first < last ? { from: dayOf(first), to: dayOf(last) } : range;
}

/** An axis of true time in a chart of one width. */
export type TimeAxis = {
  /** The place of a day, in pixels; days outside the range lie outside the axis. */
  readonly xOf: (date: IsoDate) => number;
  readonly ticks: readonly { readonly date: IsoDate; readonly x: number; readonly lines: readonly string[] }[];
  /** Height of the labels below the axis. */
  readonly height: number;
};

/**
 * The axis of a range of days from `left` to `right`.
 * @param day the lines of text at a tick
 * @param size font size in pixels
 */
export function timeAxis(
  range: DayRange,
  { left, right }: { readonly left: number; readonly right: number },
  day: (tick: TimeTick) => readonly string[],
  size: number,
): TimeAxis {
  const first = dayNumber(range.from);
  const perDay = (right - left) / Math.max(1, dayNumber(range.to) - first);
  const xOf = (date: IsoDate): number => left + (dayNumber(date) - first) * perDay;
  const ticks = timeTicks(range, right - left, day, size).map((tick) => ({
    date: tick.date,
    x: tenth(xOf(tick.date)),
    lines: day(tick),
  }));
  const lines = Math.max(1, ...ticks.map((tick) => tick.lines.length));
  return { xOf, ticks, height: 8 + Math.ceil(lines * size * LEADING) };
}
