import { overlaps, type Box } from "../box";
import type { Place } from "../frame";

const MARK = 4;

/** The lines and marks that a box would cover: each mark counts two, each run of a step one. */
export function covered(box: Box, segments: readonly (readonly Place[])[]): number {
  let sum = 0;
  for (const places of segments) {
    places.forEach(({ x, y }, index) => {
      if (overlaps(box, { left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK })) sum += 2;
      const next = places[index + 1];
      if (next === undefined) return;
      if (overlaps(box, { left: x, right: next.x, top: y - 1, bottom: y + 1 })) sum += 1;
      if (overlaps(box, { left: next.x - 1, right: next.x + 1, top: Math.min(y, next.y), bottom: Math.max(y, next.y) }))
        sum += 1;
    });
  }
  return sum;
}
