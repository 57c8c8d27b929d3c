import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { DayRange } from "@/lib/rules/draw/period";
import { tenth, type Box } from "./box";
import { dayNumber } from "./day-number";
import { LEADING } from "./frame";
import type { FigureSize } from "./layout";
import { textWidth } from "./labels/text-width";
import { timeTicks, type TimeTick } from "./time-ticks";
import { valueScale } from "./value-scale";

/** A column to be stacked from its parts, as wide as the days it stands for. */
export type Column = {
  readonly from: IsoDate;
  /** Its last day. */
  readonly to: IsoDate;
  readonly title: string;
  /** From the bottom. */
  readonly parts: readonly { readonly category: string; readonly value: number }[];
  /** What it says when it is reached, a part each. */
  readonly texts?: readonly { readonly category: string; readonly name: string; readonly value: string }[];
};

export type ColumnsInput = {
  readonly columns: readonly Column[];
  readonly range: DayRange;
  /** The end of the scale; null = as high as the highest column. */
  readonly most: number | null;
  readonly words: { readonly day: (tick: TimeTick) => readonly string[]; readonly value: (value: number) => string };
};

export type ColumnsFrame = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly plot: Box;
  readonly columns: readonly {
    readonly from: IsoDate;
    readonly x: number;
    readonly width: number;
    readonly parts: readonly {
      readonly category: string;
      readonly value: number;
      readonly y: number;
      readonly height: number;
    }[];
  }[];
  readonly values: readonly { readonly y: number; readonly text: string }[];
  readonly days: readonly { readonly x: number; readonly lines: readonly string[] }[];
};

const SEAM = 1;
const LEAST_WIDTH = 1.2;

/** Lays columns out over true time, all to one scale that begins at 0. */
export function layoutColumns(
  { columns, range, most, words }: ColumnsInput,
  { width, plotHeight, size }: FigureSize,
): ColumnsFrame {
  const sums = columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const scale = valueScale([0, most ?? Math.max(1, ...sums)], plotHeight);
  const texts = scale.ticks.map(words.value);
  const left = Math.ceil(Math.max(...texts.map((text) => textWidth(text, size)))) + 8;
  const plot = {
    left,
    top: Math.ceil(size * 0.75),
    right: width - Math.ceil(size * 1.3),
    bottom: Math.ceil(size * 0.75) + plotHeight,
  };
  const first = dayNumber(range.from);
  // A day ends where the next begins: the last one of the range has its own width too.
  const perDay = (plot.right - left) / (dayNumber(range.to) + 1 - first);
  const perUnit = plotHeight / (scale.domain[1] - scale.domain[0]);
  const ticks = timeTicks(range, plot.right - left, words.day, size);
  const tickLines = Math.max(1, ...ticks.map((tick) => words.day(tick).length));
  return {
    width,
    height: plot.bottom + 8 + Math.ceil(tickLines * size * LEADING),
    size,
    plot,
    columns: columns.map(({ from, to, parts }) => {
      const x = left + (dayNumber(from) - first) * perDay;
      const room = (dayNumber(to) + 1 - dayNumber(from)) * perDay;
      let y = plot.bottom;
      return {
        from,
        x: tenth(x),
        width: tenth(Math.max(LEAST_WIDTH, room - (room > 4 ? SEAM : 0.4))),
        parts: parts.map(({ category, value }) => {
          y -= value * perUnit;
          return { category, value, y: tenth(y), height: tenth(value * perUnit) };
        }),
      };
    }),
    values: scale.ticks.map((value, index) => ({ y: tenth(plot.bottom - value * perUnit), text: texts[index]! })),
    days: ticks.map((tick) => ({ x: tenth(left + (dayNumber(tick.date) - first) * perDay), lines: words.day(tick) })),
  };
}
