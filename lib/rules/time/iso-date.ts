/**
 * Calendar days as `YYYY-MM-DD` strings. A draw's day is a day in Ottawa, not an instant:
 * a JavaScript `Date` would shift it with the reader's time zone.
 */
declare const brand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, without a time zone. */
export type IsoDate = string & { readonly [brand]: "IsoDate" };

/** An instant, ISO 8601 in UTC with a final `Z`, to the second: `2025-11-14T11:53:39Z`. */
export type UtcInstant = string & { readonly [brand]: "UtcInstant" };

const DAY_MS = 86_400_000;

const toMs = (day: string, time = "00:00:00"): number => Date.parse(`${day}T${time}Z`);
const fromMs = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10) as IsoDate;

/**
 * A calendar day as a JavaScript `Date`, for what takes no other: Postgres, Intl, arithmetic.
 * @param time of day in UTC, `HH:MM:SS`; midnight if absent
 */
export const dateOf = (day: IsoDate, time?: string): Date => new Date(toMs(day, time));

/**
 * A JavaScript `Date` as an instant, to the second: what lies below is cut off.
 * @throws RangeError for an invalid date
 */
export const instantOf = (at: Date): UtcInstant => at.toISOString().replace(/\.\d+Z$/, "Z") as UtcInstant;

/**
 * Reads a calendar day.
 * @param text `YYYY-MM-DD`
 * @returns the day, or null when the text has another form or names no real day (2023-02-29)
 */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = toMs(text);
  const day = Number.isNaN(ms) ? null : fromMs(ms);
  return day === text ? day : null;
}

/**
 * The same as {@link parseIsoDate} for a day known to be valid.
 * @throws RangeError when it is not one
 */
export function isoDate(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (day === null) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

/**
 * Reads an instant in any form that `Date` takes with an explicit zone and gives it in UTC to the second.
 * @returns null when the text is not an instant or carries no zone
 */
export function parseUtcInstant(text: string): UtcInstant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  if (parseIsoDate(text.slice(0, 10)) === null) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : instantOf(new Date(ms));
}

/** Days from `from` to `to`, negative when `to` lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toMs(to) - toMs(from)) / DAY_MS);

/** The day `days` days after `day` (before it when negative). */
export const addDays = (day: IsoDate, days: number): IsoDate => fromMs(toMs(day) + days * DAY_MS);

/** The same day `months` months later, held at the month's last day (31 March less one month is 28 or 29 February). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromMs(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
}

/** The calendar year of a day. */
export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

const OTTAWA = new Intl.DateTimeFormat("en-CA", {
  timeZone: "America/Toronto",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in Ottawa (America/Toronto) at an instant: the tracker's *today*. */
export const ottawaDay = (instant: Date): IsoDate => isoDate(OTTAWA.format(instant));
