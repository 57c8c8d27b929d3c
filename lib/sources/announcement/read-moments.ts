import { ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import { certain, doubtful, type Candidate } from "./candidate";
import { of, within, type Labelled, type Source } from "./labelled";
import { clockAfter, clockAt, dayAt, daysIn, instantIn, type ClockInText, type DayInText } from "./moment-in-text";
import type { FormTexts } from "./announcement";
import { sentencesOf } from "./in-prose";

const texts =
  (field: "date" | "poolAsOf" | "tieBreakDate") =>
  (day: IsoDate): FormTexts => ({ [field]: day });

/** A day as a candidate: one day is certain, two are the order of day and month, none has no year. */
const dayCandidate = (field: "date" | "poolAsOf", { start, end, days }: DayInText): Candidate => {
  const at = { start, end };
  const choices = days.map(texts(field));
  return days.length === 1
    ? certain(field, at, choices[0]!)
    : doubtful(field, at, days.length === 0 ? "no_year" : "day_order", choices);
};

/** The day of the draw, and its time in UTC. */
export function moments({ text, plain }: Source, labelled: readonly Labelled[]): Candidate[] {
  const headings = [...plain.matchAll(/#\s?\d{1,6}[a-z]?[ (,:-]{1,4}/g)].flatMap(
    ({ 0: all, index }) => dayAt(plain, index + all.length) ?? [],
  );
  const announced = of(labelled, "date").flatMap(({ start }) => dayAt(plain, start) ?? []);
  const said = announced.length + headings.length > 0 ? [] : daysInProse(plain, labelled);
  const days = [...announced, ...headings, ...said];
  const plainDays = new Set(
    days
      .filter((day) => clockAfter(text, plain, day) === null)
      .flatMap((day) => (day.days.length === 1 ? day.days : [])),
  );

  const read = days.flatMap((day): Candidate[] => {
    const clock = clockAfter(text, plain, day);
    const time = clock ? timeCandidate(clock, day.days[0] ?? null) : [];
    const zone = clock?.zone ?? null;
    const inOttawa =
      zone === null || day.days.length !== 1
        ? []
        : clock!.clocks.map((each) => ottawaDay(new Date(instantIn(zone, day.days[0]!, each))));
    const [other] = inOttawa.filter((each) => each !== day.days[0]);
    if (other === undefined) return [dayCandidate("date", day), ...time];
    // The written day is that of another zone: in Ottawa it was another.
    const at = { start: day.start, end: day.end };
    const choices = plainDays.size > 0 ? [other] : [other, day.days[0]!];
    const date = plainDays.has(other)
      ? certain("date", at, { date: other })
      : doubtful("date", at, "ottawa_day", choices.map(texts("date")));
    return [date, ...time];
  });
  const alone = of(labelled, "time").flatMap(({ start }) => clockAt(text, plain, start) ?? []);
  const [day] = [...new Set(days.flatMap((each) => (each.days.length === 1 ? each.days : [])))];
  return [...read, ...alone.flatMap((clock) => timeCandidate(clock, day ?? null))];
}

/** Days of sentences that speak of inviting; not those of the period of an instruction, nor of an earlier round. */
function daysInProse(plain: string, labelled: readonly Labelled[]): DayInText[] {
  const taken = [...of(labelled, "tieBreak"), ...of(labelled, "poolAsOf")];
  const sentences = sentencesOf(plain).filter(({ start, end }) =>
    /\b(?:invit|draw|round|ronde|tirage|itas?\b|ipd\b)/.test(plain.slice(start, end)),
  );
  return daysIn(plain).filter((day) => {
    const before = plain.slice(Math.max(0, day.start - 30), day.start);
    return (
      day.days.length > 0 &&
      sentences.some((sentence) => within(day, sentence)) &&
      !taken.some(({ start, end }) => day.start >= start && day.start < end) &&
      !/\b(?:beginn?(?:s|ing)?|end(?:s|ing)?|start(?:s|ing)?|since|previous|last|before|after|as of|debutant|commencant|terminant|depuis|precedente?|dernier|derniere|avant|apres|en date)\b[^.]*$/.test(
        before,
      )
    );
  });
}

/** The time of a clock in UTC. Where its zone has summer time, its day must be known. */
function timeCandidate(clock: ClockInText, day: IsoDate | null): Candidate[] {
  const { zone, clocks } = clock;
  const at = { start: clock.start, end: clock.end };
  const inUtc = (zone: NonNullable<ClockInText["zone"]>, each: string): FormTexts[] =>
    zone === 0 ? [{ time: each }] : day === null ? [] : [{ time: instantIn(zone, day, each).slice(11, 19) }];
  if (zone === null)
    return [doubtful("time", at, "no_zone", [{ time: clocks[0]! }, ...inUtc("America/Toronto", clocks[0]!)])];
  const choices = clocks.flatMap((each) => inUtc(zone, each));
  if (choices.length === 0) return [];
  return [choices.length === 1 ? certain("time", at, choices[0]!) : doubtful("time", at, "half_day", choices)];
}

/** The tie-break, in UTC. */
export function tieBreaks({ text, plain }: Source, labelled: readonly Labelled[]): Candidate[] {
  return of(labelled, "tieBreak").flatMap(({ start }): Candidate[] => {
    const day = dayAt(plain, start);
    if (!day) return [];
    const clock = clockAfter(text, plain, day);
    const at = { start: day.start, end: clock?.end ?? day.end };
    if (day.days.length === 0) return [doubtful("tieBreak", at, "no_year", [])];
    if (!clock) {
      const choices = day.days.map(texts("tieBreakDate"));
      return [
        choices.length === 1 ? certain("tieBreak", at, choices[0]!) : doubtful("tieBreak", at, "day_order", choices),
      ];
    }
    const instants = (zone: NonNullable<ClockInText["zone"]>) =>
      day.days.flatMap((each) => clock.clocks.map((said) => instantIn(zone, each, said)));
    const all = clock.zone === null ? [...instants(0), ...instants("America/Toronto")] : instants(clock.zone);
    const choices = all.map(
      (instant): FormTexts => ({ tieBreakDate: instant.slice(0, 10), tieBreakTime: instant.slice(11, 19) }),
    );
    if (choices.length === 1) return [certain("tieBreak", at, choices[0]!)];
    return [
      doubtful(
        "tieBreak",
        at,
        clock.zone === null ? "no_zone" : day.days.length > 1 ? "day_order" : "half_day",
        choices,
      ),
    ];
  });
}

/** The day of the pool published with the draw. */
export const pools = ({ plain }: Source, labelled: readonly Labelled[]): Candidate[] =>
  of(labelled, "poolAsOf").flatMap(({ start }) => {
    const day = dayAt(plain, start);
    return day ? [dayCandidate("poolAsOf", day)] : [];
  });
