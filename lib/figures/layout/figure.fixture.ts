import fc from "fast-check";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { PAUSE_DAYS } from "@/lib/figures/series/series";
import { dayNumber } from "./day-number";
import type { FigureLine, FigurePoint } from "./frame";
import type { FigureInput, FigureWords } from "./layout";

/* Figures for tests: plain words, and generators of lines as series make them. */

export const words: FigureWords = {
  day: ({ date, unit, starts }) =>
    unit === "year" ? [date.slice(0, 4)] : [date.slice(5, 7), ...(starts ? [date.slice(0, 4)] : [])],
  value: (value) => String(value),
  end: (category) => category,
  pause: (days) => `${days} days without a draw`,
};

export const FIRST = isoDate("2024-01-01");
const DAYS = 900;
export const range = { from: FIRST, to: addDays(FIRST, DAYS) };

/** A line of a category from days after {@link FIRST} and values, cut at pauses as series cut it. */
export function lineOf(category: string, points: readonly (readonly [days: number, value: number])[]): FigureLine {
  const segments: FigurePoint[][] = [];
  let before = -Infinity;
  for (const [days, value] of points) {
    const point = { number: `${category.length}${days}`, day: dayNumber(FIRST) + days, value };
    if (days - before > PAUSE_DAYS) segments.push([point]);
    else segments.at(-1)!.push(point);
    before = days;
  }
  return { category, segments };
}

export const inputOf = (lines: readonly FigureLine[], more: Partial<FigureInput> = {}): FigureInput => ({
  lines,
  range,
  events: [],
  baseline: null,
  words,
  ...more,
});

const name = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzé -"), minLength: 1, maxLength: 26 });
const points = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 0, max: 1200 })), {
    maxLength: 20,
    selector: ([days]) => days,
  })
  .map((list) => list.sort((a, b) => a[0] - b[0]));

/** Up to sixteen categories with up to twenty draws each, events and a line across or none. */
export const anyInput: fc.Arbitrary<FigureInput> = fc
  .record({
    lines: fc.uniqueArray(fc.tuple(name, points), { maxLength: 16, selector: ([category]) => category }),
    events: fc.array(fc.record({ days: fc.integer({ min: -50, max: DAYS + 50 }), title: name }), { maxLength: 5 }),
    baseline: fc.option(fc.constant({ category: "cec", value: 0, label: "CEC" })),
  })
  .map(({ lines, events, baseline }) =>
    inputOf(
      lines.map(([category, list]) => lineOf(category, list)),
      { baseline, events: events.map(({ days, title }) => ({ date: addDays(FIRST, days), title })) },
    ),
  );
