import type { Category } from "@/lib/rules/category/category";
import { cutoffInProse, invitationsInProse, type ProseValue } from "./in-prose";
import type { LabelKind } from "./label";
import { labelledIn, type LabelledValue } from "./labelled-value";
import { otherRounds, type OtherRounds } from "./other-round";
import { plainText } from "./plain-text";
import { linesOf, sentencesOf, type Span } from "./span";
import { bareRow, type BareRow } from "./table-row";

/** A pasted text with all that its readers share, each part of it found once. */
export type Source = {
  /** As it was pasted. */
  readonly text: string;
  /** The same with plain letters, place by place. */
  readonly plain: string;
  /** The categories whose names are known. */
  readonly categories: readonly Category[];
  readonly lines: readonly Span[];
  readonly sentences: readonly Span[];
  /** Where the text may speak of another round. */
  readonly others: OtherRounds;
  /** The values that labels announce. */
  readonly labelled: readonly LabelledValue[];
  /** The rows of a table that was copied without its head. */
  readonly rows: readonly BareRow[];
  /** The numbers that sentences give. */
  readonly prose: Readonly<Record<"cutoff" | "invitations", readonly ProseValue[]>>;
};

/** Takes a text apart. */
export function sourceOf(text: string, categories: readonly Category[]): Source {
  const plain = plainText(text);
  const [lines, sentences] = [linesOf(plain), sentencesOf(plain)];
  const others = otherRounds(plain, sentences, lines);
  const labelled = labelledIn(plain, lines);
  return {
    text,
    plain,
    categories,
    lines,
    sentences,
    others,
    labelled,
    rows: labelled.length > 0 ? [] : lines.flatMap((line) => bareRow(plain, line) ?? []),
    prose: { cutoff: cutoffInProse(plain, others), invitations: invitationsInProse(plain, others) },
  };
}

/** The values that labels of one kind announce. */
export const announced = ({ labelled }: Source, kind: LabelKind): LabelledValue[] =>
  labelled.filter((value) => value.kind === kind);
