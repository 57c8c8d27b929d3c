import { compareNumbers } from "@/lib/rules/draw/draw";
import type { FigureLine, FigurePoint, Place } from "./frame";

/** A draw in the order in which the arrow keys reach it. */
export type OrderedDraw = FigurePoint & { readonly category: string };

/** The draws of all lines in time. */
export const keyboardOrder = (lines: readonly FigureLine[]): OrderedDraw[] =>
  lines
    .flatMap(({ category, segments }) => segments.flat().map((point) => ({ ...point, category })))
    .sort((a, b) => a.day - b.day || compareNumbers(a.number, b.number));

const STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
  ["ArrowDown", -1],
  ["ArrowUp", 1],
]);

/**
 * The draw that a key leads to from the one at `from` (null: from nowhere, that leads to the latest draw). Left and
 * right go by time, up and down keep to the category; at an end one stays.
 * @returns an index of `order`, or null for a key that leads nowhere or where there is no draw
 */
export function moveBy(key: string, from: number | null, order: readonly OrderedDraw[]): number | null {
  const last = order.length - 1;
  if (last < 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return last;
  const step = STEPS.get(key);
  if (step === undefined) return null;
  if (from === null) return last;
  const same = key === "ArrowUp" || key === "ArrowDown";
  for (let index = from + step; index >= 0 && index <= last; index += step)
    if (!same || order[index]!.category === order[from]!.category) return index;
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
