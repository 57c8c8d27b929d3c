import { ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import type { FormTexts } from "./announcement";
import { certain, doubtful, type Candidate } from "./candidate";
import {
  clockAfter,
  clockAt,
  dayAt,
  daysIn,
  instantIn,
  zonesOn,
  type ClockInText,
  type DayInText,
} from "./moment-in-text";
import { daysAlone, type DayAlone } from "./day-alone";
import { announced, type Source } from "./source";
import { matchAt, placeOf, within } from "./span";
import type { Zone } from "./zone-in-text";

const texts =
  (field: "date" | "poolAsOf" | "tieBreakDate") =>
  (day: IsoDate): FormTexts => ({ [field]: day });

/** The one day that a day in a text stands for; null = several, or none. */
const onlyDay = ({ days }: DayInText): IsoDate | null => (days.length === 1 ? days[0]! : null);

/** A day as a candidate: one day is certain, two are the order of day and month, none has no year. */
const dayCandidate = (field: "date" | "poolAsOf", day: DayInText): Candidate => {
  const choices = day.days.map(texts(field));
  return choices.length === 1
    ? certain(field, day, choices[0]!)
    : doubtful(field, day, choices.length === 0 ? "no_year" : "day_order", choices);
};

/** A day that nothing says to be that of the draw. */
const dayAlone = (day: DayInText): Candidate => {
  const candidate = dayCandidate("date", day);
  return { ...candidate, doubt: candidate.doubt ?? "day_alone" };
};

/** The days that a text gives to the draw: by labels and in headings, else in its sentences. */
function drawDays(source: Source): DayAlone[] {
  const { plain } = source;
  const clear = [
    ...announced(source, "date").map(({ start }) => start),
    ...[...plain.matchAll(/(?:#\s?|(?<![a-z\d])n[o°]\.? ?)\d{1,6}[a-z]?[ (,:-]{1,4}/g)].map(
      ({ 0: all, index }) => index + all.length,
    ),
    ...source.rows.map(({ day }) => day.start),
  ].flatMap((start) => dayAt(plain, start) ?? []);
  const sure = (day: DayInText) => ({ day, sure: true });
  if (clear.length > 0) return clear.map(sure);
  const inProse = daysInProse(source);
  return inProse.length > 0 ? inProse.map(sure) : daysAlone(source);
}

/**
 * The day of a draw in Ottawa, where its clock is one of another zone.
 * @param withoutClock days that the text gives without a time
 */
function ottawaCandidate(day: DayInText, clock: ClockInText | null, withoutClock: ReadonlySet<IsoDate>): Candidate {
  const only = onlyDay(day);
  if (clock === null || clock.zone === null || only === null) return dayCandidate("date", day);
  const inOttawa = clock.clocks.flatMap((each) =>
    zonesOn(clock, only, each).map((one) => ottawaDay(new Date(instantIn(one, only, each)))),
  );
  const other = inOttawa.find((each) => each !== only);
  if (other === undefined) return dayCandidate("date", day);
  if (withoutClock.has(other)) return certain("date", day, { date: other });
  const choices = withoutClock.size > 0 ? [other] : [other, only];
  return doubtful("date", day, "ottawa_day", choices.map(texts("date")));
}

/** The day of the draw, and its time in UTC. */
export function moments(source: Source): Candidate[] {
  const { text, plain } = source;
  const days = drawDays(source).map((each) => ({ ...each, clock: clockAfter(text, plain, each.day) }));
  const withoutClock = new Set(days.flatMap(({ day, clock }) => (clock === null ? (onlyDay(day) ?? []) : [])));
  const read = days.flatMap(({ day, sure, clock }) => [
    sure ? ottawaCandidate(day, clock, withoutClock) : dayAlone(day),
    ...(clock ? timeCandidate(clock, day.days[0] ?? null) : []),
  ]);
  const alone = announced(source, "time").flatMap(({ start }) => clockAt(text, plain, start) ?? []);
  const known = days.find(({ day }) => onlyDay(day) !== null);
  return [...read, ...alone.flatMap((clock) => timeCandidate(clock, known ? onlyDay(known.day) : null))];
}

/** Words before a day of an instruction's period, or of an earlier round. */
const OTHER_DAY = new RegExp(
  "\\b(?:beginn?(?:s|ing)?|end(?:s|ing)?|start(?:s|ing)?|since|previous|last|before|after|as of|debutant|commencant|" +
    "terminant|depuis|precedente?|dernier|derniere|avant|apres|en date)\\b[^.]*$",
);

/** Days of sentences that speak of inviting; not those of the period of an instruction, nor of an earlier round. */
function daysInProse(source: Source): DayInText[] {
  const { plain, sentences } = source;
  const taken = [...announced(source, "tieBreak"), ...announced(source, "poolAsOf")].sort((a, b) => a.start - b.start);
  const inviting = sentences.map(({ start, end }) =>
    /\b(?:invit|draw|round|ronde|tirage|itas?\b|ipd\b)/.test(plain.slice(start, end)),
  );
  return daysIn(plain).filter((day) => {
    const sentence = placeOf(sentences, day.start);
    const value = taken[placeOf(taken, day.start)];
    return (
      day.days.length > 0 &&
      inviting[sentence] &&
      within(day, sentences[sentence]!) &&
      !(value && day.start < value.end) &&
      !OTHER_DAY.test(plain.slice(Math.max(0, day.start - 30), day.start))
    );
  });
}

/** The time of a clock in UTC. Where its zone has summer time, its day must be known. */
function timeCandidate(clock: ClockInText, day: IsoDate | null): Candidate[] {
  const { zone, clocks } = clock;
  const inUtc = (zone: Zone, each: string): FormTexts[] =>
    zone === 0 ? [{ time: each }] : day === null ? [] : [{ time: instantIn(zone, day, each).slice(11, 19) }];
  if (zone === null)
    return [doubtful("time", clock, "no_zone", [{ time: clocks[0]! }, ...inUtc("America/Toronto", clocks[0]!)])];
  const zones = (each: string) => (day === null ? [zone] : zonesOn(clock, day, each));
  const choices = clocks.flatMap((each) => zones(each).flatMap((one) => inUtc(one, each)));
  if (choices.length === 0) return [];
  const code = clocks.length > 1 ? "half_day" : "zone_season";
  return [choices.length === 1 ? certain("time", clock, choices[0]!) : doubtful("time", clock, code, choices)];
}

/** The instants, in UTC, that a day with a time may stand for. */
const instantsOf = ({ days }: DayInText, clock: ClockInText): string[] =>
  days.flatMap((day) =>
    clock.clocks.flatMap((each) => zonesOn(clock, day, each).map((zone) => instantIn(zone, day, each))),
  );

/** Words between *tie-break* and its day in a sentence: "applied to profiles submitted before". */
const TO_DAY = new RegExp(
  "[^.:;\\n\\d]{0,80}?\\b(?:before|until|by|on|at|avant|jusqu'au|au plus tard|le) (?:the |le )?" +
    "(?=\\d|(?:[a-z]{3,9}[.,]? ){1,2}\\d)",
  "y",
);

type Moment = { readonly day: DayInText; readonly clock: ClockInText | null };

const CLOCK_TO_DAY = /[\s,]*(?:on|le|du)?[\s,]*/y;

/** A day with its time that begins at this place, whichever is said first: "10:18:12 UTC on April 3, 2026". */
function momentAt({ text, plain }: Source, start: number): Moment | null {
  const day = dayAt(plain, start);
  if (day) return { day, clock: clockAfter(text, plain, day) };
  const clock = clockAt(text, plain, start);
  if (!clock) return null;
  const later = dayAt(plain, clock.end + (matchAt(CLOCK_TO_DAY, plain, clock.end)?.[0].length ?? 0));
  return later && { day: later, clock };
}

/** The day of a tie-break with its time, where its label or its sentence gives one. */
function tieBreakMoment(source: Source, start: number): Moment | null {
  const words = matchAt(TO_DAY, source.plain, start);
  return momentAt(source, start) ?? (words && momentAt(source, start + words[0].length));
}

/** The tie-break, in UTC. */
export function tieBreaks(source: Source): Candidate[] {
  return announced(source, "tieBreak").flatMap(({ start }): Candidate[] => {
    const moment = tieBreakMoment(source, start);
    if (!moment) return [];
    const { day, clock } = moment;
    const both = [day, ...(clock ? [clock] : [])];
    const at = { start: Math.min(...both.map((each) => each.start)), end: Math.max(...both.map((each) => each.end)) };
    if (day.days.length === 0) return [doubtful("tieBreak", at, "no_year", [])];
    const choices = clock
      ? instantsOf(day, clock).map(
          (instant): FormTexts => ({ tieBreakDate: instant.slice(0, 10), tieBreakTime: instant.slice(11, 19) }),
        )
      : day.days.map(texts("tieBreakDate"));
    if (choices.length === 1) return [certain("tieBreak", at, choices[0]!)];
    const code =
      clock?.zone === null
        ? "no_zone"
        : day.days.length > 1
          ? "day_order"
          : (clock?.clocks.length ?? 0) > 1
            ? "half_day"
            : "zone_season";
    return [doubtful("tieBreak", at, code, choices)];
  });
}

/** The day of the pool published with the draw. */
export const pools = (source: Source): Candidate[] =>
  announced(source, "poolAsOf").flatMap(({ start }) => {
    const day = dayAt(source.plain, start);
    return day ? [dayCandidate("poolAsOf", day)] : [];
  });
