import { tenth, type Box } from "./box";
import { placing, type Place } from "./frame";
import { stepPath } from "./step-path";

/** The draws of a category as it travels: a day (see dayNumber) and a cut-off each. Segments are never joined. */
export type SparkSegments = readonly (readonly (readonly [day: number, value: number])[])[];

/** A series without axes or names: its steps, each draw, the latest apart. */
export type Sparkline = { readonly path: string; readonly marks: readonly Place[]; readonly latest: Place };

/**
 * Lays draws out in a small box whose height is their own range of values.
 * @param days first and last day of the box
 * @returns null when there is no draw
 */
export function sparkline(segments: SparkSegments, days: readonly [number, number], plot: Box): Sparkline | null {
  const values = segments.flat().map(([, value]) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = placing({ plot, x: { domain: days }, y: { domain: low === high ? [low - 1, high + 1] : [low, high] } });
  const places = segments.map((each) => each.map(([day, value]) => place({ day, value })));
  const marks = places.flat().map(({ x, y }) => ({ x: tenth(x), y: tenth(y) }));
  const latest = marks.at(-1);
  return latest === undefined ? null : { path: places.map(stepPath).join(""), marks, latest };
}
