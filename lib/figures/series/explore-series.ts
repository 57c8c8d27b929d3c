import { measureRow, type MeasureRow } from "@/lib/figures/explore/measures";
import { referenceCategory, type ExploreQuery } from "@/lib/figures/query/explore-query";
import { compareDraws, type PlottedDraw } from "@/lib/rules/draw/draw";
import { gapFrom, referenceFinder, referencesOf } from "@/lib/rules/draw/gap";
import { inRange } from "@/lib/rules/draw/period";
import { yearOf } from "@/lib/rules/time/iso-date";
import { carriedInto, toSegments, type ExploreSeries, type SeriesPoint } from "./series";

/**
 * The series of an explore query, one for each of its categories in display order, the reference category last. A
 * reference category that is the line at 0 has no series.
 * @param draws all draws, in any order: gaps, intervals and running totals reach back before the period
 * @returns values in the unit of the measure
 */
export function exploreSeries(draws: readonly PlottedDraw[], query: ExploreQuery): ExploreSeries[] {
  const row = measureRow(query.measure);
  const reference = referenceCategory(query.reference);
  const find = reference === null ? () => null : referenceFinder(referencesOf(draws, reference));
  const others = query.categories.filter((slug) => slug !== reference);
  const slugs = reference === null || row.reference === "baseline" ? others : [...others, reference];

  return slugs.map((category) => {
    const own = draws.filter((draw) => draw.category === category).sort(compareDraws);
    const values = row.values(own, { reference: query.reference, find });
    const points = own
      .map((draw, index): SeriesPoint => {
        const { number, date } = draw;
        return { number, date, value: values[index] ?? null, draw, gap: gapFrom(draw, find(draw)) };
      })
      .filter(({ date }) => inRange(date, query.range));
    const compared = category === reference;
    return {
      category,
      points,
      segments: segmentsOf(points, row),
      reference: compared,
      ...(compared && row.reference === "each" && carriedInto(draws, category, query.range)),
    };
  });
}

function segmentsOf(points: readonly SeriesPoint[], { held, yearly }: MeasureRow): SeriesPoint[][] {
  if (!held) return points.filter(({ value }) => value !== null).map((point) => [point]);
  if (!yearly) return toSegments(points);
  const years = [...new Set(points.map(({ date }) => yearOf(date)))];
  return years.flatMap((year) => toSegments(points.filter(({ date }) => yearOf(date) === year)));
}
