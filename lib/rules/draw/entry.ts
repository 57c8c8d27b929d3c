import { z } from "zod";
import type { Category } from "@/lib/rules/category/category";
import { parseCount } from "@/lib/rules/text/count-input";
import { isDrawNumber, PROGRAMS, type Draw } from "./draw";
import { resolveRound } from "./entry-round";
import { clockTimeOf, parseClockTime } from "@/lib/rules/time/clock-time";
import { addDays, ottawaDay, parseIsoDate, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { LAUNCH } from "@/lib/rules/time/launch";
import { officialLink } from "@/lib/rules/text/official-link";

/** What is entered of a draw, in the order it is asked for. */
export const ENTRY_FIELDS = [
  "number",
  "date",
  "time",
  "category",
  "roundName",
  "programs",
  "cutoff",
  "invitations",
  "tieBreakDate",
  "tieBreakTime",
  "instructionUrl",
  "poolAsOf",
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
export type EntryText = Exclude<EntryField, "programs">;

/** A draw as it comes in, before anything is checked: every value a text, blank = not given. Times are UTC. */
export type DrawEntry = Readonly<Record<EntryText, string>> & { readonly programs: readonly string[] };

/** A draw that holds every invariant; where it comes from and its history are the command's to say. */
export type EnteredDraw = Omit<Draw, "source" | "notice" | "revision">;

export const ENTRY_CODES = [
  "missing",
  "not_a_number",
  "not_a_day",
  "before_launch",
  "in_future",
  "not_a_time",
  "not_a_count",
  "off_scale",
  "not_positive",
  "too_large",
  "too_long",
  "bad_characters",
  "half",
  "after_draw",
  "not_official",
  "unknown_program",
  "unknown_category",
  "name_needed",
  "name_means_other",
  "duplicate_number",
  "duplicate_round",
  "hidden_number",
  "hidden_round",
] as const;
export type EntryCode = (typeof ENTRY_CODES)[number];
export type EntryProblem = {
  readonly field: EntryField;
  readonly code: EntryCode;
  /** `number`: the draw in the way; `category` and `version`: what a name means, as slugs. */
  readonly params: Readonly<Record<string, string>>;
};

export const MAX_CUTOFF = 1200;
/** More than the whole pool has ever held: a larger number is a slip. */
export const MAX_INVITATIONS = 1_000_000;

type Context = {
  readonly categories: readonly Category[];
  /** The calendar day in Ottawa. */
  readonly today: IsoDate;
  /** The draw that is edited: where its time is left as it stands, its instant is kept, whatever day that is on. */
  readonly before?: Draw | undefined;
};

// `continue` lets the checks across fields run, so that one answer names every problem.
const fault = (code: EntryCode, input: unknown, params: Record<string, string> = {}) =>
  ({ code: "custom", message: code, input, params, continue: true }) as const;

/**
 * A text read by `read`, which gives a value or the code of what is wrong; blank is `missing`, or null when `optional`.
 */
const field = <T>(read: (text: string) => T | EntryCode, optional: boolean) =>
  z.string().transform((raw, ctx): T | null => {
    const text = raw.trim();
    const value = text === "" ? (optional ? null : "missing") : read(text);
    if (!isCode(value)) return value;
    ctx.issues.push(fault(value, raw));
    return null;
  });

const isCode = (value: unknown): value is EntryCode => ENTRY_CODES.some((code) => code === value);

const readNumber = (text: string) => (isDrawNumber(text.toLowerCase()) ? text.toLowerCase() : "not_a_number");
const readDay = (text: string) => parseIsoDate(text) ?? "not_a_day";
const readTime = (text: string) => parseClockTime(text) ?? "not_a_time";
// What is stored is the normal form, which can be longer than what was typed: it must be readable again.
const readLink = (text: string) => {
  const link = officialLink(text);
  return (link ?? text).length > 500 ? "too_long" : (link ?? "not_official");
};
const readCutoff = (text: string) => {
  const count = parseCount(text);
  return count === null ? "not_a_count" : count > MAX_CUTOFF ? "off_scale" : count;
};
const readInvitations = (text: string) => {
  const count = parseCount(text);
  return count === null ? "not_a_count" : count === 0 ? "not_positive" : count > MAX_INVITATIONS ? "too_large" : count;
};
const readName = (text: string) =>
  /[\p{Cc}\p{Cs}]/u.test(text) ? "bad_characters" : text.length > 200 ? "too_long" : text.replace(/\s+/gu, " ");

/** The invariants of a draw, whoever enters it. Issues carry an {@link EntryCode} as their message. */
export const drawEntrySchema = ({ categories, today, before }: Context) =>
  z
    .object({
      number: field(readNumber, false),
      date: field((text) => {
        const day = readDay(text);
        return day === "not_a_day" ? day : day < LAUNCH ? "before_launch" : day > today ? "in_future" : day;
      }, false),
      time: field(readTime, true),
      category: z.string().trim(),
      roundName: field(readName, true),
      cutoff: field(readCutoff, false),
      invitations: field(readInvitations, false),
      tieBreakDate: field(readDay, true),
      tieBreakTime: field(readTime, true),
      instructionUrl: field(readLink, true),
      poolAsOf: field((text) => {
        const day = readDay(text);
        return day !== "not_a_day" && day > today ? "in_future" : day;
      }, true),
      programs: z.array(z.string()).transform((given, ctx) => {
        if (given.length === 0) ctx.issues.push(fault("missing", given));
        else if (!given.every((slug) => PROGRAMS.some((program) => program === slug)))
          ctx.issues.push(fault("unknown_program", given));
        return PROGRAMS.filter((program) => given.includes(program));
      }),
    })
    .superRefine((entry, ctx) => {
      const refuse = (path: EntryField, code: EntryCode, params: Record<string, string> = {}) =>
        ctx.addIssue({ code: "custom", path: [path], message: code, params });
      const refused = (path: EntryField) => ctx.issues.some((issue) => issue.path?.[0] === path);
      const round = refused("roundName") ? null : resolveRound(entry.category, entry.roundName ?? "", categories);
      if (round && "code" in round) {
        const meaning = round.code === "name_means_other" ? round.meaning : null;
        refuse(round.field, round.code, meaning ? { category: meaning.category, version: meaning.version ?? "" } : {});
      }
      if (entry.tieBreakDate && !entry.tieBreakTime && !refused("tieBreakTime")) refuse("tieBreakTime", "half");
      if (entry.tieBreakTime && !entry.tieBreakDate && !refused("tieBreakDate")) refuse("tieBreakDate", "half");
      const tieBreakAt = instant(entry.tieBreakDate, entry.tieBreakTime);
      if (tieBreakAt && entry.date) {
        const drawnAt = drawnAtOf(entry.date, entry.time, before);
        if (ottawaDay(new Date(tieBreakAt)) > entry.date || (drawnAt && tieBreakAt > drawnAt))
          refuse("tieBreakDate", "after_draw");
      }
    });

const instant = (day: IsoDate | null, time: string | null): UtcInstant | null =>
  day && time ? (`${day}T${time}Z` as UtcInstant) : null;

function drawnAtOf(day: IsoDate, time: string | null, before: Draw | undefined): UtcInstant | null {
  if (before && before.date === day && clockTimeOf(before.drawnAt) === time) return before.drawnAt;
  const at = instant(day, time);
  // The day is Ottawa's: an evening draw has a UTC time of the next day.
  return at && ottawaDay(new Date(at)) < day ? instant(addDays(day, 1), time) : at;
}

/** Problems in the order of their fields. */
export const inOrder = (problems: readonly EntryProblem[]): readonly EntryProblem[] =>
  [...problems].sort((a, b) => ENTRY_FIELDS.indexOf(a.field) - ENTRY_FIELDS.indexOf(b.field));

/** Reads a draw as entered. Never throws on what a person typed: every problem is a value. */
export function parseDrawEntry(
  entry: DrawEntry,
  context: Context,
):
  | { readonly ok: true; readonly draw: EnteredDraw }
  | { readonly ok: false; readonly problems: readonly EntryProblem[] } {
  const read = drawEntrySchema(context).safeParse(entry);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({
      field: issue.path[0] as EntryField,
      code: issue.message as EntryCode,
      params: (issue.code === "custom" ? issue.params : undefined) ?? {},
    }));
    return { ok: false, problems: inOrder(problems) };
  }
  const { number, date, time, category, roundName, cutoff, invitations, tieBreakDate, tieBreakTime, ...rest } =
    read.data;
  const round = resolveRound(category, roundName ?? "", context.categories);
  // Each of these has been refused above when it is missing: the types cannot say so.
  if (number === null || date === null || cutoff === null || invitations === null || "code" in round) {
    throw new TypeError("a draw entry passed the schema without a value it needs");
  }
  return {
    ok: true,
    draw: {
      number,
      date,
      drawnAt: drawnAtOf(date, time, context.before),
      ...round,
      cutoff,
      invitations,
      tieBreakAt: instant(tieBreakDate, tieBreakTime),
      ...rest,
    },
  };
}
