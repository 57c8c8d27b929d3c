import { compareDraws, type Draw } from "../domain/draw";
import { gapTo, type Gap } from "../domain/gap";
import { daysBetween, type IsoDate } from "../domain/iso-date";
import { inRange, type DayRange } from "../domain/period";

/** A line breaks when its category was not drawn for more days than this. */
export const PAUSE_DAYS = 180;

/** One draw in a figure. */
export type SeriesPoint = {
  readonly number: string;
  readonly date: IsoDate;
  /** CRS points: a cut-off or a gap; null = unknown. */
  readonly value: number | null;
  readonly draw: Draw;
  readonly gap: Gap | null;
};

/** The draws of one category in a figure, oldest first. Points of one segment are joined, segments never are. */
export type Series = {
  /** Slug. */
  readonly category: string;
  /** Never an empty one; none at all when there is nothing to show. */
  readonly segments: readonly (readonly SeriesPoint[])[];
};

/** The draws of one category in a range of days, oldest first, whatever the order given. */
export const categoryDraws = (draws: readonly Draw[], category: string, range: DayRange): Draw[] =>
  draws.filter((draw) => draw.category === category && inRange(draw.date, range)).sort(compareDraws);

/** A draw with its cut-off as the value; `references` are the CEC draws its gap is measured against. */
export const cutoffPoint = (draw: Draw, references: readonly Draw[]): SeriesPoint => ({
  number: draw.number,
  date: draw.date,
  value: draw.cutoff,
  draw,
  gap: gapTo(draw, references),
});

/**
 * Cuts the points of one category, oldest first, where a pause of more than {@link PAUSE_DAYS} lies between two of them.
 * A point without a value is left out and cuts too: a line across it would claim a value that is not known.
 */
export function toSegments(points: readonly SeriesPoint[]): SeriesPoint[][] {
  const segments: SeriesPoint[][] = [];
  let before: SeriesPoint | null = null;
  for (const point of points) {
    const joined = before !== null && before.value !== null && daysBetween(before.date, point.date) <= PAUSE_DAYS;
    if (point.value !== null) {
      if (joined) segments.at(-1)!.push(point);
      else segments.push([point]);
    }
    before = point;
  }
  return segments;
}

/** The points of a series, oldest first, without its breaks. */
export const pointsOf = (series: Series): SeriesPoint[] => series.segments.flat();
