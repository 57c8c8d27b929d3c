import type { AnnouncementReading } from "./announcement";
import type { Span } from "./plain-text";

/** A stretch of a notice; `mark` counts from 1 those where something was read, null between them. */
export type AnnouncementPiece = { readonly text: string; readonly mark: number | null };

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Every place where something was read, in the order of the text, as one where two overlap. */
function places({ found, questions }: AnnouncementReading): Span[] {
  const all = [
    ...found.map(({ at }) => at),
    ...questions.flatMap(({ at, choices }) => [at, ...choices.map((choice) => choice.at)]),
  ];
  return [...all]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<Span[]>((kept, place) => {
      const last = kept.at(-1);
      if (last && overlap(last, place))
        return [...kept.slice(0, -1), { start: last.start, end: Math.max(last.end, place.end) }];
      return [...kept, place];
    }, []);
}

/** The text cut at the places where something was read; put together again it is the text. */
export function piecesOf(text: string, reading: AnnouncementReading): AnnouncementPiece[] {
  const marks = places(reading);
  const pieces = marks.flatMap(({ start, end }, index): AnnouncementPiece[] => [
    { text: text.slice(index === 0 ? 0 : marks[index - 1]!.end, start), mark: null },
    { text: text.slice(start, end), mark: index + 1 },
  ]);
  return [...pieces, { text: text.slice(marks.at(-1)?.end ?? 0), mark: null }].filter((piece) => piece.text !== "");
}

/** The number of the mark that covers a place. */
export const markOf = (reading: AnnouncementReading, at: Span): number =>
  places(reading).findIndex((place) => overlap(place, at)) + 1;

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
