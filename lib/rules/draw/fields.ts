import { ottawaDay } from "@/lib/rules/time/iso-date";
import { officialLink } from "@/lib/rules/text/official-link";
import { isDrawNumber, LAUNCH, MAX_INVITATIONS, MAX_SCORE, PROGRAMS, type Draw } from "./draw";
import { ABSENCE, DAY, INVITATIONS, NUMBER, optional, POINTS, TEXT, TIME } from "./entry/typed";
import type { FieldRow, GroupName, InputName, KeyOf, ListName } from "./field-row";

/** What a draw holds; `revision` only counts its saves. */
export type DrawField = Exclude<keyof Draw, "revision">;

const MAX_NAME = 200;
const MAX_LINK = 500;

/**
 * The fields of a draw, one row each, in the order in which they are shown. The form, the reading of the feed, history,
 * differences, merge, the API, its documentation and the data dictionary derive from it.
 */
export const DRAW_TABLE = {
  number: {
    form: {
      place: 0,
      group: "number",
      inputs: {
        number: NUMBER,
      },
    },
    feed: "drawNumber",
    columns: { number: "number" },
    label: "admin.form.number",
    unit: "text",
    api: [{ json: "number", csv: "number", place: 0 }],
    page: "number",
    meaning: "unique: digits with at most one letter, for 91a and 91b are two draws of one day",
    check: (number: string) => (isDrawNumber(number) ? null : "not_a_number"),
  },
  date: {
    form: { place: 1, group: "date", inputs: { date: DAY } },
    feed: "drawDate",
    columns: { date: "date" },
    label: "admin.form.date",
    unit: "day",
    api: [{ json: "date", csv: "date", place: 1 }],
    page: "date",
    meaning: "the draw's calendar day as published; several draws may share one",
    check: (day, { today }) => (day < LAUNCH ? "before_launch" : day > today ? "in_future" : null),
  },
  drawnAt: {
    form: { place: 2, group: "time", inputs: { time: TIME } },
    feed: "drawDateTime",
    columns: { drawnAt: "drawn_at" },
    label: "admin.form.time",
    unit: "instant",
    api: [{ json: "drawnAt", csv: "drawn_at", place: 2 }],
    page: "time",
    meaning: "published instant, to the second. Its UTC day can be the one after `date`, and for #357 it is wrong",
  },
  drawnAtAbsence: {
    form: { place: 2, group: "time", inputs: { timeAbsence: ABSENCE } },
    feed: "drawDateTime",
    columns: { drawnAtAbsence: "drawn_at_absence" },
    label: "admin.form.timeAbsence",
    unit: "absence",
    api: [{ json: "drawnAtAbsence", csv: "drawn_at_absence", place: 21 }],
    page: "time",
    meaning:
      "why `drawn_at` is unknown: `none_published`, `not_readable` (published, and names no instant), or null: not " +
      "known here. Null beside a known instant",
  },
  roundName: {
    form: { place: 4, group: "round", inputs: { roundName: optional(TEXT) } },
    feed: "drawName",
    columns: { roundName: "round_name" },
    label: "admin.form.roundName",
    unit: "text",
    api: [{ json: "roundName", csv: "round_name", place: 3 }],
    page: "roundName",
    meaning: "the name as published, always kept. Unique together with `date`",
    check: (name: string) =>
      /[\p{Cc}\p{Cs}]/u.test(name) ? "bad_characters" : name.length > MAX_NAME ? "too_long" : null,
    normal: (name: string) => name.replace(/\s+/gu, " "),
  },
  category: {
    form: { place: 3, group: "round", inputs: { category: optional(TEXT) } },
    feed: null,
    columns: { categorySlug: "category" },
    label: "admin.check.category",
    unit: "slug",
    api: [
      { json: "category.slug", csv: "category", place: 4 },
      { json: "category.name", csv: "category_name", place: 5 },
    ],
    page: "category",
    meaning: "null until the round name is classified. Set from the whole name, never from a part of it",
  },
  version: {
    form: null,
    feed: null,
    columns: { versionSlug: "version" },
    label: "admin.form.category",
    unit: "slug",
    api: [{ json: "category.version", csv: "category_version", place: 6 }],
    page: "version",
    meaning:
      "the category version that the name stands for; null for programmes and general draws. Must be one of `category`",
  },
  cutoff: {
    form: { place: 6, group: "cutoff", inputs: { cutoff: POINTS } },
    feed: "drawCRS",
    columns: { cutoff: "cutoff" },
    label: "admin.form.cutoff",
    unit: "points",
    api: [{ json: "cutoff", csv: "cutoff", place: 7 }],
    page: "cutoff",
    meaning:
      "CRS score of the lowest-ranked candidate invited, 0 to 1200. Provincial nominees carry 600 points for the " +
      "nomination",
    check: (points: number) => (points > MAX_SCORE ? "off_scale" : null),
  },
  invitations: {
    form: { place: 7, group: "invitations", inputs: { invitations: INVITATIONS } },
    feed: "drawSize",
    columns: { invitations: "invitations" },
    label: "admin.form.invitations",
    unit: "candidates",
    api: [{ json: "invitations", csv: "invitations", place: 8 }],
    page: "invitations",
    meaning: "candidates invited, at least 1. The _rank required_ of official pages is the same number",
    check: (count: number) => (count === 0 ? "not_positive" : count > MAX_INVITATIONS ? "too_large" : null),
  },
  tieBreakAt: {
    form: { place: 8, group: "tieBreak", inputs: { tieBreakDate: optional(DAY), tieBreakTime: TIME } },
    feed: "drawCutOff",
    columns: { tieBreakAt: "tie_break_at" },
    label: "admin.form.sections.tieBreak",
    unit: "instant",
    api: [{ json: "tieBreakAt", csv: "tie_break_at", place: 9 }],
    page: "tieBreak",
    meaning:
      "at the cut-off, profiles submitted at or before this instant met it (the instant itself: our reading). Not " +
      "after the draw's day; none was published for #1 to #76, and the text of #208 names no year",
    check: (at, { date, drawnAt }) =>
      date && (ottawaDay(new Date(at)) > date || (drawnAt && at > drawnAt)) ? "after_draw" : null,
  },
  tieBreakAbsence: {
    form: { place: 8, group: "tieBreak", inputs: { tieBreakAbsence: ABSENCE } },
    feed: "drawCutOff",
    columns: { tieBreakAbsence: "tie_break_absence" },
    label: "admin.form.tieBreakAbsence",
    unit: "absence",
    api: [{ json: "tieBreakAbsence", csv: "tie_break_absence", place: 22 }],
    page: "tieBreak",
    meaning: "why `tie_break_at` is unknown, as `drawn_at_absence` says it of the time",
  },
  programs: {
    form: { place: 5, group: "programs", inputs: { programs: { choices: PROGRAMS, fault: "unknown_program" } } },
    feed: "drawText2",
    columns: { programs: "programs" },
    label: "admin.form.programs",
    unit: "programs",
    api: [{ json: "programs", csv: "programs", place: 10 }],
    page: "programs",
    meaning: "programmes invited from: `fsw`, `cec`, `fst`, `pnp`",
  },
  poolAsOf: {
    form: { place: 10, group: "poolAsOf", inputs: { poolAsOf: optional(DAY) } },
    feed: "drawDistributionAsOn",
    columns: { poolAsOf: "pool_as_of" },
    label: "admin.form.poolAsOf",
    unit: "day",
    api: [{ json: "poolAsOf", csv: "pool_as_of", place: 16 }],
    page: "pool",
    meaning: "day of the pool published with the draw. No foreign key: that day's snapshot may not be stored yet",
    check: (day, { today }) => (day > today ? "in_future" : null),
  },
  instructionUrl: {
    form: { place: 9, group: "instructionUrl", inputs: { instructionUrl: optional(TEXT) } },
    feed: "drawNumberURL",
    columns: { instructionUrl: "instruction_url" },
    label: "admin.form.instructionUrl",
    unit: "address",
    api: [{ json: "instructionUrl", csv: "instruction_url", place: 20 }],
    page: "official",
    meaning: "official page of the ministerial instruction, https",
    // What is stored is the normal form, which can be longer than what was typed: it must be readable again.
    check: (text: string) => {
      const link = officialLink(text);
      return (link ?? text).length > MAX_LINK ? "too_long" : link === null ? "not_official" : null;
    },
    normal: (text: string) => officialLink(text) ?? text,
  },
  source: {
    form: null,
    feed: null,
    columns: { source: "source" },
    label: "draw.history.fields.source",
    unit: "source",
    api: [{ json: "source", csv: "source", place: 17 }],
    page: "source",
    meaning: "of the standing values: `feed`, `secondary` (not yet confirmed by the feed), `admin`",
  },
  notice: {
    form: null,
    feed: null,
    columns: { noticeEn: "notice_en", noticeFr: "notice_fr" },
    label: "draw.history.fields.notice",
    unit: "both languages",
    api: [{ json: "notice", csv: "notice", place: 19 }],
    page: "notice",
    meaning: "a remark for readers, in both languages or in neither",
  },
} as const satisfies { readonly [F in DrawField]: FieldRow<Draw[F]> };

type DrawTable = typeof DRAW_TABLE;

/** What the form asks for. */
export type EntryField = InputName<DrawTable>;
/** What it asks for as one text. */
export type EntryText = Exclude<EntryField, ListName<DrawTable>>;
/** What is chosen as one when two people have changed a draw: a moment and a round are never mixed of two. */
export type MergeField = GroupName<DrawTable>;

/** What the official feed says of a draw; the rest is ours. */
export type FeedField = {
  [F in DrawField]: DrawTable[F]["feed"] extends string ? F : never;
}[DrawField];
/** True for a field that the official feed says something of. */
export const isFeedField = (field: DrawField): field is FeedField => DRAW_TABLE[field].feed !== null;

/** Columns of the fields of a draw, by the names that Prisma has for them. */
export type DrawColumn = KeyOf<DrawTable[DrawField]["columns"]>;

/** Names of the fields on the page of a draw and beside another draw. */
export type PageField = DrawTable[DrawField]["page"];
