import { MAX_INVITATIONS, MAX_SCORE } from "@/lib/rules/draw/draw";
import { certain, doubtful, type Candidate } from "./candidate";
import type { LabelKind } from "./label";
import { of, type Labelled, type Source } from "./labelled";
import type { FormTexts } from "./announcement";
import { numberAt, type NumberInText } from "./number-in-text";
import type { Span } from "./plain-text";
import { cutoffInProse, invitationsInProse, type ProseValue } from "./in-prose";

const announcedCounts = ({ plain }: Source, labelled: readonly Labelled[], kind: LabelKind): NumberInText[] => {
  const total = /(?:a total of |un total de )?/y;
  return of(labelled, kind).flatMap(({ start }) => {
    total.lastIndex = start;
    return numberAt(plain, start + total.exec(plain)![0].length) ?? [];
  });
};

/** A number of a field, and whether it is that of this round for certain. */
type Count = NumberInText & { readonly sure: boolean };

/** The numbers that labels and sentences give to a field; a number behind a label is none of a sentence. */
function countsOf(
  source: Source,
  labelled: readonly Labelled[],
  kind: "cutoff" | "invitations",
  said: readonly ProseValue[],
): Count[] {
  const free = said.filter((each) => !labelled.some(({ start }) => start === each.start));
  return [
    ...announcedCounts(source, labelled, kind).map((count) => ({ ...count, sure: true })),
    ...free.flatMap(({ start, sure }) => {
      const count = numberAt(source.plain, start);
      return count ? [{ ...count, sure }] : [];
    }),
  ];
}

const countCandidate = (field: "cutoff" | "invitations", { value, start, end, sure }: Count): Candidate => {
  const texts: FormTexts = { [field]: String(value) };
  return sure ? certain(field, { start, end }, texts) : doubtful(field, { start, end }, "other_round", [texts]);
};

/** The cut-off. */
export function cutoffs(source: Source, labelled: readonly Labelled[]): Candidate[] {
  const counts = countsOf(source, labelled, "cutoff", cutoffInProse(source.plain));
  return counts.filter(({ value }) => value <= MAX_SCORE).map((count) => countCandidate("cutoff", count));
}

/** The number of invitations; the official pages give the rank that was needed as the same number. */
export function invitations(source: Source, labelled: readonly Labelled[]): Candidate[] {
  const isNumber = ({ value }: NumberInText) => value > 0 && value <= MAX_INVITATIONS;
  const said = countsOf(source, labelled, "invitations", invitationsInProse(source.plain)).filter(isNumber);
  const at = ({ start, end }: Span) => ({ start, end });
  const asTexts = ({ value }: NumberInText): FormTexts => ({ invitations: String(value) });
  const given = said.map((count) => countCandidate("invitations", count));
  const other = announcedRanks(source, labelled).filter(
    (rank) => isNumber(rank) && !said.some(({ value }) => value === rank.value),
  );
  if (other.length === 0) return given;
  if (said.length === 0) return other.map((rank) => doubtful("invitations", at(rank), "rank_only", [asTexts(rank)]));
  // All of them in one question: none is believed against the others.
  return [...said, ...other].map((count) => doubtful("invitations", at(count), "rank_differs", [asTexts(count)]));
}

/** Ranks as the pages write them: `3,500`, `521th`. */
function announcedRanks({ plain }: Source, labelled: readonly Labelled[]): NumberInText[] {
  return of(labelled, "rank").flatMap(({ start }) => numberAt(plain, start) ?? []);
}
