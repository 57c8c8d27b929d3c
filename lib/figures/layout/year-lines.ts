import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { tenth, type Box } from "./box";
import { dayNumber } from "./day-number";
import { dodge } from "./labels/dodge";
import { LEADING, type PlacedText } from "./frame";
import type { FigureSize } from "./layout";
import { stepPath } from "./step-path";
import { textWidth } from "./labels/text-width";
import { valueScale } from "./value-scale";

/** A year as it added up; it ends on `until`, its last day or today. */
export type YearLine = {
  readonly year: number;
  /** `signs` stand after a total that doubtful draws are in. */
  readonly points: readonly { readonly date: IsoDate; readonly total: number; readonly signs?: string }[];
  readonly until: IsoDate;
};

export type YearLinesInput = {
  /** Oldest first; the last is the one that runs. */
  readonly lines: readonly YearLine[];
  readonly words: { readonly month: (first: IsoDate) => string; readonly value: (value: number) => string };
};

export type YearLinesFrame = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly plot: Box;
  readonly lines: readonly {
    readonly year: number;
    readonly current: boolean;
    readonly path: string;
    /** Where the line rises: the days of draws. */
    readonly steps: readonly { readonly date: IsoDate; readonly x: number; readonly y: number }[];
    readonly end: { readonly x: number; readonly y: number };
    readonly value: number;
    readonly label: PlacedText;
  }[];
  readonly values: readonly { readonly y: number; readonly text: string }[];
  readonly months: readonly { readonly x: number; readonly text: string }[];
  /** The place of the day compared, at which the running year ends. */
  readonly today: number;
};

/** The days of every year stand where those of a leap year do, so that a month and day has one place. */
const dayOfYear = (day: IsoDate): number =>
  dayNumber(isoDate(`2024${day.slice(4)}`)) - dayNumber(isoDate("2024-01-01"));
const DAYS = 366;
const GAP = 8;

/** Lays years out one upon the other by month and day, each with its name at its end. */
export function layoutYearLines(
  { lines, words }: YearLinesInput,
  { width, plotHeight, size }: FigureSize,
): YearLinesFrame {
  const totals = lines.map(({ points }) => points.at(-1)?.total ?? 0);
  const scale = valueScale([0, Math.max(1, ...totals)], plotHeight);
  const texts = scale.ticks.map(words.value);
  const left = Math.ceil(Math.max(...texts.map((text) => textWidth(text, size)))) + 8;
  const right = width - Math.ceil(textWidth("2026", size)) - 2 * GAP;
  const top = Math.ceil(size * 0.75);
  const plot = { left, top, right, bottom: top + Math.max(plotHeight, lines.length * Math.ceil(size * LEADING)) };
  const xOf = (day: number): number => left + (day / DAYS) * (right - left);
  const yOf = (value: number): number => plot.bottom - (value / scale.domain[1]) * (plot.bottom - plot.top);

  const ends = lines.map(({ until }, index) => ({
    x: tenth(xOf(dayOfYear(until) + 1)),
    y: tenth(yOf(totals[index]!)),
  }));
  const last = lines.length - 1;
  const past = dodge(
    ends.slice(0, last).map(({ y }) => y),
    Math.ceil(size * LEADING),
    [plot.top - size / 2, plot.bottom + size / 2],
  );

  const ticks = Array.from({ length: 12 }, (_, month) => isoDate(`2024-${String(month + 1).padStart(2, "0")}-01`));
  const narrow = Math.max(...ticks.map((tick) => textWidth(words.month(tick), size))) + 8 > (right - left) / 12;
  return {
    width,
    height: plot.bottom + 8 + Math.ceil(size * LEADING),
    size,
    plot,
    lines: lines.map(({ year, points }, index) => {
      const end = ends[index]!;
      const steps = points.map(({ date, total }) => ({ date, x: tenth(xOf(dayOfYear(date))), y: tenth(yOf(total)) }));
      const places = [{ x: left, y: plot.bottom }, ...steps, end];
      const current = index === last;
      const label: PlacedText = current
        ? { x: end.x + 5, y: end.y - size * 0.2, text: String(year), anchor: "start" }
        : { x: right + GAP, y: tenth(past[index]!), text: String(year), anchor: "start" };
      return { year, current, path: stepPath(places), steps, end, value: totals[index]!, label };
    }),
    values: scale.ticks.map((value, index) => ({ y: tenth(yOf(value)), text: texts[index]! })),
    months: ticks
      .filter((_, index) => !narrow || index % 3 === 0)
      .map((tick) => ({ x: tenth(xOf(dayOfYear(tick))), text: words.month(tick) })),
    today: ends[last]?.x ?? right,
  };
}
