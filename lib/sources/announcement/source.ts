import type { Category } from "@/lib/rules/category/category";
import { cutoffInProse, invitationsInProse, type ProseValue } from "./in-prose";
import type { LabelKind } from "./label";
import { labelledIn, type LabelledValue } from "./labelled-value";
import { plainText } from "./plain-text";
import { linesOf, sentencesOf, type Span } from "./span";

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
  /** The values that labels announce. */
  readonly labelled: readonly LabelledValue[];
  /** The numbers that sentences give. */
  readonly prose: Readonly<Record<"cutoff" | "invitations", readonly ProseValue[]>>;
};

/** Takes a text apart. */
export function sourceOf(text: string, categories: readonly Category[]): Source {
  const plain = plainText(text);
  const [lines, sentences] = [linesOf(plain), sentencesOf(plain)];
  return {
    text,
    plain,
    categories,
    lines,
    sentences,
    labelled: labelledIn(plain, lines),
    prose: { cutoff: cutoffInProse(plain, sentences), invitations: invitationsInProse(plain, sentences) },
  };
}

/** The values that labels of one kind announce. */
export const announced = ({ labelled }: Source, kind: LabelKind): LabelledValue[] =>
  labelled.filter((value) => value.kind === kind);
