import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import type { PlottedDraw } from "./draw";

type Dated = Pick<PlottedDraw, "date">;

/** Days for which what is known is still said in the present tense. */
const PRESENT_DAYS = 3;

const newestOf = (draws: readonly Dated[], day: IsoDate): IsoDate | null =>
  draws.reduce<IsoDate | null>(
    (newest, { date }) => (date <= day && (newest === null || date > newest) ? date : newest),
    null,
  );

/**
 * The day *known to*: up to it the draws are here, but for those of the official feed that wait for an admin, which are
 * told beside it (`missingDraws` of the dataset). The later of the last reading of the official feed and the newest
 * draw, in any order given, never after today; no figure of draws or of the pool is stated for a later day.
 * @param readOn the day in Ottawa of the last reading; null = not read yet
 * @param today the day in Ottawa; it is known to where there is neither a reading nor a draw
 */
export function knownTo(draws: readonly Dated[], readOn: IsoDate | null, today: IsoDate): IsoDate {
  const newest = newestOf(draws, today);
  const read = readOn !== null && readOn > today ? today : readOn;
  if (read === null) return newest ?? today;
  return newest !== null && newest > read ? newest : read;
}

/** True while what is known to a day may be said in the present tense: for three days after it. */
export const isPresent = (known: IsoDate, today: IsoDate): boolean => daysBetween(known, today) <= PRESENT_DAYS;

/** A silence that is longer than any of the year before: some draws are probably not here. */
export type Silence = {
  readonly newest: IsoDate;
  /** Days from the newest draw to today. */
  readonly days: number;
  /** Days of the longest interval between consecutive draws of the 12 months to the newest. */
  readonly longest: number;
};

/**
 * The silence since the newest draw, of whatever category, in any order given.
 * @param known the day known to: a silence that the feed confirms is no sign of missing draws
 * @param today the day in Ottawa
 * @returns null while it is no longer than the longest interval of the year before, or where there is none
 */
export function unusualSilence(draws: readonly Dated[], known: IsoDate, today: IsoDate): Silence | null {
  const newest = newestOf(draws, today);
  if (newest === null || isPresent(known, today)) return null;
  const from = windowStart(newest, 12);
  const days = [...new Set(draws.map(({ date }) => date))].filter((day) => from <= day && day <= newest).sort();
  const intervals = days.slice(1).map((day, index) => daysBetween(days[index]!, day));
  const longest = intervals.reduce((most, each) => Math.max(most, each), 0);
  const silent = daysBetween(newest, today);
  return longest === 0 || silent <= longest ? null : { newest, days: silent, longest };
}
