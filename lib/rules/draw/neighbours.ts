import { compareDraws, type Draw } from "./draw";

/** The draws next to one in time, null at either end. */
export type Neighbours = { readonly previous: Draw | null; readonly next: Draw | null };

/** The draws just before and after `draw` among all `draws`, which may come in any order. */
export function overallNeighbours(draw: Draw, draws: readonly Draw[]): Neighbours {
  let previous: Draw | null = null;
  let next: Draw | null = null;
  for (const other of draws) {
    const order = compareDraws(other, draw);
    if (order < 0 && (previous === null || compareDraws(other, previous) > 0)) previous = other;
    if (order > 0 && (next === null || compareDraws(other, next) < 0)) next = other;
  }
  return { previous, next };
}

/** The draws of the same category just before and after `draw`: none while it is unclassified. */
export const neighbours = (draw: Draw, draws: readonly Draw[]): Neighbours =>
  overallNeighbours(draw, draw.category === null ? [] : draws.filter(({ category }) => category === draw.category));
