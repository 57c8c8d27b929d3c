import { parseCount } from "@/lib/rules/text/count-input";
import { MONTHS_AND_SHORT } from "@/lib/rules/time/month-name";
import type { Span } from "./span";

/** A number begins a text, or stands behind one of these, and behind no other number. */
const BEHIND = '(?<![^\\s(\\[:="«*|])(?<!\\d {1,3})';
/** Signs that end a number; a letter, an apostrophe or a sign that nobody sees may be a part of it. */
const ENDS = '(?=$|[\\s)\\]:;"»*|!?/.,-]|(?:th|st|nd|rd|er|e|eme)(?![a-z]))';
/** What makes it a part of something else: more figures, a range, a share, a difference, a time. */
const GOES_ON =
  "(?!\\d|[.,:/-]\\d| {1,3}\\d|,? \\d{1,3}(?!\\d|,\\d)|[.;'/] ?\\d| [.,;'/] ?\\d| (?:-|to|or|a|ou) \\d|-\\s\\d" +
  "| ?(?:%|percent|per cent|pour cent|thousand|million|mille)" +
  "| (?:crs )?(?:points?|pts) (?:lower|higher|below|above|less|more|fewer|down|up|under|over|apart|de|sous|au-dess)" +
  "| (?:days?|weeks?|months?|years?|hours?|times|draws|rounds|jours?|semaines?|mois|ans?|heures?|fois|rondes)\\b)";

/**
 * What stands for a whole number in a pattern: `3,500`, `3 500`, `3'500`, `3500`, and nothing that goes on in figures or
 * in signs that are not known to end a number: `3.5`, `35,00`, `3, 500`, `5l7`. Six groups of figures at most: a row of
 * numbers would be read again from each of them.
 */
export const COUNT =
  `${BEHIND}(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:'\\d{3})+|\\d{1,3}(?: \\d{3}){1,5}|\\d+)` + GOES_ON + ENDS;

const COUNT_HERE = new RegExp(COUNT, "y");
const MONTH = [...MONTHS_AND_SHORT.keys()].join("|");
/** Words before a number that make it another one, or the day of a month a part of it. */
const NOT_EXACTLY = new RegExp(
  "(?:about|around|approximately|roughly|nearly|almost|over|under|above|below|some|up to|" +
    "(?:more|less|fewer|other) than|between [\\d, ]{1,12} and|environ|pres de|plus de|moins de|presque|quelque|jusqu'a|autour de|" +
    `entre [\\d ]{1,12} et|(?:${MONTH})\\.?) (?:a total of |un total de )?$`,
);
/** Longest of these words with their numbers. */
const REACH = 45;

/** A whole number in a text. */
export type NumberInText = Span & { readonly value: number };

/** True where the words before a place say that the number there is only near the one that is meant. */
export const isInexact = (plain: string, index: number): boolean =>
  NOT_EXACTLY.test(plain.slice(Math.max(0, index - REACH), index));

/**
 * The whole number that begins at this place of a plain text; null when none does, or one that is not read for certain.
 */
export function numberAt(plain: string, index: number): NumberInText | null {
  COUNT_HERE.lastIndex = index;
  const match = COUNT_HERE.exec(plain);
  const value = match && parseCount(match[1]!.replaceAll("'", ""));
  return match && value !== null ? { start: index, end: index + match[0].length, value } : null;
}

/** The whole number that is all of a stretch, such as a cell between commas; null when it is anything else. */
export function numberIn(plain: string, { start, end }: Span): NumberInText | null {
  const count = numberAt(plain.slice(start, end), 0);
  return count?.end === end - start ? { start, end, value: count.value } : null;
}
