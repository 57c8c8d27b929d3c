import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { tenth, type Box } from "./box";
import { dayNumber } from "./day-number";
import { dodge } from "./labels/dodge";
import { LEADING, type Place, type PlacedText } from "./frame";
import type { FigureSize } from "./layout";
import { stepPath } from "./step-path";
import { textWidth } from "./labels/text-width";
import { valueScale } from "./value-scale";

/** A total in candidates, on the day of a draw. */
export type YearPoint = {
  readonly date: IsoDate;
  readonly total: number;
  /** Stand after a total that doubtful draws are in. */
  readonly signs?: string;
  /** The draw, where each has a mark of its own. */
  readonly number?: string;
};

/** A year as it added up. */
export type YearLine = {
  readonly year: number;
  readonly points: readonly YearPoint[];
  /** Where a year that is not shown from 1 January on begins; without it the line begins there at 0. */
  readonly from?: Pick<YearPoint, "date" | "total">;
  /** The day on which it ends: its last, or the last that is shown. */
  readonly until: IsoDate;
};

export type YearLinesInput = {
  /** Oldest first; the last is the one that runs. */
  readonly lines: readonly YearLine[];
  /** Slug of the category whose years they are; without it the sum of several. */
  readonly category?: string;
  /** A total that the axis takes in besides those shown: small charts beside each other share one scale. */
  readonly most?: number;
  readonly words: { readonly month: (first: IsoDate) => string; readonly value: (value: number) => string };
};

export type YearLinesFrame = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly plot: Box;
  /** Null for the sum of several. */
  readonly category: string | null;
  readonly lines: readonly {
    readonly year: number;
    readonly current: boolean;
    readonly path: string;
    /** Where the line rises: the days of draws. */
    readonly steps: readonly (YearPoint & Place)[];
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
  { lines, category, most = 0, words }: YearLinesInput,
  { width, plotHeight, size }: FigureSize,
): YearLinesFrame {
  const totals = lines.map(({ points }) => points.at(-1)?.total ?? 0);
  const scale = valueScale([0, Math.max(1, most, ...totals)], plotHeight);
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
    category: category ?? null,
    lines: lines.map(({ year, points, from }, index) => {
      const end = ends[index]!;
      const at = ({ date, total }: Pick<YearPoint, "date" | "total">): Place => ({
        x: tenth(xOf(dayOfYear(date))),
        y: tenth(yOf(total)),
      });
      const steps = points.map((point) => ({ ...point, ...at(point) }));
      const places = [from === undefined ? { x: left, y: plot.bottom } : at(from), ...steps, end];
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
