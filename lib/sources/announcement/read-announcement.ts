import type { Category } from "@/lib/rules/category/category";
import { settle } from "./candidate";
import { labelledIn, type Source } from "./labelled";
import { NOTICE_FIELDS, type AnnouncementReading } from "./announcement";
import { plainText } from "./plain-text";
import { cutoffs, invitations } from "./read-counts";
import { links } from "./read-links";
import { moments, pools, tieBreaks } from "./read-moments";
import { numbers } from "./read-numbers";
import { rounds } from "./read-rounds";

/**
 * Reads an official notice or a news item on one draw, English or French. Never throws, whatever the text: what it does
 * not say is left out, and what it does not settle is a question.
 */
export function readAnnouncement(text: string, categories: readonly Category[]): AnnouncementReading {
  const source: Source = { text, plain: plainText(text), categories };
  const labelled = labelledIn(source.plain);
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
