import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";

/** An event that lasts one day and has no time. */
export type CalendarDay = {
  /** Unique in the world, the same whenever the event is written. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** When what the event says last changed. */
  readonly changedAt: Date;
  /** Days before it on which a calendar reminds of it. */
  readonly remindDaysBefore: number;
};

const LINE = 75;

/** A text value: backslash, semicolon, comma and line break are written with a backslash (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

/** Lines of at most 75 octets without their end, the next ones begun with a blank; no character is torn (3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [out, octets] = ["", 0];
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > LINE) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += length;
  }
  return out;
}

const dateOf = (day: IsoDate): string => day.replaceAll("-", "");
const instantOf = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, "");

/**
 * A calendar file of one event (RFC 5545): it fills its day, shows the person as free, and reminds once.
 * @param product who made the file, for its PRODID
 * @param language of its texts, `en-CA`
 * @returns lines that end in CRLF, the last one too
 */
export function calendarOf(
  { uid, day, summary, description, url, changedAt, remindDaysBefore }: CalendarDay,
  product: string,
  language: string,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(product)}//${language.slice(0, 2).toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instantOf(changedAt)}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    // The end is the first day without the event (3.6.1).
    `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION;LANGUAGE=${language}:${escaped(summary)}`,
    `TRIGGER:-P${remindDaysBefore}D`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
