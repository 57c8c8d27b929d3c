import type { Category } from "@/lib/rules/category/category";
import { ofOtherRound, settle } from "./candidate";
import { ANNOUNCEMENT_FIELDS, type AnnouncementReading } from "./announcement";
import { cutoffs, invitations, rowCounts } from "./read-counts";
import { links } from "./read-links";
import { moments, pools, tieBreaks } from "./read-moments";
import { numbers } from "./read-numbers";
import { rounds } from "./read-rounds";
import { sourceOf } from "./source";

/**
 * Reads an official announcement or a news item on one draw, English or French. Never throws, whatever the text: what
 * it does not say is left out, and what it does not settle is a question.
 */
export function readAnnouncement(text: string, categories: readonly Category[]): AnnouncementReading {
  const source = sourceOf(text, categories);
  const candidates = [
    ...numbers(source),
    ...moments(source),
    ...rounds(source),
    ...cutoffs(source),
    ...invitations(source),
    ...rowCounts(source),
    ...tieBreaks(source),
    ...links(source),
    ...pools(source),
  ].map((candidate) =>
    candidate.field !== "instructionUrl" && source.others.around(candidate.at) ? ofOtherRound(candidate) : candidate,
  );
  const settled = ANNOUNCEMENT_FIELDS.map((field) => settle(field, candidates));
  return {
    found: settled.flatMap(({ found }) => found ?? []),
    questions: settled.flatMap(({ question }) => question ?? []),
  };
}
