import { tenth } from "./box";
import type { ReachFrame } from "./targets";

export type CadenceStrip = {
  readonly width: number;
  readonly height: number;
  /** A mark an interval; those of the same length are stacked. */
  readonly marks: readonly { readonly number: string; readonly days: number; readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly days: number; readonly x: number }[];
  /** The place of the wait since the last draw, and of its number above, which stays within the strip. */
  readonly wait: number;
  readonly waitName: number;
  /** Height of the line that the marks stand on. */
  readonly base: number;
};

const SIZE = { width: 340, height: 66 };
const INSET = 10;
const BASE = 46;
const STEP = 4.4;
/** Above the marks stands the number of the wait. */
const TOP = 17;
/** Height at which the line of the wait begins, below its number. */
export const WAIT_TOP = 14;
/** Half the width of the longest number. */
const WAIT_NAME = 20;
const TICKS = [1, 7, 14, 30, 90, 180, 365, 1000, 2000] as const;

/** Pixels of a digit of a tick, and between two ticks at least. */
const DIGIT = 7;
const BETWEEN = 3;

/** The ticks whose numbers do not touch that of the one before. */
const clear = (ticks: CadenceStrip["ticks"]): CadenceStrip["ticks"] =>
  ticks.reduce<CadenceStrip["ticks"][number][]>((kept, tick) => {
    const before = kept.at(-1);
    const digits = before === undefined ? 0 : String(before.days).length + String(tick.days).length;
    const isClear = before === undefined || tick.x - before.x >= (DIGIT * digits) / 2 + BETWEEN;
    return isClear ? [...kept, tick] : kept;
  }, []);

/**
 * Lays the past intervals of a category out on a scale of ratios, days plus one, that begins at 0.
 * @param most the end of the scale in days, the same for every category
 */
export function cadenceStrip(
  intervals: readonly { readonly number: string; readonly days: number }[],
  daysSince: number,
  most: number,
): CadenceStrip {
  const end = Math.log1p(Math.max(1, most));
  const xOf = (days: number): number => tenth(INSET + (Math.log1p(days) / end) * (SIZE.width - 2 * INSET));
  const stacked = new Map<number, number>();
  const placed = [...intervals]
    .sort((a, b) => a.days - b.days)
    .map(({ number, days }) => {
      const x = xOf(days);
      const column = Math.round(x / STEP);
      const level = stacked.get(column) ?? 0;
      stacked.set(column, level + 1);
      return { number, days, x, level };
    });
  const step = Math.min(STEP, (BASE - 3 - TOP) / Math.max(1, ...placed.map(({ level }) => level)));
  return {
    ...SIZE,
    marks: placed.map(({ level, ...mark }) => ({ ...mark, y: tenth(BASE - 3 - level * step) })),
    ticks: clear(TICKS.filter((days) => days <= most).map((days) => ({ days, x: xOf(days) }))),
    wait: xOf(daysSince),
    waitName: Math.min(SIZE.width - WAIT_NAME, Math.max(WAIT_NAME, xOf(daysSince))),
    base: BASE,
  };
}

/** Key of the wait that still runs in a strip of waits; the others have the number of the draw that ended them. */
export const WAIT = "wait";

/** The waits of a strip from the shortest to the longest, the running one among them; those of a place are a track. */
export const stripReach = ({ width, height, base, marks, wait }: CadenceStrip): ReachFrame => ({
  width,
  height,
  plot: { left: 0, top: 0, right: width, bottom: base },
  targets: () =>
    [...marks.map(({ number, x, y }) => ({ x, y, key: number })), { x: wait, y: WAIT_TOP, key: WAIT }]
      .sort((a, b) => a.x - b.x || b.y - a.y)
      .map((target) => ({ ...target, track: String(target.x) })),
});
