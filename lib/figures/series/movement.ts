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
  /** The draws of the first and of the latest value: they say whether these are in doubt. */
  readonly firstDraw: PlottedDraw;
  readonly latestDraw: PlottedDraw;
};

/** The way of each series that has a value, in the order given. */
export const movementsOf = (series: readonly Series[]): Movement[] =>
  series.flatMap((each) => movementOf(each.category, pointsOf(each)) ?? []);

function movementOf(category: string, points: readonly SeriesPoint[]): Movement | null {
  const known = points.flatMap(({ value, draw }) => (value === null ? [] : { value, draw }));
  const values = known.map(({ value }) => value);
  const [first, latest, median] = [known[0], known.at(-1), medianOf(values)];
  if (first === undefined || latest === undefined || median === null) return null;
  const [min, max] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const draws = { firstDraw: first.draw, latestDraw: latest.draw };
  return { category, first: first.value, latest: latest.value, min, max, median, count: values.length, ...draws };
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
export const most = <T>(movements: readonly T[], value: (movement: T) => number): T | null =>
  movements.reduce<T | null>(
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
  /** The draws that are counted, of the year and of the one before. */
  readonly draws: { readonly own: readonly PlottedDraw[]; readonly before: readonly PlottedDraw[] };
};

/**
 * How a year compares with those before, of some categories together.
 * @param draws all draws, in any order
 * @param slugs the categories, whose invitations are summed
 * @param day the last day that counts, in its year; in the others the same day of the calendar
 * @returns candidates
 */
export function yearSoFar(draws: readonly PlottedDraw[], slugs: readonly string[], day: IsoDate): YearSoFar {
  const counted = draws.filter(
    ({ category, date }) => category !== null && slugs.includes(category) && date.slice(5) <= day.slice(5),
  );
  const year = yearOf(day);
  const ofYear = (each: number) => counted.filter(({ date }) => yearOf(date) === each);
  const [own, before] = [ofYear(year), ofYear(year - 1)];
  const sum = (of: readonly PlottedDraw[]) => of.reduce((all, { invitations }) => all + invitations, 0);
  return { year, count: sum(own), before: before.length > 0 ? sum(before) : null, draws: { own, before } };
}
