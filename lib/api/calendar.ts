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
  /** How often what it says was corrected: a calendar takes the higher one. Left out where the file is read once. */
  readonly sequence?: number;
  /** Days before it on which a calendar reminds of it; null = it does not. */
  readonly remindDaysBefore: number | null;
};

/** A calendar that is read again and again. */
export type Subscribed = { readonly name: string; readonly refreshHours: number };

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

const reminder = (days: number, summary: string, language: string): string[] => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION;LANGUAGE=${language}:${escaped(summary)}`,
  `TRIGGER:-P${days}D`,
  "END:VALARM",
];

const eventLines = (event: CalendarDay, language: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${instantOf(event.changedAt)}`,
  ...(event.sequence === undefined ? [] : [`SEQUENCE:${event.sequence}`]),
  `DTSTART;VALUE=DATE:${dateOf(event.day)}`,
  // The end is the first day without the event (3.6.1).
  `DTEND;VALUE=DATE:${dateOf(addDays(event.day, 1))}`,
  `SUMMARY;LANGUAGE=${language}:${escaped(event.summary)}`,
  `DESCRIPTION;LANGUAGE=${language}:${escaped(event.description)}`,
  `URL:${event.url}`,
  "TRANSP:TRANSPARENT",
  ...(event.remindDaysBefore === null ? [] : reminder(event.remindDaysBefore, event.summary, language)),
  "END:VEVENT",
];

// RFC 7986, and what calendars took before it.
const subscription = ({ name, refreshHours }: Subscribed): string[] => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
  `X-PUBLISHED-TTL:PT${refreshHours}H`,
];

/**
 * A calendar file (RFC 5545): each event fills its day and shows the person as free.
 * @param product who made the file, for its PRODID
 * @param language of its texts, `en-CA`
 * @param subscribed its name and how often to read it again; null for a file that is read once
 * @returns lines that end in CRLF, the last one too
 */
export function calendarOf(
  days: readonly CalendarDay[],
  product: string,
  language: string,
  subscribed: Subscribed | null = null,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(product)}//${language.slice(0, 2).toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...(subscribed === null ? [] : subscription(subscribed)),
    ...days.flatMap((day) => eventLines(day, language)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
