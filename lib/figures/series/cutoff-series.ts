import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { referenceFinder, referencesOf } from "@/lib/rules/draw/gap";
import type { DayRange } from "@/lib/rules/draw/period";
import { categoryDraws, cutoffPoint, toSegments, type Series } from "./series";

/**
 * Cut-offs of the draws of each category in a range of days.
 * @param draws all draws, in any order: gaps are measured against CEC draws before the range too
 * @param slugs the categories, each giving one series in this order, without segments when it has no draw in the range
 */
export function cutoffSeries(draws: readonly PlottedDraw[], slugs: readonly string[], range: DayRange): Series[] {
  const find = referenceFinder(referencesOf(draws));
  return slugs.map((category) => ({
    category,
    segments: toSegments(categoryDraws(draws, category, range).map((draw) => cutoffPoint(draw, find))),
  }));
}
