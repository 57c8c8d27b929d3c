import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { gapAbsence, referenceFinder, referencesOf, type GapAbsence } from "@/lib/rules/draw/gap";
import type { DayRange } from "@/lib/rules/draw/period";
import { categoryDraws, cutoffPoint, toSegments, type Series } from "./series";

/** Draws of a category that a gap series leaves out, oldest first, and why they have no gap. */
export type OmittedDraw = {
  readonly reason: GapAbsence["reason"];
  readonly count: number;
  readonly numbers: readonly string[];
};

export type GapSeries = Series & { readonly leftOut: readonly OmittedDraw[] };

const REASONS: readonly GapAbsence["reason"][] = ["is_reference", "none_before", "too_old"];

/**
 * Gaps to CEC of the draws of each category in a range of days. A draw without a gap has no point and breaks the line.
 * @param draws all draws, in any order: gaps are measured against CEC draws before the range too
 * @param slugs the categories, each giving one series in this order, without segments when it has no gap in the range
 */
export function gapSeries(draws: readonly PlottedDraw[], slugs: readonly string[], range: DayRange): GapSeries[] {
  const references = referencesOf(draws);
  const find = referenceFinder(references);
  return slugs.map((category) => {
    const own = categoryDraws(draws, category, range);
    const points = own.map((draw) => {
      const point = cutoffPoint(draw, find);
      return { ...point, value: point.gap?.points ?? null };
    });
    const leftOut = REASONS.map((reason) => {
      const numbers = own.filter((draw) => gapAbsence(draw, references)?.reason === reason).map(({ number }) => number);
      return { reason, count: numbers.length, numbers };
    }).filter(({ count }) => count > 0);
    return { category, segments: toSegments(points), leftOut };
  });
}
