import { compareDraws, type PlottedDraw } from "@/lib/rules/draw/draw";
import { addMonths, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import type { ExploreSeries, SeriesPoint } from "./series";

/** The draw of which the heading of an explore figure tells. */
export type ExploreFinding = {
  readonly category: string;
  readonly latest: SeriesPoint;
  /** The first draw shown of the same category, where the measure compares with it. */
  readonly first?: SeriesPoint;
  /** The measure says what it compares with: the reference, the first value, the year before. Null without one. */
  readonly compared: number | null;
};

type Valued = { readonly category: string; readonly point: SeriesPoint; readonly value: number };

const valued = (series: readonly ExploreSeries[]): Valued[] =>
  series.flatMap(({ category, points }) =>
    points.flatMap((point) => (point.value === null ? [] : { category, point, value: point.value })),
  );

const latestOf = (values: readonly Valued[]): ExploreFinding | null => {
  const [first, ...others] = values;
  if (first === undefined) return null;
  const { category, point } = others.reduce(
    (latest, each) => (compareDraws(latest.point.draw, each.point.draw) > 0 ? latest : each),
    first,
  );
  return { category, latest: point, compared: null };
};

/**
 * The latest draw that has a value; a category that is compared with the reference before the reference itself.
 * @param preferred draws to tell of before all others
 * @returns null when no draw shown has a value
 */
export function latestFinding(
  shown: readonly ExploreSeries[],
  preferred: (point: SeriesPoint) => boolean = () => false,
): ExploreFinding | null {
  const others = valued(shown.filter(({ reference }) => !reference));
  const all = others.length > 0 ? others : valued(shown);
  return latestOf(all.filter(({ point }) => preferred(point))) ?? latestOf(all);
}

/** The draw that none shown exceeds; of several the latest. Null when no draw shown has a value. */
export function largestFinding(shown: readonly ExploreSeries[]): ExploreFinding | null {
  const all = valued(shown);
  const largest = all.reduce((size, { value }) => Math.max(size, value), 0);
  return latestOf(all.filter(({ value }) => value === largest));
}

/**
 * Invitations of a category from 1 January of the year before up to the same day as `day`.
 * @returns candidates; null before the first draw of that year
 */
export function invitationsBefore(draws: readonly PlottedDraw[], category: string, day: IsoDate): number | null {
  const end = addMonths(day, -12);
  const own = draws.filter(
    (draw) => draw.category === category && yearOf(draw.date) === yearOf(end) && draw.date <= end,
  );
  return own.length === 0 ? null : own.reduce((sum, { invitations }) => sum + invitations, 0);
}
