import { MAX_INVITATIONS, MAX_SCORE } from "@/lib/rules/draw/draw";
import { certain, doubtful, type Candidate } from "./candidate";
import { numberAt, numberIn, type NumberInText } from "./number-in-text";
import { announced, type Source } from "./source";

/** A number of a field, whether it is that of this round for certain, and whether a label on its line says so. */
type Count = NumberInText & { readonly sure: boolean; readonly own: boolean };

/** The numbers that labels and sentences give to a field; a number behind a label is none of a sentence. */
function countsOf(source: Source, kind: "cutoff" | "invitations"): Count[] {
  const { plain, labelled, prose } = source;
  const total = /(?:a total of |un total de )?/y;
  const behindLabels = announced(source, kind).flatMap(({ start, end, own, cell }) => {
    total.lastIndex = start;
    const number = cell ? numberIn(plain, { start, end }) : numberAt(plain, start + total.exec(plain)![0].length);
    return number ? [{ ...number, sure: true, own }] : [];
  });
  const taken = new Set(labelled.filter((each) => each.kind !== "number").map(({ start }) => start));
  const inProse = prose[kind].flatMap(({ start, sure }) => {
    const number = taken.has(start) ? null : numberAt(plain, start);
    return number ? [{ ...number, sure, own: false }] : [];
  });
  return [...behindLabels, ...inProse];
}

const countCandidate = (field: "cutoff" | "invitations", count: Count): Candidate => {
  const texts = { [field]: String(count.value) };
  return count.sure
    ? { ...certain(field, count, texts), own: count.own }
    : doubtful(field, count, "other_round", [texts]);
};

/** The cut-off. */
export const cutoffs = (source: Source): Candidate[] =>
  countsOf(source, "cutoff")
    .filter(({ value }) => value <= MAX_SCORE)
    .map((count) => countCandidate("cutoff", count));

/** The cut-off and the number of invitations of rows without a head. */
export const rowCounts = ({ rows }: Source): Candidate[] => rows.flatMap(({ counts }) => counts);

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
