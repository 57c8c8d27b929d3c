import { MAX_SCORE } from "@/lib/rules/draw/draw";
import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import { parseClockTime } from "@/lib/rules/time/clock-time";
import { parseCount } from "@/lib/rules/text/count-input";
import { ottawaDay, parseIsoDate, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { BELOW_4, LEVELS, levelOf, parseScore, testOf, type LanguageTest } from "./language-test";
import {
  computedDays,
  NOMINATION_POINTS,
  scoreDays,
  type LanguageResult,
  type LeftOut,
  type Profile,
  type Score,
  type ScoreDays,
  type Work,
} from "./profile";
import { MAX_ROWS, PLACES, RESULT_SOURCES, type CheckEntry, type ResultEntry, type WorkEntry } from "./profile-form";
import { ZONES, zonedInstant } from "@/lib/rules/time/zoned-instant";

/** The fault of a field; `missing` and `unchosen` are no errors, only something still to be given. */
export type Fault =
  | "missing"
  | "unchosen"
  | "noc"
  | "day"
  | "future"
  | "order"
  | "hours"
  | "place"
  | "rows"
  | "source"
  | "level"
  | "table"
  | "score"
  | "nominee"
  | "time"
  | "left_out_hour"
  | "primary";
/** `field` as in `work-0-noc`, `result-1-reading`, `score`. */
export type FieldFault = { readonly field: string; readonly fault: Fault };

export type CheckReading = {
  readonly profile: Profile;
  readonly faults: readonly FieldFault[];
  /** Nothing is entered that a verdict could rest on. */
  readonly empty: boolean;
};

export const HOURS_OF_A_WEEK = 168;

/** True for what is wrong with an entry, and not only still to come. */
export const isError = (fault: Fault): boolean => fault !== "missing" && fault !== "unchosen";

/** A code in full: what is shorter, or has letters, is a search for one. */
const isWholeCode = (text: string): boolean => /^\d{5,}$/.test(text);

/** Hours a week as people write them, `37.5` or `37,5`; null for anything else, none, or more than a week has. */
function parseHours(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(trimmed)) return null;
  const hours = Number(trimmed.replace(",", "."));
  return hours > 0 && hours <= HOURS_OF_A_WEEK ? hours : null;
}

/** Reads single fields of an entry, and collects what is wrong with them. */
class EntryReader {
  readonly faults: FieldFault[] = [];

  constructor(
    private readonly occupations: ReadonlySet<string>,
    private readonly today: IsoDate,
  ) {}

  add(field: string, fault: Fault): void {
    this.faults.push({ field, fault });
  }

  /** Leaves out a row that is one too many. */
  leaveOut<T>(field: string, none: T): T {
    this.add(field, "rows");
    return none;
  }

  field<T>(field: string, text: string, parse: (text: string) => T | null, fault: Fault, needed: boolean): T | null {
    const blank = text.trim() === "";
    const value = blank ? null : parse(text);
    if (value === null && (needed || !blank)) this.add(field, blank ? "missing" : fault);
    return value;
  }

  choice<T extends string>(field: string, text: string, known: readonly T[], fault: Fault): T | null {
    return this.field(field, text, () => known.find((each) => each === text) ?? null, fault, true);
  }

  day(field: string, text: string, needed: boolean): IsoDate | null {
    return this.field(field, text.trim(), parseIsoDate, "day", needed);
  }

  /** A day that does not lie ahead. */
  pastDay(field: string, text: string, needed: boolean): IsoDate | null {
    const day = this.day(field, text, needed);
    if (day === null || day <= this.today) return day;
    this.add(field, "future");
    return null;
  }

  occupation(field: string, text: string, fault: Fault, needed: boolean): string | null {
    const noc = text.trim();
    return this.field(field, noc, () => (this.occupations.has(noc) ? noc : null), fault, needed);
  }
}

/** The job of a row that is not blank; null where something is wrong with it. */
function readWork(row: WorkEntry, index: number, reader: EntryReader): Work | null {
  const at = (field: string) => `work-${index}-${field}`;
  if (index >= MAX_ROWS) return reader.leaveOut(at("noc"), null);
  const before = reader.faults.length;
  const noc = reader.occupation(at("noc"), row.noc, isWholeCode(row.noc.trim()) ? "noc" : "unchosen", true);
  const from = reader.pastDay(at("from"), row.from, true);
  // The end may lie ahead: a contract that runs out next year.
  const to = reader.day(at("to"), row.to, false);
  const hours = reader.field(at("hours"), row.hours, parseHours, "hours", true);
  const place = reader.choice(at("place"), row.place, PLACES, "place");
  if (from !== null && to !== null && to < from) reader.add(at("to"), "order");
  if (reader.faults.length > before || noc === null || from === null || hours === null) return null;
  return { noc, from, to, hours, inCanada: place === "canada" };
}

/** A result, or the frameworks whose result a row might have been. */
type ReadResult = LanguageResult | LeftOut["frameworks"];
const ANY_RESULT: LeftOut["frameworks"] = ["CLB", "NCLC"];
const isLeftOut = (read: ReadResult): read is LeftOut["frameworks"] => Array.isArray(read);

/** The language result of a row that is not blank; left out where something is wrong with it. */
function readResult(row: ResultEntry, index: number, reader: EntryReader): ReadResult {
  const at = (field: string) => `result-${index}-${field}`;
  if (index >= MAX_ROWS) return reader.leaveOut(at("source"), ANY_RESULT);
  const before = reader.faults.length;
  const source = reader.choice(at("source"), row.source, RESULT_SOURCES, "source");
  const testedOn = reader.pastDay(at("day"), row.day, false);
  if (source === null) return ANY_RESULT;
  const test = source === "nclc" || source === "clb" ? null : source;
  const framework = test === null ? (source === "nclc" ? "NCLC" : "CLB") : testOf(test).framework;
  const level = (ability: Ability) =>
    reader.field(at(ability), row[ability], (text) => parseLevel(test, ability, text), "level", false);
  const levels = {
    reading: level("reading"),
    writing: level("writing"),
    listening: level("listening"),
    speaking: level("speaking"),
  };
  for (const ability of ABILITIES) if (row[ability].trim() === "") reader.add(at(ability), "missing");
  // An ability that is not given yet leaves the rest to count.
  if (reader.faults.slice(before).some(({ fault }) => fault !== "missing")) return [framework];
  const takenAfter = test === null ? null : testOf(test).takenAfter;
  // The result stays: its day says when it no longer counts, and until then its levels are not established.
  if (takenAfter !== null && testedOn !== null && testedOn <= takenAfter) reader.add(at("day"), "table");
  return {
    framework,
    test: test === null ? null : testOf(test).name,
    levels,
    testedOn,
    takenAfter,
    acceptedFrom: test === null ? null : testOf(test).acceptedFrom,
  };
}

function parseLevel(test: LanguageTest | null, ability: Ability, text: string): number | null {
  if (test === null)
    return (
      LEVELS.find((level) => String(level) === text.trim()) ??
      (/^[1-3]$/.test(text.trim()) ? BELOW_4 : /^1[12]$/.test(text.trim()) ? 10 : null)
    );
  const score = parseScore(test, ability, text);
  return score === null ? null : levelOf(test, ability, score);
}

function readScores(entry: CheckEntry, reader: EntryReader, grids: readonly ScoreDays[]): Score[] {
  const before = reader.faults.length;
  const parsePoints = (text: string) => {
    const count = parseCount(text);
    return count === null || count > MAX_SCORE ? null : count;
  };
  const points = reader.field("score", entry.score, parsePoints, "score", false);
  if (points !== null && points < NOMINATION_POINTS && entry.programs.includes("pnp")) reader.add("score", "nominee");
  const counted = reader.pastDay("counted", entry.counted, false);
  const from = reader.day("since", entry.since, false);
  const to = reader.day("until", entry.until, false);
  if (from !== null && to !== null && to < from) reader.add("until", "order");
  if (points === null || reader.faults.length > before) return [];
  const computed = counted === null ? parseIsoDate(entry.computed.trim()) : null;
  const grid = computed === null ? scoreDays(grids, counted) : computedDays(grids, computed, { from, to });
  return [{ points, from, to, grid, computedFor: computed }];
}

function readSubmission(entry: CheckEntry, reader: EntryReader, today: IsoDate): Profile["submitted"] {
  if (entry.submitted !== "at") return "before_every_draw";
  const day = reader.day("day", entry.day, true);
  const time = reader.field("time", entry.time, parseClockTime, "time", true);
  if (day === null || time === null) return null;
  const instant: UtcInstant | null = zonedInstant(day, time, ZONES.find((known) => known === entry.zone) ?? "utc");
  if (instant === null) {
    reader.add("time", "left_out_hour");
    return null;
  }
  // In UTC, the evening in Ottawa is the next day.
  if (ottawaDay(new Date(instant)) <= today) return instant;
  reader.add("day", "future");
  return null;
}

const isBlankRow = (row: Readonly<Record<string, string>>): boolean =>
  Object.values(row).every((text) => text.trim() === "");

/**
 * Reads the form. A job, a result, a score or a time that cannot be read is left out, its faults say why, and the
 * profile says of which kind a row is left out; a blank row is no fault.
 * @param occupations NOC codes that exist
 * @param today the day in Ottawa; nothing in the future counts
 * @param grids the days on which scores compare, oldest first
 */
export function readCheck(
  entry: CheckEntry,
  occupations: ReadonlySet<string>,
  today: IsoDate,
  grids: readonly ScoreDays[],
): CheckReading {
  const reader = new EntryReader(occupations, today);
  const jobs = entry.work.flatMap((row, index) => (isBlankRow(row) ? [] : [readWork(row, index, reader)]));
  const results = entry.results.flatMap((row, index) => (isBlankRow(row) ? [] : [readResult(row, index, reader)]));
  const work = jobs.filter((job) => job !== null);
  const languages = results.flatMap((result) => (isLeftOut(result) ? [] : [result]));
  const scores = readScores(entry, reader, grids);
  const primaryNoc = reader.occupation("primary", entry.primary, "primary", false);
  const submitted = readSubmission(entry, reader, today);
  const leftOut = { work: work.length < jobs.length, frameworks: results.filter(isLeftOut).flat() };
  const empty = entry.programs.length === 0 && work.length === 0 && languages.length === 0 && scores.length === 0;
  return {
    profile: { programs: entry.programs, work, primaryNoc, languages, scores, submitted, leftOut },
    faults: reader.faults,
    empty,
  };
}
