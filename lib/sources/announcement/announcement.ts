import type { EntryText } from "@/lib/rules/draw/fields";
import type { Span } from "./span";

/** Longest text that is read, in UTF-16 units: a page with its menus and footnotes has some 20,000. */
export const MAX_ANNOUNCEMENT = 60_000;

/**
 * Facts that an announcement gives of a draw, in the order they are asked for. `tieBreak` is a day with a time; `round`
 * a name with what it means.
 */
export const ANNOUNCEMENT_FIELDS = [
  "number",
  "date",
  "time",
  "round",
  "cutoff",
  "invitations",
  "tieBreak",
  "instructionUrl",
  "poolAsOf",
] as const;
export type AnnouncementField = (typeof ANNOUNCEMENT_FIELDS)[number];

/** Values for the form, as a person would have typed them. */
export type FormTexts = Readonly<Partial<Record<EntryText, string>>>;

/** A value with the place of the text it was read from. */
export type AnnouncementValue = { readonly field: AnnouncementField; readonly texts: FormTexts; readonly at: Span };

/**
 * Reasons to ask a person. `different`: the text says two things; `day_order`: 03/04/2025; `no_year`: a day without
 * one; `no_zone`: a time without one; `half_day`: 02:15:00 PM UTC, of 24 hours or of twelve; `ottawa_day`: in Ottawa it
 * was still the day before; `rank_differs`: from the number of invitations; `rank_only`: that number is not said;
 * `unknown_name`: no round is known by this name; `name_mentioned`: a name stands in a sentence, which may speak of
 * another round; `other_round`: so may the sentence of this value; `zone_season`: EST in summer, or EDT in winter;
 * `bare_number`: a number after *draw* alone; `ordinal`: the 220th draw, which need not be #220; `column_order`: two
 * numbers of a row without its head; `day_alone`: a day on a line of its own, which may be that of the publication.
 */
export const QUESTION_CODES = [
  "different",
  "day_order",
  "no_year",
  "no_zone",
  "half_day",
  "ottawa_day",
  "rank_differs",
  "rank_only",
  "unknown_name",
  "name_mentioned",
  "other_round",
  "zone_season",
  "bare_number",
  "ordinal",
  "column_order",
  "day_alone",
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** A field that the text does not settle: a person chooses one of these, or types the value. `choices` may be none. */
export type AnnouncementQuestion = {
  readonly field: AnnouncementField;
  readonly code: QuestionCode;
  /** Where the text says it. */
  readonly at: Span;
  readonly choices: readonly Omit<AnnouncementValue, "field">[];
};

/** All that was read; a field that is in neither is not in the text, and stays empty. */
export type AnnouncementReading = {
  readonly found: readonly AnnouncementValue[];
  readonly questions: readonly AnnouncementQuestion[];
};
