import { addDays, dateOf, instantOf, type IsoDate, type UtcInstant } from "./iso-date";

/** Zones in which a reader may give a time: UTC, or Eastern time as in Ottawa. */
export const ZONES = ["utc", "eastern"] as const;
export type Zone = (typeof ZONES)[number];

const EASTERN = new Intl.DateTimeFormat("en-CA", {
  timeZone: "America/Toronto",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
const HOUR_MS = 3_600_000;

/**
 * The instant of a day and a time in a zone. An hour that the clocks in Ottawa repeat is the first of the two.
 * @param time `HH:MM:SS`
 * @returns null for a time that the clocks in Ottawa leave out
 */
export function zonedInstant(day: IsoDate, time: string, zone: Zone): UtcInstant | null {
  const utc = dateOf(day, time);
  if (zone === "utc") return instantOf(utc);
  // Eastern time is four hours behind UTC in summer and five in winter.
  const found = [4, 5]
    .map((hours) => new Date(utc.getTime() + hours * HOUR_MS))
    .find((instant) => EASTERN.format(instant).replace(", ", "T") === `${day}T${time}`);
  return found ? instantOf(found) : null;
}

/**
 * The first instant of the day after in Ottawa: what is written before it belongs to the day or an earlier one. Clocks
 * there change at 2 o'clock, so midnight always is.
 */
export const endOfDay = (day: IsoDate): UtcInstant => zonedInstant(addDays(day, 1), "00:00:00", "eastern")!;
