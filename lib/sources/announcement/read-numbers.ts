import { isDrawNumber } from "@/lib/rules/draw/draw";
import { certain, type Candidate } from "./candidate";
import { of, type Labelled, type Source } from "./labelled";
import { dayAt } from "./moment-in-text";
import { officialLinks } from "./read-links";

/** The number of the draw. */
export function numbers({ plain, text }: Source, labelled: readonly Labelled[]): Candidate[] {
  const read = (pattern: RegExp) =>
    [...plain.matchAll(pattern)].flatMap(({ 1: number, indices }) =>
      isDrawNumber(number!)
        ? [certain("number", { start: indices![1]![0], end: indices![1]![1] }, { number: number! })]
        : [],
    );
  const here = /#?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,]\d)/uy;
  const announced = of(labelled, "number").flatMap(({ start }) => {
    here.lastIndex = start;
    const match = here.exec(plain);
    return match && isDrawNumber(match[1]!)
      ? [certain("number", { start, end: start + match[0].length }, { number: match[1]! })]
      : [];
  });
  // A heading of the official pages: "#379 – November 14, 2025".
  const headings = read(/#\s?(\d{1,6}[a-z]?)(?= ?[-(,:] ?\(?)/dg).filter(
    ({ at }) => dayAt(plain, at.end + (/^[ (,:-]*/.exec(plain.slice(at.end))?.[0].length ?? 0)) !== null,
  );
  const named = read(
    /\b(?:draw|round|ronde|tirage)(?: d'invitations)? (?:number |no\.? ?|numero |n[o°]\.? ?)?#?(\d{1,6}[a-z]?)(?![\p{L}\d:]|[.,]\d)/dgu,
  );
  const addressed = officialLinks(text).flatMap((link) => {
    const match = /(?:[?&]q=|\/invitations-)(\d{1,6}[a-z]?)(?=\.html|[&#]|$)/.exec(link.href);
    return match && isDrawNumber(match[1]!) ? [certain("number", link, { number: match[1]! })] : [];
  });
  const clear = [...announced, ...headings, ...addressed];
  return clear.length > 0
    ? [...clear, ...named]
    : [...named, ...(named.length > 0 ? [] : read(/#\s?(\d{1,6}[a-z]?)(?![\p{L}\d]|[.,]\d)/dgu))];
}
