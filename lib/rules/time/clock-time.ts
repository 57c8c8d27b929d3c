import type { UtcInstant } from "./iso-date";

/** Reads a time of day, `HH:MM` or `HH:MM:SS`; a one-digit hour will do. Gives `HH:MM:SS`, or null for another text. */
export function parseClockTime(text: string): string | null {
  const [, hour, minute, second = "00"] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return hour === undefined ? null : `${hour.padStart(2, "0")}:${minute}:${second}`;
}

/** A time as clocks of twelve hours show it: 2:12 PM, with words for the zone or not. */
const HALF_DAY = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))? ?([ap])\.?m\.?(?: ([a-zéè’' ]{1,15}))?$/i;

/**
 * Reads a time of twelve hours.
 * @returns the time as `HH:MM:SS` and the zone in the words given, "" for none; null for another text
 */
export function parseHalfDay(text: string): { readonly clock: string; readonly zone: string } | null {
  const [, hour, minute = "00", second = "00", half = "", zone = ""] = HALF_DAY.exec(text.trim()) ?? [];
  const hours = Number(hour);
  if (hour === undefined || hours < 1 || hours > 12) return null;
  const clock = parseClockTime(`${(hours % 12) + (half.toLowerCase() === "p" ? 12 : 0)}:${minute}:${second}`);
  return clock === null ? null : { clock, zone };
}

/** The time of day of an instant in UTC, `HH:MM:SS`; null stays null. */
export const clockTimeOf = (instant: UtcInstant | null): string | null => instant && instant.slice(11, 19);
