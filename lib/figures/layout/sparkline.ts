import type { DayRange } from "@/lib/rules/draw/period";
import type { Series } from "@/lib/figures/series/series";
import { tenth, type Box } from "./box";
import { figureLines } from "./figure-lines";
import { dayNumber } from "./day-number";
import { placing, type Place } from "./frame";
import { stepPath } from "./step-path";

/** A series without axes or names: its steps, each draw, the latest apart. */
export type Sparkline = { readonly path: string; readonly marks: readonly Place[]; readonly latest: Place };

/**
 * Lays a series out in a small box whose height is its own range of values.
 * @returns null when it has no point
 */
export function sparkline(series: Series, range: DayRange, plot: Box): Sparkline | null {
  const segments = figureLines([series])[0]?.segments ?? [];
  const points = segments.flat();
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = placing({
    plot,
    x: { domain: [dayNumber(range.from), dayNumber(range.to)] },
    y: { domain: low === high ? [low - 1, high + 1] : [low, high] },
  });
  const marks = points.map(place).map(({ x, y }) => ({ x: tenth(x), y: tenth(y) }));
  const latest = marks.at(-1);
  if (latest === undefined) return null;
  return { path: segments.map((each) => stepPath(each.map(place))).join(""), marks, latest };
}
