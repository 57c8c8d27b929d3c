import type { UtcInstant } from "./iso-date";

/** Reads a time of day, `HH:MM` or `HH:MM:SS`; a one-digit hour will do. Gives `HH:MM:SS`, or null for another text. */
export function parseClockTime(text: string): string | null {
  const [, hour, minute, second = "00"] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return hour === undefined ? null : `${hour.padStart(2, "0")}:${minute}:${second}`;
}

/** The time of day of an instant in UTC, `HH:MM:SS`; null stays null. */
export const clockTimeOf = (instant: UtcInstant | null): string | null => instant && instant.slice(11, 19);
