import { ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import type { FormTexts } from "./announcement";
import { certain, doubtful, type Candidate } from "./candidate";
import {
  clockAfter,
  clockAt,
  dayAt,
  daysIn,
  instantIn,
  type ClockInText,
  type DayInText,
  type Zone,
} from "./moment-in-text";
import { announced, type Source } from "./source";
import { placeOf, within } from "./span";

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

/** The days that a text gives to the draw: by labels and in headings, else in its sentences. */
function drawDays(source: Source): DayInText[] {
  const { plain } = source;
  const clear = [
    ...announced(source, "date").map(({ start }) => start),
    ...[...plain.matchAll(/#\s?\d{1,6}[a-z]?[ (,:-]{1,4}/g)].map(({ 0: all, index }) => index + all.length),
  ].flatMap((start) => dayAt(plain, start) ?? []);
  return clear.length > 0 ? clear : daysInProse(source);
}

/**
 * The day of a draw in Ottawa, where its clock is one of another zone.
 * @param withoutClock days that the text gives without a time
 */
function ottawaCandidate(day: DayInText, clock: ClockInText | null, withoutClock: ReadonlySet<IsoDate>): Candidate {
  const only = onlyDay(day);
  const zone = clock?.zone ?? null;
  if (clock === null || zone === null || only === null) return dayCandidate("date", day);
  const inOttawa = clock.clocks.map((each) => ottawaDay(new Date(instantIn(zone, only, each))));
  const other = inOttawa.find((each) => each !== only);
  if (other === undefined) return dayCandidate("date", day);
  if (withoutClock.has(other)) return certain("date", day, { date: other });
  const choices = withoutClock.size > 0 ? [other] : [other, only];
  return doubtful("date", day, "ottawa_day", choices.map(texts("date")));
}

/** The day of the draw, and its time in UTC. */
export function moments(source: Source): Candidate[] {
  const { text, plain } = source;
  const days = drawDays(source).map((day) => ({ day, clock: clockAfter(text, plain, day) }));
  const withoutClock = new Set(days.flatMap(({ day, clock }) => (clock === null ? (onlyDay(day) ?? []) : [])));
  const read = days.flatMap(({ day, clock }) => [
    ottawaCandidate(day, clock, withoutClock),
    ...(clock ? timeCandidate(clock, day.days[0] ?? null) : []),
  ]);
  const alone = announced(source, "time").flatMap(({ start }) => clockAt(text, plain, start) ?? []);
  const known = days.find(({ day }) => onlyDay(day) !== null);
  return [...read, ...alone.flatMap((clock) => timeCandidate(clock, known ? onlyDay(known.day) : null))];
}

/** Words before a day of an instruction's period, or of an earlier round. */
const OTHER_DAY =
  /\b(?:beginn?(?:s|ing)?|end(?:s|ing)?|start(?:s|ing)?|since|previous|last|before|after|as of|debutant|commencant|terminant|depuis|precedente?|dernier|derniere|avant|apres|en date)\b[^.]*$/;

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
  const choices = clocks.flatMap((each) => inUtc(zone, each));
  if (choices.length === 0) return [];
  return [choices.length === 1 ? certain("time", clock, choices[0]!) : doubtful("time", clock, "half_day", choices)];
}

/** The instants, in UTC, that a day with a time may stand for. */
function instantsOf({ days }: DayInText, { zone, clocks }: ClockInText): string[] {
  const zones: Zone[] = zone === null ? [0, "America/Toronto"] : [zone];
  return zones.flatMap((each) => days.flatMap((day) => clocks.map((clock) => instantIn(each, day, clock))));
}

/** The tie-break, in UTC. */
export function tieBreaks(source: Source): Candidate[] {
  const { text, plain } = source;
  return announced(source, "tieBreak").flatMap(({ start }): Candidate[] => {
    const day = dayAt(plain, start);
    if (!day) return [];
    const clock = clockAfter(text, plain, day);
    const at = { start: day.start, end: clock?.end ?? day.end };
    if (day.days.length === 0) return [doubtful("tieBreak", at, "no_year", [])];
    const choices = clock
      ? instantsOf(day, clock).map(
          (instant): FormTexts => ({ tieBreakDate: instant.slice(0, 10), tieBreakTime: instant.slice(11, 19) }),
        )
      : day.days.map(texts("tieBreakDate"));
    if (choices.length === 1) return [certain("tieBreak", at, choices[0]!)];
    const code = clock?.zone === null ? "no_zone" : day.days.length > 1 ? "day_order" : "half_day";
    return [doubtful("tieBreak", at, code, choices)];
  });
}

/** The day of the pool published with the draw. */
export const pools = (source: Source): Candidate[] =>
  announced(source, "poolAsOf").flatMap(({ start }) => {
    const day = dayAt(source.plain, start);
    return day ? [dayCandidate("poolAsOf", day)] : [];
  });
