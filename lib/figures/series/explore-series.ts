import { compareDraws, type PlottedDraw } from "@/lib/rules/draw/draw";
import { referenceCategory, type ExploreQuery, type Measure } from "@/lib/figures/query/explore-query";
import { gapFrom, referenceFinder, referencesOf } from "@/lib/rules/draw/gap";
import { daysBetween, ottawaDay, yearOf } from "@/lib/rules/time/iso-date";
import { inRange } from "@/lib/rules/draw/period";
import { toSegments, type Series, type SeriesPoint } from "./series";

export type ExploreSeries = Series & {
  /** Every draw of the category in the period, oldest first; `value` is null where the measure has none. */
  readonly points: readonly SeriesPoint[];
  /** True for the category that the others are held against. */
  readonly reference: boolean;
};

/** Measures whose values hold until the next draw, and so are joined by steps. The others belong to one draw each. */
const HELD: readonly Measure[] = ["cutoff", "gap", "cumulative"];

/** True when the values of a measure are joined by steps. */
export const isHeld = (measure: Measure): boolean => HELD.includes(measure);

/** True when a measure is counted from 0: candidates and days. */
export const countsFromZero = (measure: Measure): boolean => measure !== "cutoff" && measure !== "gap";

/**
 * What an explore query shows, a series for each of its categories in display order, the reference category last. A
 * reference category has no series in a figure of gaps, in which it is the line at 0.
 * @param draws all draws, in any order: gaps, intervals and running totals reach back before the period
 * @returns values in CRS points (cut-off, gap), candidates (invitations, cumulative) or days (interval, tie-break age)
 */
export function exploreSeries(draws: readonly PlottedDraw[], query: ExploreQuery): ExploreSeries[] {
  const { measure, range } = query;
  const reference = referenceCategory(query.reference);
  const find = reference === null ? () => null : referenceFinder(referencesOf(draws, reference));
  const others = query.categories.filter((slug) => slug !== reference);
  const slugs = reference === null || measure === "gap" ? others : [...others, reference];

  return slugs.map((category) => {
    const own = draws.filter((draw) => draw.category === category).sort(compareDraws);
    const values = valuesOf(own, query, find);
    const points = own
      .map(
        (draw, index): SeriesPoint => ({
          number: draw.number,
          date: draw.date,
          value: values[index]!,
          draw,
          gap: gapFrom(draw, find(draw)),
        }),
      )
      .filter(({ date }) => inRange(date, range));
    return { category, points, segments: segmentsOf(points, measure), reference: category === reference };
  });
}

/** The values of all draws of one category, oldest first. */
function valuesOf(
  own: readonly PlottedDraw[],
  { measure, reference }: ExploreQuery,
  find: (draw: PlottedDraw) => PlottedDraw | null,
): (number | null)[] {
  switch (measure) {
    case "cutoff":
      return own.map(({ cutoff }) => cutoff);
    case "gap":
      return own.map((draw) =>
        "score" in reference ? draw.cutoff - reference.score : (gapFrom(draw, find(draw))?.points ?? null),
      );
    case "invitations":
      return own.map(({ invitations }) => invitations);
    case "cumulative": {
      let [year, sum] = [0, 0];
      return own.map(({ date, invitations }) => {
        sum = (yearOf(date) === year ? sum : 0) + invitations;
        year = yearOf(date);
        return sum;
      });
    }
    case "interval":
      return own.map(({ date }, index) => (index === 0 ? null : daysBetween(own[index - 1]!.date, date)));
    case "tiebreak-age":
      return own.map(({ date, tieBreakAt }) =>
        tieBreakAt === null ? null : daysBetween(ottawaDay(new Date(tieBreakAt)), date),
      );
  }
}

function segmentsOf(points: readonly SeriesPoint[], measure: Measure): SeriesPoint[][] {
  if (!isHeld(measure)) return points.filter(({ value }) => value !== null).map((point) => [point]);
  if (measure !== "cumulative") return toSegments(points);
  const years = [...new Set(points.map(({ date }) => yearOf(date)))];
  return years.flatMap((year) => toSegments(points.filter(({ date }) => yearOf(date) === year)));
}
