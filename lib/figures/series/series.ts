import { compareDraws, type PlottedDraw } from "@/lib/rules/draw/draw";
import { gapFrom, type Gap } from "@/lib/rules/draw/gap";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { inRange, type DayRange } from "@/lib/rules/draw/period";

/** A line breaks when its category was not drawn for more days than this. */
export const PAUSE_DAYS = 180;

/**
 * One draw in a figure. `gap` is measured against the reference of the figure, which is CEC unless it says otherwise.
 */
export type SeriesPoint = {
  readonly number: string;
  readonly date: IsoDate;
  /** A cut-off or a gap in CRS points, candidates, or days, as the figure says; null = unknown. */
  readonly value: number | null;
  readonly draw: PlottedDraw;
  readonly gap: Gap | null;
};

/** The draws of one category in a figure, oldest first. Points of one segment are joined, segments never are. */
export type Series = {
  /** Slug. */
  readonly category: string;
  /** Never an empty one; none at all when there is nothing to show. */
  readonly segments: readonly (readonly SeriesPoint[])[];
  /** The cut-off that holds as the range begins, of a draw before it; only of what others are compared with. */
  readonly carried?: number;
  /** The draw of `carried`. */
  readonly carriedDraw?: PlottedDraw;
};

/** A series of an explore figure. */
export type ExploreSeries = Series & {
  /** Every draw of the category in the period, oldest first; `value` is null where the measure has none. */
  readonly points: readonly SeriesPoint[];
  /** True for the category that the others are compared with. */
  readonly reference: boolean;
};

/** The draws of one category in a range of days, oldest first, whatever the order given. */
export const categoryDraws = (draws: readonly PlottedDraw[], category: string, range: DayRange): PlottedDraw[] =>
  draws.filter((draw) => draw.category === category && inRange(draw.date, range)).sort(compareDraws);

/**
 * The cut-off of a category that holds as a range begins, of its last draw before.
 * @returns CRS points and the draw, to be spread into a series; nothing when no draw was held in the {@link PAUSE_DAYS}
 * before
 */
export function carriedInto(
  draws: readonly PlottedDraw[],
  category: string,
  { from }: DayRange,
): Pick<Series, "carried" | "carriedDraw"> {
  const last = draws
    .filter((draw) => draw.category === category && draw.date < from)
    .sort(compareDraws)
    .at(-1);
  const holds = last !== undefined && daysBetween(last.date, from) <= PAUSE_DAYS;
  return holds ? { carried: last.cutoff, carriedDraw: last } : {};
}

/** A draw with its cut-off as the value; `find` gives the draw that its gap is measured against. */
export const cutoffPoint = (draw: PlottedDraw, find: (draw: PlottedDraw) => PlottedDraw | null): SeriesPoint => ({
  number: draw.number,
  date: draw.date,
  value: draw.cutoff,
  draw,
  gap: gapFrom(draw, find(draw)),
});

/**
 * Cuts the points of one category, oldest first, where a pause of more than {@link PAUSE_DAYS} lies between two of
 * them. A point without a value is left out and cuts too: a line across it would claim a value that is not known.
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
