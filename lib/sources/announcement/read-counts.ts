import { MAX_INVITATIONS, MAX_SCORE } from "@/lib/rules/draw/draw";
import { certain, doubtful, type Candidate } from "./candidate";
import { numberAt, type NumberInText } from "./number-in-text";
import { announced, type Source } from "./source";

/** A number of a field, and whether it is that of this round for certain. */
type Count = NumberInText & { readonly sure: boolean };

/** The numbers that labels and sentences give to a field; a number behind a label is none of a sentence. */
function countsOf(source: Source, kind: "cutoff" | "invitations"): Count[] {
  const { plain, labelled, prose } = source;
  const total = /(?:a total of |un total de )?/y;
  const behindLabels = announced(source, kind).map(({ start }) => {
    total.lastIndex = start;
    return { start: start + total.exec(plain)![0].length, sure: true };
  });
  const taken = new Set(labelled.map(({ start }) => start));
  return [...behindLabels, ...prose[kind].filter(({ start }) => !taken.has(start))].flatMap(({ start, sure }) => {
    const count = numberAt(plain, start);
    return count ? [{ ...count, sure }] : [];
  });
}

const countCandidate = (field: "cutoff" | "invitations", count: Count): Candidate => {
  const texts = { [field]: String(count.value) };
  return count.sure ? certain(field, count, texts) : doubtful(field, count, "other_round", [texts]);
};

/** The cut-off. */
export const cutoffs = (source: Source): Candidate[] =>
  countsOf(source, "cutoff")
    .filter(({ value }) => value <= MAX_SCORE)
    .map((count) => countCandidate("cutoff", count));

/** The number of invitations; the official pages give the rank that was needed as the same number. */
export function invitations(source: Source): Candidate[] {
  const isNumber = ({ value }: NumberInText) => value > 0 && value <= MAX_INVITATIONS;
  const given = countsOf(source, "invitations").filter(isNumber);
  const values = new Set(given.map(({ value }) => value));
  // Ranks as the pages write them: `3,500`, `521th`.
  const ranks = announced(source, "rank").flatMap(({ start }) => numberAt(source.plain, start) ?? []);
  const others = ranks.filter((rank) => isNumber(rank) && !values.has(rank.value));
  if (others.length === 0) return given.map((count) => countCandidate("invitations", count));
  // All of them in one question: none is believed against the others.
  return [...given, ...others].map((count) =>
    doubtful("invitations", count, given.length === 0 ? "rank_only" : "rank_differs", [
      { invitations: String(count.value) },
    ]),
  );
}
