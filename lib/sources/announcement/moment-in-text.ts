import { parseClockTime } from "@/lib/rules/time/clock-time";
import { parseIsoDate, parseUtcInstant, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { MONTHS_AND_SHORT } from "@/lib/rules/time/month-name";
import type { Span } from "./span";

/**
 * A day in a text: the days it may stand for, several for `03/04/2025`, none for one without a year, which then is
 * `MM-DD`.
 */
export type DayInText = Span & { readonly days: readonly IsoDate[]; readonly yearless: string | null };

const MONTH = [...MONTHS_AND_SHORT.keys()].sort((a, b) => b.length - a.length).join("|");
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const MONTH_FIRST = new RegExp(
  `(?<![a-z])(?:(?:${WEEKDAY}),?\\s+)?(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:[.,]?\\s*(\\d{4})(?!\\d))?`,
  "y",
);
const DAY_FIRST = new RegExp(
  `(?<![a-z\\d])(?:(?:${WEEKDAY}),?\\s+)?(\\d{1,2})(?:er|st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH})(?![a-z])\\.?(?:,?\\s*(\\d{4})(?!\\d))?`,
  "y",
);
const ISO = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/y;
const FIGURES = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y;

const at = (pattern: RegExp, plain: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(plain);
};
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
  const iso = at(ISO, plain, index);
  if (iso) return said(iso[0], [dayOf(iso[1]!, iso[2]!, iso[3]!)]);
  const figures = at(FIGURES, plain, index);
  if (figures)
    return said(figures[0], [
      dayOf(figures[4]!, figures[3]!, figures[1]!),
      dayOf(figures[4]!, figures[1]!, figures[3]!),
    ]);
  const [first, second] = [at(MONTH_FIRST, plain, index), at(DAY_FIRST, plain, index)];
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
export type ClockInText = Span & { readonly clocks: readonly string[]; readonly zone: Zone | null };
/** Minutes ahead of UTC, or a place whose clocks are meant. */
export type Zone =
  | number
  | "America/Toronto"
  | "America/Halifax"
  | "America/Winnipeg"
  | "America/Edmonton"
  | "America/Vancouver";

const CLOCK =
  /(?<![\d:])(\d{1,2})\s?(?::|h)\s?(\d{2})(?:\s?(?::|min)\s?(\d{2})(?:\s?s(?![a-z]))?)?(?!\d)(?:\s?([ap])\.?m\.?(?![a-z]))?/y;
const HOUR = /(?<![\d:])(\d{1,2})\s?([ap])\.?m\.?(?![a-z])/y;
const OFFSET = /,?\s?\(?(?:utc|gmt|tuc)(?:\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?(?!\d))?(?![a-z])\)?/y;
const SHORT_ZONE =
  /,?\s?\(?(z|ndt|nst|adt|ast|edt|est|et|cdt|cst|ct|mdt|mst|mt|pdt|pst|pt|haa|hna|hae|hne|he|hac|hnc|har|hnr|hap|hnp)(?![a-z])\)?/y;
const LONG_ZONE =
  /,?\s?\(?(?:(atlantic|eastern|central|mountain|pacific)(?: (standard|daylight))? time|heure (?:(normale|avancee) )?(?:de l'(atlantique|est)|du (centre|pacifique)|des (rocheuses)))(?![a-z])\)?/y;

const HOURS: Readonly<Record<string, Zone>> = {
  z: 0,
  ndt: -150,
  nst: -210,
  adt: -180,
  ast: -240,
  edt: -240,
  est: -300,
  et: "America/Toronto",
  cdt: -300,
  cst: -360,
  ct: "America/Winnipeg",
  mdt: -360,
  mst: -420,
  mt: "America/Edmonton",
  pdt: -420,
  pst: -480,
  pt: "America/Vancouver",
  haa: -180,
  hna: -240,
  hae: -240,
  hne: -300,
  he: "America/Toronto",
  hac: -300,
  hnc: -360,
  har: -360,
  hnr: -420,
  hap: -420,
  hnp: -480,
};
const PLACES: Readonly<Record<string, readonly [short: string, place: Zone]>> = {
  atlantic: ["a", "America/Halifax"],
  atlantique: ["a", "America/Halifax"],
  eastern: ["e", "America/Toronto"],
  est: ["e", "America/Toronto"],
  central: ["c", "America/Winnipeg"],
  centre: ["c", "America/Winnipeg"],
  mountain: ["m", "America/Edmonton"],
  rocheuses: ["m", "America/Edmonton"],
  pacific: ["p", "America/Vancouver"],
  pacifique: ["p", "America/Vancouver"],
};

function zoneAt(text: string, plain: string, index: number): { zone: Zone; end: number } | null {
  const offset = at(OFFSET, plain, index);
  if (offset) {
    const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? null : { zone: offset[1] === "-" ? -minutes : minutes, end: index + offset[0].length };
  }
  const long = at(LONG_ZONE, plain, index);
  if (long) {
    const [short, place] = PLACES[(long[1] ?? long[4] ?? long[5] ?? long[6])!]!;
    const season = long[2] ?? long[3];
    return {
      zone:
        season === undefined ? place : HOURS[`${short}${season === "standard" || season === "normale" ? "s" : "d"}t`]!,
      end: index + long[0].length,
    };
  }
  const short = at(SHORT_ZONE, plain, index);
  // In small letters these are words: "est", "et".
  return short && text.slice(index, index + short[0].length).includes(short[1]!.toUpperCase())
    ? { zone: HOURS[short[1]!]!, end: index + short[0].length }
    : null;
}

/** The time of day that begins at this place; null when none does. */
export function clockAt(text: string, plain: string, index: number): ClockInText | null {
  const [clock, hour] = [at(CLOCK, plain, index), at(HOUR, plain, index)];
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
  };
}

const BETWEEN = /[\s,]*(?:at|a|@|-)?[\s,]*/y;

/**
 * The time of day that follows a day: `November 14, 2025 at 11:53:39 UTC`, the day once more in figures between them or
 * not.
 */
export function clockAfter(text: string, plain: string, day: DayInText): ClockInText | null {
  let index = day.end + (at(BETWEEN, plain, day.end)?.[0].length ?? 0);
  const again = dayAt(plain, index);
  if (again && again.days.some((each) => day.days.includes(each)))
    index = again.end + (at(BETWEEN, plain, again.end)?.[0].length ?? 0);
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
