import { compareNumbers } from "@/lib/rules/draw/draw";
import type { FigureLine, FigurePoint, Place } from "./frame";

/** A draw on the way that the arrow keys walk. */
export type KeyboardMove = FigurePoint & { readonly category: string };

/** The draws of all lines in time. */
export const keyboardOrder = (lines: readonly FigureLine[]): KeyboardMove[] =>
  lines
    .flatMap(({ category, segments }) => segments.flat().map((point) => ({ ...point, category })))
    .sort((a, b) => a.day - b.day || compareNumbers(a.number, b.number));

const WAYS = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
  ["ArrowDown", -1],
  ["ArrowUp", 1],
]);

/**
 * Where a key leads from the draw at `from` (null: from nowhere, that is the latest draw). Left and right walk in time,
 * up and down among the draws of the same category; at an end one stays.
 * @returns an index of `walk`, or null for a key that leads nowhere or where there is no draw
 */
export function moveBy(key: string, from: number | null, walk: readonly KeyboardMove[]): number | null {
  const last = walk.length - 1;
  if (last < 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return last;
  const way = WAYS.get(key);
  if (way === undefined) return null;
  if (from === null) return last;
  const same = key === "ArrowUp" || key === "ArrowDown";
  for (let index = from + way; index >= 0 && index <= last; index += way)
    if (!same || walk[index]!.category === walk[from]!.category) return index;
  return from;
}

/** The place nearest to another, as an index; null where there is none. */
export function nearest(places: readonly Place[], { x, y }: Place): number | null {
  let best: number | null = null;
  let least = Infinity;
  places.forEach((place, index) => {
    const distance = (place.x - x) ** 2 + (place.y - y) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
