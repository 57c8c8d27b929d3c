import { certain, doubtful, type Candidate } from "./candidate";
import { of, within, type Labelled, type Source } from "./labelled";
import { knownRound, namesIn } from "./name-in-text";
import type { Span } from "./plain-text";
import { cutoffInProse, invitationsInProse, sentencesOf } from "./in-prose";

/** The name of the round: announced, or with a line to itself; one that a sentence mentions is asked about. */
export function rounds({ text, plain, categories }: Source, labelled: readonly Labelled[]): Candidate[] {
  const trimmed = ({ start, end }: Span): Span => {
    const raw = text.slice(start, end);
    const kept = raw.replace(/[\s.,;|*•-]+$/u, "");
    const begin = kept.length - kept.replace(/^[\s|*•-]+/u, "").length;
    return { start: start + begin, end: start + kept.length };
  };
  const name = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, " ");
  const announced = of(labelled, "round").flatMap((each): Candidate[] => {
    const at = trimmed({ start: each.start, end: each.end });
    if (at.end <= at.start) return [];
    const known = knownRound(name(at), categories);
    if (known) return [certain("round", at, known)];
    return at.end - at.start > 200
      ? []
      : [doubtful("round", at, "unknown_name", [{ category: "", roundName: name(at) }])];
  });
  let offset = 0;
  const lines = text.split("\n").flatMap((line): Candidate[] => {
    const at = trimmed({ start: offset, end: offset + line.length });
    offset += line.length + 1;
    const known = at.end - at.start > 200 ? null : knownRound(name(at), categories);
    return known ? [certain("round", at, known)] : [];
  });
  const clear = [...announced, ...lines];
  if (clear.length > 0) return clear;

  const mentioned = namesIn(text, categories);
  const different = new Set(mentioned.map(({ texts: { category } }) => category));
  const inviting = sentencesOf(plain).filter((sentence) =>
    [...invitationsInProse(plain), ...cutoffInProse(plain)].some((said) => within(said, sentence)),
  );
  return mentioned.map(({ start, end, texts: meant }) => {
    const sure = different.size === 1 && inviting.some((sentence) => within({ start, end }, sentence));
    return sure
      ? certain("round", { start, end }, meant)
      : doubtful("round", { start, end }, "name_mentioned", [meant]);
  });
}
