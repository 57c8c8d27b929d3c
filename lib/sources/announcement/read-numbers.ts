import { isDrawNumber } from "@/lib/rules/draw/draw";
import { certain, doubtful, type Candidate } from "./candidate";
import { dayAt } from "./moment-in-text";
import { officialLinks } from "./read-links";
import { announced, type Source } from "./source";
import type { Span } from "./span";

/** Draws have three figures, and will for years: a longer number is a size or a year. */
const MAX_DRAWS = 1_000;
/** Two draws share this number, 91a and 91b: each later one is the next by count. */
const TWICE = 91;
/** What is counted behind a number: then it is none of a draw. */
const COUNTED = new RegExp(
  "^ ?(?:[a-z'-]+ ){0,3}?(?:itas?|ipd|invitations?|invites|candidates?|candidats|people|personnes|profiles|points|" +
    "draws?|rounds?|rondes?)\\b",
);

const candidate = (number: string, at: Span): Candidate[] =>
  isDrawNumber(number) ? [certain("number", at, { number })] : [];

/** The numbers of draws that a pattern finds, in its first group. */
const read = (plain: string, pattern: RegExp): Candidate[] =>
  [...plain.matchAll(pattern)].flatMap(({ 1: number, indices }) => {
    const [start, end] = indices![1]!;
    return candidate(number!, { start, end });
  });

const isCounted = (plain: string, { end }: Span) => COUNTED.test(plain.slice(end, end + 60));
const isLong = ({ choices: [texts] }: Candidate) => Number.parseInt(texts?.number ?? "", 10) > MAX_DRAWS;
const asked = ({ at, choices }: Candidate) => doubtful("number", at, "bare_number", choices);

/** Numbers behind a label. */
function labelledNumbers({ plain, ...source }: Source): Candidate[] {
  return announced({ plain, ...source }, "number").flatMap(({ start, end, cell }) => {
    const match = /^#?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,'-]\d)/u.exec(plain.slice(start, cell ? end : start + 12));
    const found = match ? candidate(match[1]!, { start, end: start + match[0].length }) : [];
    return found.filter(({ at }) => cell || !isCounted(plain, at)).map((each) => (isLong(each) ? asked(each) : each));
  });
}

/** Headings of the official pages: "#379 – November 14, 2025", "nº 392 – 21 janvier 2026". */
function headings(plain: string): Candidate[] {
  const between = /[ (,:-]*/y;
  return read(plain, /(?:#|(?<![a-z\d])n[o°]\.?) ?(\d{1,6}[a-z]?)(?= ?[-(,:] ?\(?)/dg).filter(({ at }) => {
    between.lastIndex = at.end;
    return dayAt(plain, at.end + (between.exec(plain)?.[0].length ?? 0)) !== null;
  });
}

const addressed = (text: string): Candidate[] =>
  officialLinks(text).flatMap((link) => {
    const match = /(?:[?&]q=|\/invitations-)(\d{1,6}[a-z]?)(?=\.html|[&#]|$)/.exec(link.href);
    return match ? candidate(match[1]!, link) : [];
  });

/** The number in the first cell of a row without a head. */
const inRows = ({ plain, rows }: Source): Candidate[] =>
  rows.flatMap(({ number }) => (number ? candidate(plain.slice(number.start, number.end), number) : []));

/** A number after *draw* with nothing that says it is its number: "Draw 25 invites 500 candidates". */
const bare = (plain: string): Candidate[] =>
  read(plain, /\b(?:draw|round|ronde|tirage)(?: d'invitations)? (\d{1,6}[a-z]?)(?![\p{L}\d]|[:.,'-]\d)/dgu)
    .filter((each) => !isLong(each) && !isCounted(plain, each.at))
    .map(asked);

/** "The 220th Express Entry draw" is by count; as two draws share a number, it may be #219. */
const ordinals = (plain: string): Candidate[] =>
  [
    ...plain.matchAll(
      /(?<![\d.,#-])(\d{1,4})(?:st|nd|rd|th|e|eme) (?:express entry )?(?:draw|round|ronde|tirage)\b(?: (?:of |d')invitations\b)?(?! (?:(?:of|this|in|cette|de l'annee|en)\b|d'))/dg,
    ),
  ].map(({ 1: said, indices }) => {
    const [start, end] = indices![1]!;
    const count = Number(said);
    const numbers = count > TWICE + 1 ? [count, count - 1] : [count];
    return doubtful(
      "number",
      { start, end },
      "ordinal",
      numbers.map((number) => ({ number: String(number) })),
    );
  });

/** The number of the draw. */
export function numbers(source: Source): Candidate[] {
  const { plain, text } = source;
  const named = read(
    plain,
    /\b(?:draw|round|ronde|tirage)(?: d'invitations)? (?:(?:number |no\.? ?|numero |n[o°]\.? ?)#?|#)(\d{1,6}[a-z]?)(?![\p{L}\d:]|[.,'-]\d)/dgu,
  );
  const clear = [...labelledNumbers(source), ...headings(plain), ...addressed(text), ...inRows(source)];
  if (clear.length + named.length > 0) return [...clear, ...named];
  const signed = read(plain, /#\s?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,'-]\d)/dgu);
  if (signed.length > 0) return signed.map((each) => (isLong(each) ? asked(each) : each));
  return [...bare(plain), ...ordinals(plain)];
}
