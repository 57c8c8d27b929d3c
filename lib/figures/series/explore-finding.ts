import { compareDraws, type PlottedDraw } from "@/lib/rules/draw/draw";
import type { ExploreQuery } from "@/lib/figures/query/explore-query";
import { addMonths, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import type { ExploreSeries } from "./explore-series";
import { gapFinding, type GapFinding } from "./finding";
import { medianOf } from "./median";
import type { SeriesPoint } from "./series";

/** What an explore figure says, from its values alone. Each tells of one category. */
export type ExploreFinding =
  /** The latest cut-off shown; `difference` in CRS points from the reference, null without one. */
  | {
      readonly measure: "cutoff";
      readonly category: string;
      readonly latest: SeriesPoint;
      readonly difference: number | null;
    }
  | ({ readonly measure: "gap" } & GapFinding)
  /** A draw that none shown was larger than; of several the latest. */
  | { readonly measure: "invitations"; readonly category: string; readonly latest: SeriesPoint }
  /**
   * Invitations of a year up to the latest draw, and those of the year before up to the same day; null before its first
   * draw.
   */
  | {
      readonly measure: "cumulative";
      readonly category: string;
      readonly latest: SeriesPoint;
      readonly before: number | null;
    }
  /** The latest value in days among the `count` shown, and their median. */
  | {
      readonly measure: "interval" | "tiebreak-age";
      readonly category: string;
      readonly latest: SeriesPoint;
      readonly median: number;
      readonly count: number;
    };

type Found = { readonly category: string; readonly point: SeriesPoint };

const valued = (series: readonly ExploreSeries[]): Found[] =>
  series.flatMap(({ category, points }) =>
    points.filter(({ value }) => value !== null).map((point) => ({ category, point })),
  );

const latestOf = (found: readonly Found[]): Found | undefined =>
  found.reduce<Found | undefined>(
    (latest, each) => (latest && compareDraws(latest.point.draw, each.point.draw) > 0 ? latest : each),
    undefined,
  );

/**
 * The finding of an explore figure. It tells of a category held against the reference before the reference itself.
 * @param shown the series a headline may tell of
 * @param draws all draws: the year before may lie outside the period
 * @returns null when no draw shown has a value
 */
export function exploreFinding(
  shown: readonly ExploreSeries[],
  draws: readonly PlottedDraw[],
  query: ExploreQuery,
): ExploreFinding | null {
  const { measure, reference } = query;
  if (measure === "gap") {
    const found = gapFinding(shown);
    return found && { measure, ...found };
  }
  const others = valued(shown.filter((series) => !series.reference));
  const all = others.length > 0 ? others : valued(shown);
  const told = (measure === "cutoff" && latestOf(all.filter(({ point }) => point.gap !== null))) || latestOf(all);
  if (told === undefined) return null;
  const { category, point: latest } = told;

  switch (measure) {
    case "cutoff":
      return {
        measure,
        category,
        latest,
        difference: "score" in reference ? latest.draw.cutoff - reference.score : (latest.gap?.points ?? null),
      };
    case "invitations": {
      const every = valued(shown);
      const most = every.reduce((size, { point }) => Math.max(size, point.value!), 0);
      const largest = latestOf(every.filter(({ point }) => point.value === most)) ?? told;
      return { measure, category: largest.category, latest: largest.point };
    }
    case "cumulative":
      return { measure, category, latest, before: sumBefore(draws, category, latest.date) };
    case "interval":
    case "tiebreak-age": {
      const values = all.filter((each) => each.category === category).map(({ point }) => point.value!);
      return { measure, category, latest, median: medianOf(values)!, count: values.length };
    }
  }
}

function sumBefore(draws: readonly PlottedDraw[], category: string, day: IsoDate): number | null {
  const end = addMonths(day, -12);
  const own = draws.filter(
    (draw) => draw.category === category && yearOf(draw.date) === yearOf(end) && draw.date <= end,
  );
  return own.length === 0 ? null : own.reduce((sum, { invitations }) => sum + invitations, 0);
}
