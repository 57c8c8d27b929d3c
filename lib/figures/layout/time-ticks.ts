import { addDays, isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { DayRange } from "@/lib/rules/draw/period";
import { dayNumber } from "./day-number";
import { textWidth } from "./labels/text-width";

/** A tick of the time axis. `starts`: the first tick, or the first of its year, where the year is said as well. */
export type TimeTick = { readonly date: IsoDate; readonly unit: "day" | "month" | "year"; readonly starts: boolean };

/** A range of fewer days has days on its axis. */
const SHORT = 62;
/** Days between two ticks, from the finest. */
const DAY_STEPS = [1, 2, 7, 14, 28] as const;

/** Months between two ticks, from the finest. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;
const SPACE = 10;

const ticksOfDays = (step: number, { from, to }: DayRange): TimeTick[] =>
  Array.from({ length: Math.floor((dayNumber(to) - dayNumber(from)) / step) + 1 }, (_, index) => ({
    date: addDays(from, index * step),
    unit: "day",
    starts: index === 0,
  }));

function ticksEvery(months: number, { from, to }: DayRange): TimeTick[] {
  const monthOf = (day: IsoDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [first, last] = [monthOf(from), monthOf(to)];
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(first / months) * months; month <= last; month += months) {
    const date = isoDate(
      `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`,
    );
    if (date < from || date > to) continue;
    ticks.push({ date, unit: months >= 12 ? "year" : "month", starts: ticks.length === 0 || month % 12 === 0 });
  }
  return ticks;
}

/**
 * The finest ticks, at days of a range shorter than two months, at the first of a month or year of a longer one, whose
 * labels do not touch.
 * @param room width of the axis in pixels
 * @param label the lines of text at a tick, one above the other
 * @param size font size in pixels
 */
export function timeTicks(
  range: DayRange,
  room: number,
  label: (tick: TimeTick) => readonly string[],
  size: number,
): TimeTick[] {
  const days = dayNumber(range.to) - dayNumber(range.from);
  const pixelsPerDay = room / Math.max(1, days);
  const choices = days < SHORT ? DAY_STEPS.map((step) => ticksOfDays(step, range)) : [];
  for (const ticks of [...choices, ...STEPS.map((months) => ticksEvery(months, range))]) {
    const halves = ticks.map((tick) => Math.max(0, ...label(tick).map((line) => textWidth(line, size))) / 2);
    const apart = ticks.every((tick, index) => {
      const before = ticks[index - 1];
      if (before === undefined) return true;
      const distance = (dayNumber(tick.date) - dayNumber(before.date)) * pixelsPerDay;
      return distance >= halves[index]! + halves[index - 1]! + SPACE;
    });
    if (apart) return ticks;
  }
  return [];
}
