import { addDays, daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { inRange, type DayRange } from "@/lib/rules/draw/period";
import type { PoolBand, PoolSnapshot } from "@/lib/rules/pool/pool";
import { tenth, type Box } from "./box";
import { eventMarks, placedEvents, type FigureEvent } from "./event-marks";
import type { EventMark, PlacedText } from "./frame";
import type { FigureSize } from "./layout";
import { textWidth } from "./labels/text-width";
import { timeAxis } from "./time-axis";
import type { TimeTick } from "./time-ticks";

/** A snapshot stands until the next one, for at most so many days: then nothing is known. */
export const HELD_DAYS = 45;

/** Candidates per 10 CRS points at which the next shade begins: bands of different widths are shaded alike. */
export const DENSITY_STEPS = [1000, 2500, 5000, 10_000, 12_500, 15_000, 17_500] as const;

/** Candidates of a band per 10 CRS points. */
export const density = ({ min, max, candidates }: PoolBand): number => (10 * candidates) / (max - min + 1);

/** The shade of a band, 0 = lightest. */
export const shadeOf = (band: PoolBand): number => DENSITY_STEPS.filter((step) => density(band) >= step).length;

/** A draw's cut-off on the axis of scores. */
export type PoolCutoff = {
  readonly number: string;
  readonly date: IsoDate;
  readonly category: string;
  readonly cutoff: number;
  readonly title: string;
  /** True for a draw that is not confirmed: its mark is hollow. */
  readonly doubtful?: boolean;
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
  /** The heights at which the axis of scores changes its scale. */
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

/** The strips of scores of one chart: heights in pixels. */
type Strips = { readonly top: number; readonly above: number; readonly main: number; readonly bottom: number };

/** The place of a score: 301 to 600 to scale, the others in the strips. */
const scoreScale =
  ({ top, above, main, bottom }: Strips, plotHeight: number) =>
  (score: number): number => {
    if (score >= HIGH) return top + ((TOP - score) / (TOP - HIGH)) * above;
    if (score >= LOW) return main + ((HIGH - score) / (HIGH - LOW)) * plotHeight;
    return bottom - (score / LOW) * (bottom - main - plotHeight - BREAK);
  };

/**
 * Lays the pool out over true time: a column a snapshot, a cell a band, and the cut-offs on the same axis of scores.
 */
export function layoutPoolMap(
  { snapshots, cutoffs, range, events, day }: PoolMapInput,
  { width, plotHeight, size }: FigureSize,
): PoolMapFrame {
  const names = ["601–1200", "0–300"] as const;
  const left = Math.ceil(Math.max(...names.map((text) => textWidth(text, size)))) + 12;
  // Room for half of a mark or a label at the last day.
  const right = width - Math.ceil(size * 1.3);
  const axis = timeAxis(range, { left, right }, day, size);
  const placed = eventMarks(
    events.filter(({ date }) => inRange(date, range)).map(({ date, ...event }) => ({ ...event, x: axis.xOf(date) })),
    width,
    size,
  );
  const top = Math.max(Math.ceil(size * 0.75), placed.height + 4);
  const above = Math.round(size * (cutoffs.some(({ cutoff }) => cutoff >= HIGH) ? STRIP.aboveWithMarks : STRIP.above));
  const main = top + above + BREAK;
  const foot = main + plotHeight;
  const strips = { top, above, main, bottom: foot + BREAK + Math.round(size * STRIP.below) };
  const { bottom } = strips;
  const yOf = scoreScale(strips, plotHeight);
  const label = (text: string, y: number): PlacedText => ({ x: left - 8, y: tenth(y), text, anchor: "end" });
  return {
    width,
    height: bottom + axis.height,
    size,
    plot: { left, top, right, bottom },
    columns: columnsOf(snapshots, range, { left, right, xOf: axis.xOf }, (band) => {
      // A band that ends below a break ends at it, not at the far side of it.
      const upper = band.max + 1 === HIGH ? main : band.max + 1 === LOW ? foot + BREAK : yOf(band.max + 1);
      const lower = band.min === HIGH ? top + above : yOf(band.min);
      return { band, shade: shadeOf(band), y: tenth(upper), height: tenth(lower - upper) };
    }),
    marks: cutoffs
      .filter(({ date }) => inRange(date, range))
      .map((cutoff) => ({ ...cutoff, x: tenth(axis.xOf(cutoff.date)), y: tenth(yOf(cutoff.cutoff)) })),
    scores: [
      label(names[0], top + above / 2),
      ...EDGES.filter((edge) => edge > LOW).map((edge) => label(String(edge), yOf(edge))),
      label(names[1], (foot + BREAK + bottom) / 2),
    ],
    days: axis.ticks,
    events: placedEvents(placed.marks, top),
    breaks: [main - BREAK, foot],
  };
}

type Across = { readonly left: number; readonly right: number; readonly xOf: (date: IsoDate) => number };

/** A column for each snapshot that stands in the range: until the next one, or for {@link HELD_DAYS}. */
function columnsOf(
  snapshots: PoolMapInput["snapshots"],
  range: DayRange,
  { left, right, xOf }: Across,
  cell: (band: PoolBand) => PoolColumn["cells"][number],
): PoolColumn[] {
  const ordered = [...snapshots].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return ordered.flatMap(({ asOf, bands }, index) => {
    const next = ordered[index + 1]?.asOf;
    const until = next !== undefined && daysBetween(asOf, next) <= HELD_DAYS ? next : addDays(asOf, HELD_DAYS);
    if (until <= range.from || asOf > range.to) return [];
    const [from, to] = [Math.max(left, xOf(asOf)), Math.min(right, xOf(until) + (until === next ? LAP : 0))];
    return [{ asOf, x: tenth(from), width: tenth(to - from), cells: bands.map(cell) }];
  });
}
