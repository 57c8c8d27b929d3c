import { compareNumbers } from "@/lib/rules/draw/draw";
import type { FigureLine, FigurePoint, Place } from "./frame";

/**
 * Something in a chart that a reader can reach: a draw, a bar, a day of a year. Targets of a chart are in the order of
 * the arrow keys.
 */
export type Target = Place & {
  /** Names it within its chart: the number of a draw, a year. */
  readonly key: string;
  /** What the keys up and down keep to: a category, a year. */
  readonly track: string;
};

/** A draw in the order in which the arrow keys reach it. */
export type OrderedDraw = FigurePoint & Pick<Target, "track">;

/** The draws of all lines in time. */
export const keyboardOrder = (lines: readonly FigureLine[]): OrderedDraw[] =>
  lines
    .flatMap(({ category, segments }) => segments.flat().map((point) => ({ ...point, track: category })))
    .sort((a, b) => a.day - b.day || compareNumbers(a.number, b.number));

const STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
  ["ArrowDown", -1],
  ["ArrowUp", 1],
]);

/** True for a key that keeps to the track. */
export const keepsTrack = (key: string): boolean => key === "ArrowUp" || key === "ArrowDown";

/**
 * The target that a key leads to from the one at `from` (null: from nowhere, that leads to the last, the latest draw).
 * Left and right go by the order, up and down keep to the track; at an end one stays.
 * @returns an index of `order`, or null for a key that leads nowhere or where there is no target
 */
export function moveBy(key: string, from: number | null, order: readonly Pick<Target, "track">[]): number | null {
  const last = order.length - 1;
  if (last < 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return last;
  const step = STEPS.get(key);
  if (step === undefined) return null;
  if (from === null) return last;
  for (let index = from + step; index >= 0 && index <= last; index += step)
    if (!keepsTrack(key) || order[index]!.track === order[from]!.track) return index;
  return from;
}

/** The directions in which a pointer has to be near: bars lie below each other, columns beside each other. */
export type Nearness = "both" | "across" | "down";

/** The place nearest to another, as an index; null where there is none. */
export function nearest(places: readonly Place[], { x, y }: Place, by: Nearness = "both"): number | null {
  let best: number | null = null;
  let least = Infinity;
  places.forEach((place, index) => {
    const distance = (by === "down" ? 0 : (place.x - x) ** 2) + (by === "across" ? 0 : (place.y - y) ** 2);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
