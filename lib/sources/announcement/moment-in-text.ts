import { parseClockTime } from "@/lib/rules/time/clock-time";
import { parseIsoDate, parseUtcInstant, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { MONTHS_AND_SHORT } from "@/lib/rules/time/month-name";
import { matchAt, type Span } from "./span";
import { zoneAt, type Zone, type ZoneOfClock } from "./zone-in-text";

/**
 * A day in a text: the days it may stand for, several for `03/04/2025`, none for one without a year, which then is
 * `MM-DD`.
 */
export type DayInText = Span & { readonly days: readonly IsoDate[]; readonly yearless: string | null };

const MONTH = [...MONTHS_AND_SHORT.keys()].sort((a, b) => b.length - a.length).join("|");
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
/** A year of a draw or a tie-break: the first draw was in 2015. Four figures of another kind are a number. */
const YEAR = "(20(?:1[4-9]|[2-4]\\d))(?!\\d)";
const MONTH_FIRST = new RegExp(
  `(?<![a-z])(?:(?:${WEEKDAY}),?\\s+)?(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:[.,]?\\s*${YEAR})?`,
  "y",
);
const DAY_FIRST = new RegExp(
  `(?<![a-z\\d])(?:(?:${WEEKDAY}),?\\s+)?(\\d{1,2})(?:er|st|nd|rd|th)?(?:\\s+of)?[\\s-]+` +
    `(${MONTH})(?![a-z])\\.?(?:[,-]?\\s*${YEAR})?`,
  "y",
);
/** 29-Nov-26, as spreadsheets write it. */
const SHORT_YEAR = new RegExp(`(?<![a-z\\d-])(\\d{1,2})[-/](${MONTH})[-/](\\d{2})(?![\\d-])`, "y");
const ISO = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/y;
const FIGURES = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y;

const dayOf = (year: string, month: string, date: string) =>
  parseIsoDate(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);

/** The day that begins at this place of a plain text; null when none does. */
export function dayAt(plain: string, index: number): DayInText | null {
  const said = (all: string, days: readonly (IsoDate | null)[], yearless: string | null = null): DayInText | null => {
    const real = [...new Set(days.filter((day) => day !== null))];
    return real.length === 0 && yearless === null
      ? null
      : { start: index, end: index + all.length, days: real, yearless };
  };
  const iso = matchAt(ISO, plain, index);
  if (iso) return said(iso[0], [dayOf(iso[1]!, iso[2]!, iso[3]!)]);
  const figures = matchAt(FIGURES, plain, index);
  if (figures)
    return said(figures[0], [
      dayOf(figures[4]!, figures[3]!, figures[1]!),
      dayOf(figures[4]!, figures[1]!, figures[3]!),
    ]);
  const short = matchAt(SHORT_YEAR, plain, index);
  if (short) return said(short[0], [dayOf(`20${short[3]!}`, MONTHS_AND_SHORT.get(short[2]!)!, short[1]!)]);
  const [first, second] = [matchAt(MONTH_FIRST, plain, index), matchAt(DAY_FIRST, plain, index)];
  const words = first
    ? ([first[0], first[1]!, first[2]!, first[3]] as const)
    : second
      ? ([second[0], second[2]!, second[1]!, second[3]] as const)
      : null;
  if (!words) return null;
  const [all, name, date, year] = words;
  const month = MONTHS_AND_SHORT.get(name)!;
  if (year !== undefined) return said(all, [dayOf(year, month, date)]);
  return dayOf("2024", month, date) && said(all, [], `${month}-${date.padStart(2, "0")}`);
}

/** Every day of a plain text, in order. */
export function daysIn(plain: string): DayInText[] {
  const days: DayInText[] = [];
  const starts = /(?<![a-z\d])[a-z\d]/g;
  for (let match = starts.exec(plain); match; match = starts.exec(plain)) {
    const day = dayAt(plain, match.index);
    if (!day) continue;
    days.push(day);
    starts.lastIndex = day.end;
  }
  return days;
}

/** A time of day in a text, `HH:MM:SS`: the clocks it may stand for, and its zone; null = none is named. */
export type ClockInText = Span & ZoneOfClock & { readonly clocks: readonly string[] };

const CLOCK =
  /(?<![\d:])(\d{1,2})\s?(?::|h)\s?(\d{2})(?:\s?(?::|min)\s?(\d{2})(?:\s?s(?![a-z])|\.\d{1,6})?)?(?!\d)(?:\s?([ap])\.?m\.?(?![a-z]))?/y;
const HOUR = /(?<![\d:])(\d{1,2})\s?([ap])\.?m\.?(?![a-z])/y;
/** The time of day that begins at this place; null when none does. */
export function clockAt(text: string, plain: string, index: number): ClockInText | null {
  const [clock, hour] = [matchAt(CLOCK, plain, index), matchAt(HOUR, plain, index)];
  const [all, hours, minutes, seconds, half] = clock
    ? [clock[0], clock[1]!, clock[2]!, clock[3], clock[4]]
    : hour
      ? [hour[0], hour[1]!, "00", undefined, hour[2]]
      : [];
  if (all === undefined) return null;
  const zone = zoneAt(text, plain, index + all.length);
  const said = parseClockTime(`${hours}:${minutes}:${seconds ?? "00"}`);
  if (said === null) return null;
  const written = Number(hours);
  const halved = half === undefined || written < 1 || written > 12 ? written : (written % 12) + (half === "p" ? 12 : 0);
  const meant = `${String(halved).padStart(2, "0")}${said.slice(2)}`;
  // The official feed writes 24 hours and a meaningless AM or PM, to the second in UTC; news items write twelve.
  const official = seconds !== undefined && zone?.zone === 0;
  return {
    start: index,
    end: zone?.end ?? index + all.length,
    clocks: [...new Set(official ? [said, meant] : [meant])],
    zone: zone?.zone ?? null,
    place: zone?.place ?? null,
  };
}

const BETWEEN = /t(?=\d)|[\s,]*(?:at|a|@|-)?[\s,]*/y;

/**
 * The time of day that follows a day: `November 14, 2025 at 11:53:39 UTC`, the day once more in figures between them or
 * not.
 */
export function clockAfter(text: string, plain: string, day: DayInText): ClockInText | null {
  let index = day.end + (matchAt(BETWEEN, plain, day.end)?.[0].length ?? 0);
  const again = dayAt(plain, index);
  if (again && again.days.some((each) => day.days.includes(each)))
    index = again.end + (matchAt(BETWEEN, plain, again.end)?.[0].length ?? 0);
  return clockAt(text, plain, index);
}

const clocksOf = new Map<string, Intl.DateTimeFormat>();

/** The clock of a place; making one takes longer than all else that is done with it. */
function clockOf(place: string): Intl.DateTimeFormat {
  const clock =
    clocksOf.get(place) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone: place,
      dateStyle: "short",
      timeStyle: "medium",
      hourCycle: "h23",
    });
  clocksOf.set(place, clock);
  return clock;
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function aheadOf(zone: Zone, instant: number): number {
  if (typeof zone === "number") return zone * 60_000;
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)!.value.padStart(2, "0");
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  return Date.parse(`${day}T${part("hour")}:${part("minute")}:${part("second")}Z`) - instant;
}

/** The instant at which clocks of a zone show this day and time, in UTC. */
export function instantIn(zone: Zone, day: IsoDate, clock: string): UtcInstant {
  const shown = Date.parse(`${day}T${clock}Z`);
  const near = shown - aheadOf(zone, shown);
  return parseUtcInstant(new Date(shown - aheadOf(zone, near)).toISOString())!;
}

/**
 * The zones that the clock of a day may be of: two where it names the one of the other season, which people do without
 * a thought, its place's own first.
 * @param clock `HH:MM:SS`
 */
export function zonesOn({ zone, place }: ClockInText, day: IsoDate, clock: string): readonly Zone[] {
  if (zone === null) return [0, "America/Toronto"];
  if (place === null || instantIn(place, day, clock) === instantIn(zone, day, clock)) return [zone];
  return [place, zone];
}
