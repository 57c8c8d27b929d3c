import type { AnnouncementReading } from "./announcement";
import { overlap, placeOf, type Span } from "./span";

/** A stretch of a pasted text; `mark` counts from 1 those where something was read, null between them. */
export type AnnouncementPiece = { readonly text: string; readonly mark: number | null };

/** The places of a reading: a page asks for the mark of each. */
const places = new WeakMap<AnnouncementReading, readonly Span[]>();

/** Every place where something was read, in the order of the text, as one where two overlap. */
function placesOf(reading: AnnouncementReading): readonly Span[] {
  const known = places.get(reading);
  if (known) return known;
  const { found, questions } = reading;
  const all = [...found, ...questions, ...questions.flatMap(({ choices }) => choices)].map(({ at }) => at);
  const joined: { start: number; end: number }[] = [];
  for (const place of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && overlap(last, place)) last.end = Math.max(last.end, place.end);
    else joined.push({ ...place });
  }
  places.set(reading, joined);
  return joined;
}

/** The text cut at the places where something was read; put together again it is the text. */
export function piecesOf(text: string, reading: AnnouncementReading): AnnouncementPiece[] {
  const marks = placesOf(reading);
  const pieces = marks.flatMap(({ start, end }, index): AnnouncementPiece[] => [
    { text: text.slice(index === 0 ? 0 : marks[index - 1]!.end, start), mark: null },
    { text: text.slice(start, end), mark: index + 1 },
  ]);
  return [...pieces, { text: text.slice(marks.at(-1)?.end ?? 0), mark: null }].filter((piece) => piece.text !== "");
}

/** The number of the mark that covers a place of the reading. */
export const markOf = (reading: AnnouncementReading, at: Span): number => placeOf(placesOf(reading), at.start) + 1;

const AROUND = 28;

/** A place with the words before it, on one line: enough to recognise it in the text. */
export function excerptOf(text: string, { start, end }: Span): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split("\n")
    .slice(-1)[0]!;
  const from = start - before.length > 0 && before.length >= AROUND ? before.replace(/^\S*\s/, "… ") : before;
  return `${from}${text.slice(start, end)}`.replace(/\s+/g, " ").trim();
}
