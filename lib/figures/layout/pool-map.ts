import { addDays, daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import type { DayRange } from "@/lib/rules/draw/period";
import type { PoolBand, PoolSnapshot } from "@/lib/rules/pool/pool";
import { tenth, type Box } from "./box";
import { dayNumber } from "./day-number";
import { eventMarks, type FigureEvent } from "./event-marks";
import { LEADING, type EventMark, type PlacedText } from "./frame";
import type { FigureSize } from "./layout";
import { textWidth } from "./labels/text-width";
import { timeTicks, type TimeTick } from "./time-ticks";

/** A snapshot stands until the next one, for at most so many days: then nothing is known. */
export const HELD_DAYS = 45;

/** Candidates per 10 CRS points at which the next shade begins: bands of different widths are shaded alike. */
export const DENSITY_STEPS = [1000, 2500, 5000, 10_000, 12_500, 15_000, 17_500] as const;

/** Candidates of a band per 10 CRS points. */
export const density = ({ min, max, candidates }: PoolBand): number => (10 * candidates) / (max - min + 1);

/** Which shade a band has, 0 = lightest. */
export const shadeOf = (band: PoolBand): number => DENSITY_STEPS.filter((step) => density(band) >= step).length;

/** A draw's cut-off on the axis of scores. */
export type PoolCutoff = {
  readonly number: string;
  readonly date: IsoDate;
  readonly category: string;
  readonly cutoff: number;
  readonly title: string;
};

export type PoolMapInput = {
  /** In any order, each with what is said of it. */
  readonly snapshots: readonly (Pick<PoolSnapshot, "asOf" | "bands"> & { readonly title: string })[];
  readonly cutoffs: readonly PoolCutoff[];
  readonly range: DayRange;
  readonly events: readonly FigureEvent[];
  /** The lines of text at a tick of the time axis. */
  readonly day: (tick: TimeTick) => readonly string[];
};

export type PoolColumn = {
  readonly asOf: IsoDate;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly cells: readonly {
    readonly band: PoolBand;
    readonly shade: number;
    readonly y: number;
    readonly height: number;
  }[];
};

export type PoolMapFrame = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly plot: Box;
  readonly columns: readonly PoolColumn[];
  readonly marks: readonly (PoolCutoff & { readonly x: number; readonly y: number })[];
  readonly scores: readonly PlacedText[];
  readonly days: readonly { readonly x: number; readonly lines: readonly string[] }[];
  readonly events: readonly EventMark[];
  /** Where the axis of scores changes its scale. */
  readonly breaks: readonly number[];
};

/** The scores of cut-offs, 301 to 600, stand to scale; those below and above in strips of their own. */
const LOW = 301;
const HIGH = 601;
const TOP = 1201;
const EDGES = [301, 351, 401, 451, 501] as const;
const BREAK = 3;
/** A column reaches a little below the next one, so that no paper shines through between them. */
const LAP = 0.6;

/**
 * Heights of the strips above and below, as multiples of the font size; the upper one is taller when it holds cut-offs.
 */
const STRIP = { above: 2, aboveWithMarks: 7, below: 1.6 };

/**
 * Lays the pool out over true time: a column a snapshot, a cell a band, and the cut-offs on the same axis of scores.
 */
export function layoutPoolMap(
  { snapshots, cutoffs, range, events, day }: PoolMapInput,
  { width, plotHeight, size }: FigureSize,
): PoolMapFrame {
  const strips = ["601–1200", "0–300"] as const;
  const left = Math.ceil(Math.max(...strips.map((text) => textWidth(text, size)))) + 12;
  // Room for half of a mark or a label at the last day.
  const right = width - Math.ceil(size * 1.3);
  const [first, last] = [dayNumber(range.from), Math.max(dayNumber(range.to), dayNumber(range.from) + 1)];
  const perDay = (right - left) / (last - first);
  const xOf = (date: IsoDate): number => left + (dayNumber(date) - first) * perDay;

  const shownEvents = events.filter(({ date }) => range.from <= date && date <= range.to);
  const placed = eventMarks(
    shownEvents.map(({ date, title }) => ({ x: xOf(date), title })),
    width,
    size,
  );
  const top = Math.max(Math.ceil(size * 0.75), placed.height + 4);
  const above = Math.round(size * (cutoffs.some(({ cutoff }) => cutoff >= HIGH) ? STRIP.aboveWithMarks : STRIP.above));
  const main = { top: top + above + BREAK, bottom: top + above + BREAK + plotHeight };
  const bottom = main.bottom + BREAK + Math.round(size * STRIP.below);

  const yOf = (score: number): number =>
    score >= HIGH
      ? top + ((TOP - score) / (TOP - HIGH)) * above
      : score >= LOW
        ? main.top + ((HIGH - score) / (HIGH - LOW)) * plotHeight
        : bottom - (score / LOW) * (bottom - main.bottom - BREAK);

  const ordered = [...snapshots].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const columns = ordered.flatMap(({ asOf, bands, title }, index): PoolColumn[] => {
    const held = addDays(asOf, HELD_DAYS);
    const next = ordered[index + 1]?.asOf;
    const until = next !== undefined && daysBetween(asOf, next) <= HELD_DAYS ? next : held;
    if (until <= range.from || asOf > range.to) return [];
    const [from, to] = [Math.max(left, xOf(asOf)), Math.min(right, xOf(until) + (until === next ? LAP : 0))];
    const cells = bands.map((band) => {
      // A band that ends below a break ends at it, not at the far side of it.
      const upper = band.max + 1 === HIGH ? main.top : band.max + 1 === LOW ? main.bottom + BREAK : yOf(band.max + 1);
      const lower = band.min === HIGH ? top + above : yOf(band.min);
      return { band, shade: shadeOf(band), y: tenth(upper), height: tenth(lower - upper) };
    });
    return [{ asOf, title, x: tenth(from), width: tenth(to - from), cells }];
  });

  const ticks = timeTicks(range, right - left, day, size);
  const tickLines = Math.max(1, ...ticks.map((tick) => day(tick).length));
  const label = (text: string, y: number): PlacedText => ({ x: left - 8, y: tenth(y), text, anchor: "end" });
  return {
    width,
    height: bottom + 8 + Math.ceil(tickLines * size * LEADING),
    size,
    plot: { left, top, right, bottom },
    columns,
    marks: cutoffs
      .filter(({ date }) => range.from <= date && date <= range.to)
      .map((cutoff) => ({ ...cutoff, x: tenth(xOf(cutoff.date)), y: tenth(yOf(cutoff.cutoff)) })),
    scores: [
      label(strips[0], top + above / 2),
      ...EDGES.filter((edge) => edge > LOW).map((edge) => label(String(edge), yOf(edge))),
      label(strips[1], (main.bottom + BREAK + bottom) / 2),
    ],
    days: ticks.map((tick) => ({ x: tenth(xOf(tick.date)), lines: day(tick) })),
    events: placed.marks.map(({ x, top: row, label: text }) => ({
      x,
      top: top + row,
      label: { ...text, y: top + text.y },
    })),
    breaks: [main.top - BREAK, main.bottom],
  };
}
