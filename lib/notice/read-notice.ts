import type { Category } from "../domain/category";
import { isDrawNumber } from "../domain/draw";
import { MAX_CUTOFF, MAX_INVITATIONS } from "../domain/draw-entry";
import { ottawaDay, type IsoDate } from "../domain/iso-date";
import { officialLink } from "../domain/official-link";
import { certain, doubtful, settle, type Candidate } from "./candidate";
import { labelOf, labelsIn, type Label, type LabelKind } from "./label";
import { clockAfter, clockAt, dayAt, daysIn, instantIn, type ClockInText, type DayInText } from "./moment-in-text";
import { knownRound, namesIn } from "./name-in-text";
import { NOTICE_FIELDS, type FormTexts, type NoticeReading } from "./notice";
import { numberAt, type NumberInText } from "./number-in-text";
import { plainText, type Span } from "./plain-text";
import { cutoffSaid, invitationsSaid, sentencesOf, type Said } from "./said-in-prose";

/** Longest text that is read, in UTF-16 units: a page with its menus and footnotes has some 20,000. */
export const MAX_NOTICE = 60_000;

type Source = { readonly text: string; readonly plain: string; readonly categories: readonly Category[] };
/** A value announced by a label: where it begins, and where a text would end. */
type Labelled = { readonly kind: LabelKind; readonly start: number; readonly end: number };

/**
 * Reads an official notice or a news item on one draw, English or French. Never throws, whatever the text: what it does not
 * say is left out, and what it does not settle is a question.
 */
export function readNotice(text: string, categories: readonly Category[]): NoticeReading {
  const source: Source = { text, plain: plainText(text), categories };
  const labelled = [...cellsUnderHeads(source.plain), ...afterLabels(source.plain)];
  const candidates = [
    ...numbers(source, labelled),
    ...moments(source, labelled),
    ...rounds(source, labelled),
    ...cutoffs(source, labelled),
    ...invitations(source, labelled),
    ...tieBreaks(source, labelled),
    ...links(source),
    ...pools(source, labelled),
  ];
  const settled = NOTICE_FIELDS.map((field) => settle(field, candidates));
  return {
    found: settled.flatMap(({ found }) => found ?? []),
    questions: settled.flatMap(({ question }) => question ?? []),
  };
}

const lineStart = (plain: string, index: number) => plain.lastIndexOf("\n", index - 1) + 1;
const lineEnd = (plain: string, index: number) => (plain.indexOf("\n", index) < 0 ? plain.length : plain.indexOf("\n", index));

/** What stands between a label and its value. The next line is its value only when the label has its line to itself. */
function valueStart(plain: string, label: Label): number | null {
  const after = /[ \t:=|*-]*(?:(?:was|is|of|on|at|est|etait|de|du|le) ){0,2}/y;
  after.lastIndex = label.end;
  const start = label.end + after.exec(plain)![0].length;
  if (start < lineEnd(plain, label.end)) return start;
  if (/[^ \t*•-]/.test(plain.slice(lineStart(plain, label.start), label.start))) return null;
  const next = /[\s:=|*-]*/y;
  next.lastIndex = start;
  const there = start + next.exec(plain)![0].length;
  return there < plain.length ? there : null;
}

function afterLabels(plain: string): Labelled[] {
  const labels = labelsIn(plain);
  return labels.flatMap((label, index) => {
    const start = valueStart(plain, label);
    const next = labels[index + 1]?.start ?? plain.length;
    return start === null || start >= next ? [] : [{ kind: label.kind, start, end: Math.min(next, lineEnd(plain, start)) }];
  });
}

/** The cells of a table that was copied with its head: under three labels or more in one line, the line with as many cells. */
function cellsUnderHeads(plain: string): Labelled[] {
  const lines = plain.split("\n");
  let offset = 0;
  return lines.flatMap((line, index) => {
    const start = offset;
    offset += line.length + 1;
    const heads = line.split("\t").map(labelOf);
    const cells = lines[index + 1]?.split("\t") ?? [];
    if (heads.filter((head) => head !== null).length < 3 || cells.length !== heads.length) return [];
    let at = start + line.length + 1;
    return cells.flatMap((cell, column) => {
      const kind = heads[column]!;
      const begin = at + cell.length - cell.trimStart().length;
      at += cell.length + 1;
      return kind === null || cell.trim() === "" ? [] : [{ kind, start: begin, end: begin + cell.trim().length }];
    });
  });
}

const of = (labelled: readonly Labelled[], kind: LabelKind) => labelled.filter((each) => each.kind === kind);
const within = (span: Span, outer: Span) => span.start >= outer.start && span.end <= outer.end;

function numbers({ plain, text }: Source, labelled: readonly Labelled[]): Candidate[] {
  const read = (pattern: RegExp) =>
    [...plain.matchAll(pattern)].flatMap(({ 1: number, indices }) =>
      isDrawNumber(number!) ? [certain("number", { start: indices![1]![0], end: indices![1]![1] }, { number: number! })] : [],
    );
  const here = /#?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,]\d)/uy;
  const announced = of(labelled, "number").flatMap(({ start }) => {
    here.lastIndex = start;
    const match = here.exec(plain);
    return match && isDrawNumber(match[1]!) ? [certain("number", { start, end: start + match[0].length }, { number: match[1]! })] : [];
  });
  // A heading of the official pages: "#379 – November 14, 2025".
  const headings = read(/#\s?(\d{1,6}[a-z]?)(?= ?[-(,:] ?\(?)/dg).filter(({ at }) => dayAt(plain, at.end + (/^[ (,:-]*/.exec(plain.slice(at.end))?.[0].length ?? 0)) !== null);
  const named = read(/\b(?:draw|round|ronde|tirage)(?: d'invitations)? (?:number |no\.? ?|numero |n[o°]\.? ?)?#?(\d{1,6}[a-z]?)(?![\p{L}\d:]|[.,]\d)/dgu);
  const addressed = officialLinks(text).flatMap((link) => {
    const match = /(?:[?&]q=|\/invitations-)(\d{1,6}[a-z]?)(?=\.html|[&#]|$)/.exec(link.href);
    return match && isDrawNumber(match[1]!) ? [certain("number", link, { number: match[1]! })] : [];
  });
  const clear = [...announced, ...headings, ...addressed];
  return clear.length > 0 ? [...clear, ...named] : [...named, ...(named.length > 0 ? [] : read(/#\s?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,]\d)/dgu))];
}

const texts = (field: "date" | "poolAsOf" | "tieBreakDate") => (day: IsoDate): FormTexts => ({ [field]: day });

/** A day as a candidate: one day is certain, two are the order of day and month, none has no year. */
const dayCandidate = (field: "date" | "poolAsOf", { start, end, days }: DayInText): Candidate => {
  const at = { start, end };
  const choices = days.map(texts(field));
  return days.length === 1 ? certain(field, at, choices[0]!) : doubtful(field, at, days.length === 0 ? "no_year" : "day_order", choices);
};

/** The day of the draw, and its time in UTC. */
function moments({ text, plain }: Source, labelled: readonly Labelled[]): Candidate[] {
  const headings = [...plain.matchAll(/#\s?\d{1,6}[a-z]?[ (,:-]{1,4}/g)].flatMap(({ 0: all, index }) => dayAt(plain, index + all.length) ?? []);
  const announced = of(labelled, "date").flatMap(({ start }) => dayAt(plain, start) ?? []);
  const said = announced.length + headings.length > 0 ? [] : daysInProse(plain, labelled);
  const days = [...announced, ...headings, ...said];
  const plainDays = new Set(days.filter((day) => clockAfter(text, plain, day) === null).flatMap((day) => (day.days.length === 1 ? day.days : [])));

  const read = days.flatMap((day): Candidate[] => {
    const clock = clockAfter(text, plain, day);
    const time = clock ? timeCandidate(clock, day.days[0] ?? null) : [];
    const zone = clock?.zone ?? null;
    const inOttawa = zone === null || day.days.length !== 1 ? [] : clock!.clocks.map((each) => ottawaDay(new Date(instantIn(zone, day.days[0]!, each))));
    const [other] = inOttawa.filter((each) => each !== day.days[0]);
    if (other === undefined) return [dayCandidate("date", day), ...time];
    // The written day is that of another zone: in Ottawa it was another.
    const at = { start: day.start, end: day.end };
    const choices = plainDays.size > 0 ? [other] : [other, day.days[0]!];
    const date = plainDays.has(other) ? certain("date", at, { date: other }) : doubtful("date", at, "ottawa_day", choices.map(texts("date")));
    return [date, ...time];
  });
  const alone = of(labelled, "time").flatMap(({ start }) => clockAt(text, plain, start) ?? []);
  const [day] = [...new Set(days.flatMap((each) => (each.days.length === 1 ? each.days : [])))];
  return [...read, ...alone.flatMap((clock) => timeCandidate(clock, day ?? null))];
}

/** Days of sentences that speak of inviting; not those of the period of an instruction, nor of an earlier round. */
function daysInProse(plain: string, labelled: readonly Labelled[]): DayInText[] {
  const taken = [...of(labelled, "tieBreak"), ...of(labelled, "poolAsOf")];
  const sentences = sentencesOf(plain).filter(({ start, end }) => /\b(?:invit|draw|round|ronde|tirage|itas?\b|ipd\b)/.test(plain.slice(start, end)));
  return daysIn(plain).filter((day) => {
    const before = plain.slice(Math.max(0, day.start - 30), day.start);
    return (
      day.days.length > 0 &&
      sentences.some((sentence) => within(day, sentence)) &&
      !taken.some(({ start, end }) => day.start >= start && day.start < end) &&
      !/\b(?:beginn?(?:s|ing)?|end(?:s|ing)?|start(?:s|ing)?|since|previous|last|before|after|as of|debutant|commencant|terminant|depuis|precedente?|dernier|derniere|avant|apres|en date)\b[^.]*$/.test(before)
    );
  });
}

/** The time of a clock in UTC. Where its zone has summer time, its day must be known. */
function timeCandidate(clock: ClockInText, day: IsoDate | null): Candidate[] {
  const { zone, clocks } = clock;
  const at = { start: clock.start, end: clock.end };
  const inUtc = (zone: NonNullable<ClockInText["zone"]>, each: string): FormTexts[] =>
    zone === 0 ? [{ time: each }] : day === null ? [] : [{ time: instantIn(zone, day, each).slice(11, 19) }];
  if (zone === null) return [doubtful("time", at, "no_zone", [{ time: clocks[0]! }, ...inUtc("America/Toronto", clocks[0]!)])];
  const choices = clocks.flatMap((each) => inUtc(zone, each));
  if (choices.length === 0) return [];
  return [choices.length === 1 ? certain("time", at, choices[0]!) : doubtful("time", at, "half_day", choices)];
}

/** The name of the round: announced, or with a line to itself; one that a sentence mentions is asked about. */
function rounds({ text, plain, categories }: Source, labelled: readonly Labelled[]): Candidate[] {
  const trimmed = ({ start, end }: Span): Span => {
    const raw = text.slice(start, end);
    const kept = raw.replace(/[\s.,;|*•-]+$/u, "");
    const begin = kept.length - kept.replace(/^[\s|*•-]+/u, "").length;
    return { start: start + begin, end: start + kept.length };
  };
  const name = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, " ");
  const announced = of(labelled, "round").flatMap((each): Candidate[] => {
    const at = trimmed({ start: each.start, end: each.end });
    if (at.end <= at.start) return [];
    const known = knownRound(name(at), categories);
    if (known) return [certain("round", at, known)];
    return at.end - at.start > 200 ? [] : [doubtful("round", at, "unknown_name", [{ category: "", roundName: name(at) }])];
  });
  let offset = 0;
  const lines = text.split("\n").flatMap((line): Candidate[] => {
    const at = trimmed({ start: offset, end: offset + line.length });
    offset += line.length + 1;
    const known = at.end - at.start > 200 ? null : knownRound(name(at), categories);
    return known ? [certain("round", at, known)] : [];
  });
  const clear = [...announced, ...lines];
  if (clear.length > 0) return clear;

  const mentioned = namesIn(text, categories);
  const different = new Set(mentioned.map(({ texts: { category } }) => category));
  const inviting = sentencesOf(plain).filter((sentence) => [...invitationsSaid(plain), ...cutoffSaid(plain)].some((said) => within(said, sentence)));
  return mentioned.map(({ start, end, texts: meant }) => {
    const sure = different.size === 1 && inviting.some((sentence) => within({ start, end }, sentence));
    return sure ? certain("round", { start, end }, meant) : doubtful("round", { start, end }, "name_mentioned", [meant]);
  });
}

const announcedCounts = ({ plain }: Source, labelled: readonly Labelled[], kind: LabelKind): NumberInText[] => {
  const total = /(?:a total of |un total de )?/y;
  return of(labelled, kind).flatMap(({ start }) => {
    total.lastIndex = start;
    return numberAt(plain, start + total.exec(plain)![0].length) ?? [];
  });
};

/** A number of a field, and whether it is that of this round for certain. */
type Count = NumberInText & { readonly sure: boolean };

/** The numbers that labels and sentences give to a field; a number behind a label is none of a sentence. */
function countsOf(source: Source, labelled: readonly Labelled[], kind: "cutoff" | "invitations", said: readonly Said[]): Count[] {
  const free = said.filter((each) => !labelled.some(({ start }) => start === each.start));
  return [
    ...announcedCounts(source, labelled, kind).map((count) => ({ ...count, sure: true })),
    ...free.flatMap(({ start, sure }) => {
      const count = numberAt(source.plain, start);
      return count ? [{ ...count, sure }] : [];
    }),
  ];
}

const countCandidate = (field: "cutoff" | "invitations", { value, start, end, sure }: Count): Candidate => {
  const texts: FormTexts = { [field]: String(value) };
  return sure ? certain(field, { start, end }, texts) : doubtful(field, { start, end }, "other_round", [texts]);
};

function cutoffs(source: Source, labelled: readonly Labelled[]): Candidate[] {
  const counts = countsOf(source, labelled, "cutoff", cutoffSaid(source.plain));
  return counts.filter(({ value }) => value <= MAX_CUTOFF).map((count) => countCandidate("cutoff", count));
}

/** The number of invitations; the official pages give the rank that was needed as the same number. */
function invitations(source: Source, labelled: readonly Labelled[]): Candidate[] {
  const isNumber = ({ value }: NumberInText) => value > 0 && value <= MAX_INVITATIONS;
  const said = countsOf(source, labelled, "invitations", invitationsSaid(source.plain)).filter(isNumber);
  const at = ({ start, end }: Span) => ({ start, end });
  const asTexts = ({ value }: NumberInText): FormTexts => ({ invitations: String(value) });
  const given = said.map((count) => countCandidate("invitations", count));
  const other = announcedRanks(source, labelled).filter((rank) => isNumber(rank) && !said.some(({ value }) => value === rank.value));
  if (other.length === 0) return given;
  if (said.length === 0) return other.map((rank) => doubtful("invitations", at(rank), "rank_only", [asTexts(rank)]));
  // All of them in one question: none is believed against the others.
  return [...said, ...other].map((count) => doubtful("invitations", at(count), "rank_differs", [asTexts(count)]));
}

/** Ranks as the pages write them: `3,500`, `521th`. */
function announcedRanks({ plain }: Source, labelled: readonly Labelled[]): NumberInText[] {
  return of(labelled, "rank").flatMap(({ start }) => numberAt(plain, start) ?? []);
}

function tieBreaks({ text, plain }: Source, labelled: readonly Labelled[]): Candidate[] {
  return of(labelled, "tieBreak").flatMap(({ start }): Candidate[] => {
    const day = dayAt(plain, start);
    if (!day) return [];
    const clock = clockAfter(text, plain, day);
    const at = { start: day.start, end: clock?.end ?? day.end };
    if (day.days.length === 0) return [doubtful("tieBreak", at, "no_year", [])];
    if (!clock) {
      const choices = day.days.map(texts("tieBreakDate"));
      return [choices.length === 1 ? certain("tieBreak", at, choices[0]!) : doubtful("tieBreak", at, "day_order", choices)];
    }
    const instants = (zone: NonNullable<ClockInText["zone"]>) => day.days.flatMap((each) => clock.clocks.map((said) => instantIn(zone, each, said)));
    const all = clock.zone === null ? [...instants(0), ...instants("America/Toronto")] : instants(clock.zone);
    const choices = all.map((instant): FormTexts => ({ tieBreakDate: instant.slice(0, 10), tieBreakTime: instant.slice(11, 19) }));
    if (choices.length === 1) return [certain("tieBreak", at, choices[0]!)];
    return [doubtful("tieBreak", at, clock.zone === null ? "no_zone" : day.days.length > 1 ? "day_order" : "half_day", choices)];
  });
}

function officialLinks(text: string): (Span & { readonly href: string })[] {
  return [...text.matchAll(/https:\/\/[^\s<>"'()[\]{}|]+/gi)].flatMap(({ 0: address, index }) => {
    const said = address.replace(/[.,;:!?]+$/, "");
    const href = officialLink(said);
    return href === null || href.length > 500 ? [] : [{ start: index, end: index + said.length, href }];
  });
}

/** Official addresses; where some are of rounds of invitations, only those. */
function links({ text }: Source): Candidate[] {
  const all = officialLinks(text);
  const ofRounds = all.filter(({ href }) => /express-entry-rounds|entree-express-rondes|rondes-entree-express/.test(href));
  return (ofRounds.length > 0 ? ofRounds : all).map(({ start, end, href }) => certain("instructionUrl", { start, end }, { instructionUrl: href }));
}

const pools = ({ plain }: Source, labelled: readonly Labelled[]): Candidate[] =>
  of(labelled, "poolAsOf").flatMap(({ start }) => {
    const day = dayAt(plain, start);
    return day ? [dayCandidate("poolAsOf", day)] : [];
  });
