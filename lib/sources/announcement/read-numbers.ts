import { isDrawNumber } from "@/lib/rules/draw/draw";
import { certain, type Candidate } from "./candidate";
import { dayAt } from "./moment-in-text";
import { officialLinks } from "./read-links";
import { announced, type Source } from "./source";
import type { Span } from "./span";

const candidate = (number: string, at: Span): Candidate[] =>
  isDrawNumber(number) ? [certain("number", at, { number })] : [];

/** The numbers of draws that a pattern finds, in its first group. */
const read = (plain: string, pattern: RegExp): Candidate[] =>
  [...plain.matchAll(pattern)].flatMap(({ 1: number, indices }) => {
    const [start, end] = indices![1]!;
    return candidate(number!, { start, end });
  });

/** Numbers behind a label. */
function labelledNumbers(source: Source): Candidate[] {
  const here = /#?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,]\d)/uy;
  return announced(source, "number").flatMap(({ start }) => {
    here.lastIndex = start;
    const match = here.exec(source.plain);
    return match ? candidate(match[1]!, { start, end: start + match[0].length }) : [];
  });
}

/** Headings of the official pages: "#379 – November 14, 2025". */
function headings(plain: string): Candidate[] {
  const between = /[ (,:-]*/y;
  return read(plain, /#\s?(\d{1,6}[a-z]?)(?= ?[-(,:] ?\(?)/dg).filter(({ at }) => {
    between.lastIndex = at.end;
    return dayAt(plain, at.end + (between.exec(plain)?.[0].length ?? 0)) !== null;
  });
}

const addressed = (text: string): Candidate[] =>
  officialLinks(text).flatMap((link) => {
    const match = /(?:[?&]q=|\/invitations-)(\d{1,6}[a-z]?)(?=\.html|[&#]|$)/.exec(link.href);
    return match ? candidate(match[1]!, link) : [];
  });

/** The number of the draw. */
export function numbers(source: Source): Candidate[] {
  const { plain, text } = source;
  const named = read(
    plain,
    /\b(?:draw|round|ronde|tirage)(?: d'invitations)? (?:number |no\.? ?|numero |n[o°]\.? ?)?#?(\d{1,6}[a-z]?)(?![\p{L}\d:]|[.,]\d)/dgu,
  );
  const clear = [...labelledNumbers(source), ...headings(plain), ...addressed(text)];
  if (clear.length + named.length > 0) return [...clear, ...named];
  return read(plain, /#\s?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,]\d)/dgu);
}
