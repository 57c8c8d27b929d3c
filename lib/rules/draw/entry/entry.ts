import type { Category } from "@/lib/rules/category/category";
import { clockTimeOf, parseHalfDay } from "@/lib/rules/time/clock-time";
import { addDays, dateOf, instantOf, ottawaDay, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { zonedInstant } from "@/lib/rules/time/zoned-instant";
import { withoutIdleAbsence } from "../absence";
import type { Draw } from "../draw";
import { resolveRound, type RoundProblem } from "./round";
import { formInputs, type InputValues as Values, type ListInput, type TextInput } from "../field-row";
import { DRAW_TABLE, type EntryField, type EntryText } from "../fields";
import { checkDraw, checksOf } from "../invariants";
import type { EntryCode } from "../problem";

/** Names of the inputs of a form, in the order in which they are asked for. */
export const entryFields = (table: typeof DRAW_TABLE): readonly EntryField[] =>
  formInputs(table).map(({ name }) => name);
/** What is entered of a draw, in the order it is asked for. */
export const ENTRY_FIELDS = entryFields(DRAW_TABLE);

/** A draw as it comes in, before anything is checked: every value a text, blank = not given. Times are UTC. */
export type DrawEntry = Readonly<Record<EntryText, string>> & { readonly programs: readonly string[] };

/** A draw that holds every invariant; where it comes from and its history are the command's to say. */
export type EnteredDraw = Omit<Draw, "source" | "notice" | "revision">;

export type EntryProblem = {
  readonly field: EntryField;
  readonly code: EntryCode;
  /**
   * `number`: the draw in the way; `category` and `version`: what a name means, as slugs; `utc` and `eastern`: the
   * times in UTC that one of twelve hours may stand for.
   */
  readonly params: Readonly<Record<string, string>>;
};

type Context = {
  readonly categories: readonly Category[];
  /** The calendar day in Ottawa. */
  readonly today: IsoDate;
  /** The draw that is edited: where its time is left as it stands, its instant is kept, whatever day that is on. */
  readonly before?: Draw | undefined;
};

/** Problems in the order of their fields. */
export const inOrder = (problems: readonly EntryProblem[]): readonly EntryProblem[] =>
  [...problems].sort((a, b) => ENTRY_FIELDS.indexOf(a.field) - ENTRY_FIELDS.indexOf(b.field));

type Read<V> = { readonly value: V | null; readonly code: EntryCode | null };

function readText(raw: string, { read, fault, optional }: TextInput): Read<unknown> {
  const text = raw.trim();
  if (text === "") return { value: null, code: optional ? null : "missing" };
  const value = read(text);
  return { value, code: value === null ? fault : null };
}

function readList(given: readonly string[], { choices, fault }: ListInput): Read<readonly string[]> {
  const known = given.every((each) => choices.includes(each));
  const code = given.length === 0 ? "missing" : known ? null : fault;
  return { value: code === null ? choices.filter((choice) => given.includes(choice)) : null, code };
}

type InputValues = Values<typeof DRAW_TABLE>;

/** Reads each input by itself; what cannot be read is null and among the problems. */
function readInputs(entry: DrawEntry, table: typeof DRAW_TABLE, problems: EntryProblem[]): InputValues {
  const texts: Readonly<Record<string, string | readonly string[]>> = entry;
  const values = formInputs(table).map(({ name, input }) => {
    const given = texts[name] ?? "";
    const { value, code } =
      "choices" in input ? readList([given].flat(), input) : readText(typeof given === "string" ? given : "", input);
    if (code !== null) problems.push({ field: name, code, params: {} });
    return [name, value];
  });
  return Object.fromEntries(values) as InputValues;
}

/** No zone, or a word for Eastern time. */
const MAY_BE_EASTERN = /^(?:|e[sd]?t|eastern(?: time)?|est|heure de l.est)$/i;

/**
 * The times in UTC that one of twelve hours may stand for on a day, in UTC itself and in Ottawa, with the day of the
 * latter where it is the next one: which is not ours to say. Null for another text.
 */
function halfDayTimes(text: string, day: IsoDate | null): EntryProblem["params"] | null {
  const read = parseHalfDay(text);
  if (day === null || read === null || !MAY_BE_EASTERN.test(read.zone)) return null;
  const eastern = zonedInstant(day, read.clock, "eastern");
  if (eastern === null) return null;
  const utcDay = eastern.slice(0, 10);
  return { utc: read.clock, eastern: eastern.slice(11, 19), day: utcDay === day ? "" : utcDay };
}

/** The problem of a time that cannot be read; what a time of twelve hours may be is asked. */
function askZone(
  problem: EntryProblem,
  entry: DrawEntry,
  days: Readonly<Record<string, IsoDate | null>>,
): EntryProblem {
  const { field, code } = problem;
  if (code !== "not_a_time" || (field !== "time" && field !== "tieBreakTime")) return problem;
  const params = halfDayTimes(entry[field], days[field] ?? null);
  // Of the draw the day is Ottawa's, whatever it is in UTC by then.
  if (params && field === "time") return { field, code: "which_zone", params: { ...params, day: "" } };
  return params === null ? problem : { field, code: "which_zone", params };
}

const instant = (day: IsoDate | null, time: string | null): UtcInstant | null =>
  day && time ? instantOf(dateOf(day, time)) : null;

function drawnAtOf(day: IsoDate | null, time: string | null, before: Draw | undefined): UtcInstant | null {
  if (before && before.date === day && clockTimeOf(before.drawnAt) === time) return before.drawnAt;
  const at = instant(day, time);
  // The day is Ottawa's: an evening draw has a UTC time of the next day.
  return at && day && ottawaDay(new Date(at)) < day ? instant(addDays(day, 1), time) : at;
}

/** Reads a draw as entered. Never throws on what a person typed: every problem is a value. */
export function parseDrawEntry(
  entry: DrawEntry,
  { categories, today, before }: Context,
  table = DRAW_TABLE,
):
  | { readonly ok: true; readonly draw: EnteredDraw }
  | { readonly ok: false; readonly problems: readonly EntryProblem[] } {
  const problems: EntryProblem[] = [];
  const refuse = (field: EntryField, code: EntryCode, params: EntryProblem["params"] = {}) =>
    problems.push({ field, code, params });
  const refused = (field: EntryField) => problems.some((problem) => problem.field === field);
  const { time, timeAbsence, tieBreakDate, tieBreakTime, ...read } = readInputs(entry, table, problems);
  if (tieBreakDate && !tieBreakTime && !refused("tieBreakTime")) refuse("tieBreakTime", "half");
  if (tieBreakTime && !tieBreakDate && !refused("tieBreakDate")) refuse("tieBreakDate", "half");

  const drawnAt = drawnAtOf(read.date, time, before);
  const tieBreakAt = instant(tieBreakDate, tieBreakTime);
  const said = withoutIdleAbsence({ ...read, drawnAt, drawnAtAbsence: timeAbsence, tieBreakAt });
  const checked = checkDraw(said, today, checksOf(table));
  for (const { field, code } of checked.problems) {
    const input = formInputs(table).find((each) => each.field === field);
    if (input) refuse(input.name, code);
  }
  const { number, date, cutoff, invitations, programs, roundName } = checked.values;
  const round = refused("roundName") ? null : resolveRound(read.category ?? "", roundName ?? "", categories);
  if (round && "code" in round) refuse(round.field, round.code, roundParams(round));
  if (problems.length > 0 || round === null || "code" in round) {
    const days = { time: date, tieBreakTime: tieBreakDate };
    return { ok: false, problems: inOrder(problems.map((problem) => askZone(problem, entry, days))) };
  }
  // Each of these has been refused above when it is missing: the types cannot say so.
  if (number === null || date === null || cutoff === null || invitations === null || programs === null) {
    throw new TypeError("a draw entry passed its checks without a value it needs");
  }
  return { ok: true, draw: { ...checked.values, number, date, cutoff, invitations, programs, ...round } };
}

const roundParams = (problem: RoundProblem): EntryProblem["params"] =>
  problem.code === "name_means_other"
    ? { category: problem.meaning.category, version: problem.meaning.version ?? "" }
    : {};
