import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { daysBetween, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { medianOf } from "./median";
import { PAUSE_DAYS, pointsOf, type Series, type SeriesPoint } from "./series";

/** The way of one category through what is shown, in the unit of the values. */
export type Movement = {
  /** Slug. */
  readonly category: string;
  readonly first: number;
  readonly latest: number;
  readonly min: number;
  readonly max: number;
  readonly median: number;
  /** Draws with a value, at least one. */
  readonly count: number;
};

/** The way of each series that has a value, in the order given. */
export const movementsOf = (series: readonly Series[]): Movement[] =>
  series.flatMap((each) => movementOf(each.category, pointsOf(each)) ?? []);

function movementOf(category: string, points: readonly SeriesPoint[]): Movement | null {
  const values = points.flatMap(({ value }) => value ?? []);
  const [first, latest, median] = [values[0], values.at(-1), medianOf(values)];
  if (first === undefined || latest === undefined || median === null) return null;
  const [min, max] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  return { category, first, latest, min, max, median, count: values.length };
}

/** Spans that begin within so many days of each other are called one. */
const SAME_BEGINNING = 31;

/** The ways of several series over the days that all of them with two values or more have. */
export type SharedMovements = {
  /** Of each series that has a value, in the order given. */
  readonly movements: readonly Movement[];
  /** Their first day, when it is more than a month after the first value of one of them; else null. */
  readonly since: IsoDate | null;
};

/**
 * The ways of series that can be compared: from the day on which the last of them has its first value. A value of a
 * draw before that day holds on it, unless it is older than {@link PAUSE_DAYS}. A series of one value has no way, and
 * shortens none.
 */
export function sharedMovements(series: readonly Series[]): SharedMovements {
  const firsts = series.flatMap((each) => {
    const points = pointsOf(each);
    return points.length > 1 ? points[0]!.date : [];
  });
  const [earliest, start] = [firsts.toSorted()[0], firsts.toSorted().at(-1)];
  if (earliest === undefined || start === undefined) return { movements: movementsOf(series), since: null };
  const movements = series.flatMap((each) => {
    const points = pointsOf(each);
    const held = points.findLast(({ date }) => date <= start);
    const isHeld = (point: SeriesPoint) => point === held && daysBetween(point.date, start) <= PAUSE_DAYS;
    const shared = points.filter((point) => point.date > start || isHeld(point));
    return movementOf(each.category, shared.length > 0 ? shared : points) ?? [];
  });
  return { movements, since: daysBetween(earliest, start) > SAME_BEGINNING ? start : null };
}

/** The one of which a value is the greatest; the first of several. */
export const most = (movements: readonly Movement[], value: (movement: Movement) => number): Movement | null =>
  movements.reduce<Movement | null>(
    (greatest, each) => (greatest !== null && value(greatest) >= value(each) ? greatest : each),
    null,
  );

/** The draw that none shown exceeds, with its category; of several the latest. Null when none has a value. */
export function largestOf(
  series: readonly Series[],
): { readonly category: string; readonly point: SeriesPoint } | null {
  const all = series.flatMap((each) => pointsOf(each).map((point) => ({ category: each.category, point })));
  return all.reduce<(typeof all)[number] | null>((largest, each) => {
    if (largest === null) return each;
    const more = (each.point.value ?? 0) - (largest.point.value ?? 0);
    return more > 0 || (more === 0 && each.point.date >= largest.point.date) ? each : largest;
  }, null);
}

/** Invitations of some categories in a year up to a day, and in the year before up to the same day. */
export type YearSoFar = {
  readonly year: number;
  readonly count: number;
  /** In the year before; null when none of the categories was drawn in it by that day. */
  readonly before: number | null;
};

/**
 * How a year compares with those before, of some categories together.
 * @param draws all draws, in any order
 * @param slugs the categories, whose invitations are summed
 * @param day the last day that counts, in its year; in the others the same day of the calendar
 * @returns candidates
 */
export function yearSoFar(draws: readonly PlottedDraw[], slugs: readonly string[], day: IsoDate): YearSoFar {
  const sums = new Map<number, number>();
  for (const { category, date, invitations } of draws)
    if (category !== null && slugs.includes(category) && date.slice(5) <= day.slice(5))
      sums.set(yearOf(date), (sums.get(yearOf(date)) ?? 0) + invitations);
  const year = yearOf(day);
  const count = sums.get(year) ?? 0;
  return {
    year,
    count,
    before: sums.get(year - 1) ?? null,
  };
}
