/** A stretch of a text, in UTF-16 units, the end not included. */
export type Span = { readonly start: number; readonly end: number };

/** What a sticky pattern matches at a place; null when it does not begin there. */
export function matchAt(pattern: RegExp, plain: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(plain);
}

/** True when a span lies in another. */
export const within = (span: Span, outer: Span) => span.start >= outer.start && span.end <= outer.end;

/** True when two spans share a unit. */
export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Place in a list in order of the last span that begins at an index or before it; -1 = none does. */
export function placeOf(spans: readonly Span[], index: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Spans in order, none over another: of two that overlap the one that begins first, then the longer. */
export function disjoint<S extends Span>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** A span without the signs at its end, then without those at its beginning. */
export function trimSpan(text: string, { start, end }: Span, atEnd: RegExp, atStart: RegExp | null = null): Span {
  while (end > start && atEnd.test(text[end - 1]!)) end--;
  while (atStart && start < end && atStart.test(text[start]!)) start++;
  return { start, end };
}

/**
 * The parts of a text between its separators, each of one unit.
 * @param ends pattern of a separator, with the flag `g`
 * @param inside whether a separator belongs to the part that it ends
 */
function partsOf(plain: string, ends: RegExp, inside: boolean): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (ends.test(plain)) {
    parts.push({ start, end: inside ? ends.lastIndex : ends.lastIndex - 1 });
    start = ends.lastIndex;
  }
  return [...parts, { start, end: plain.length }];
}

/** The lines of a text, without their line feeds. */
export const linesOf = (plain: string): Span[] => partsOf(plain, /\n/g, false);

/** The sentences of a text: up to a full stop before a blank, or to the end of a line. */
export const sentencesOf = (plain: string): Span[] => partsOf(plain, /[.!?](?=\s)|\n/g, true);
