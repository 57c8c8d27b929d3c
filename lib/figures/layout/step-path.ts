import { tenth } from "./box";
import type { Place } from "./frame";

/**
 * Path data of a line that holds each value until the next, the steps of d3's curveStepAfter in fewer characters:
 * a cut-off is an event, nothing lies between two of them. Empty for a single place.
 */
export function stepPath([first, ...rest]: readonly Place[]): string {
  if (first === undefined || rest.length === 0) return "";
  return `M${tenth(first.x)},${tenth(first.y)}${rest.map(({ x, y }) => `H${tenth(x)}V${tenth(y)}`).join("")}`;
}
