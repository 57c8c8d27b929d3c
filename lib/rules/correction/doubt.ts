import type { Draw } from "@/lib/rules/draw/draw";
import type { Correction } from "./correction";
import { remarkChoice } from "@/lib/rules/draw/remark";
import { correctionStands, type CorrectedValues } from "./settled";

/** A reason not to take a value of a draw as certain. */
export type Doubt =
  /** The draw comes from secondary sources: nothing of it is confirmed by the official feed. */
  | { readonly kind: "unconfirmed" }
  /** Its remark says that its values are under review. */
  | { readonly kind: "under_review" }
  /** The value is as published, and likely wrong. */
  | { readonly kind: "corrected"; readonly correction: Correction };

/** What is asked of a draw to know what is doubtful of it. */
export type DoubtableDraw = CorrectedValues & Pick<Draw, "source" | "notice">;

/**
 * What is doubtful of a draw: that it is not confirmed, that it is under review, then each known error in its
 * official values that still stands.
 * @param corrections of any draws
 */
export const doubtsOf = (draw: DoubtableDraw, corrections: readonly Correction[]): readonly Doubt[] => [
  ...(draw.source === "secondary" ? [{ kind: "unconfirmed" } as const] : []),
  ...(remarkChoice(draw.notice) === "under_review" ? [{ kind: "under_review" } as const] : []),
  ...corrections
    .filter((correction) => correctionStands(correction, draw))
    .map((correction) => ({ kind: "corrected", correction }) as const),
];

/** True for a draw that the official feed has not confirmed. */
export const isUnconfirmed = (doubts: readonly Doubt[]): boolean => doubts.some(({ kind }) => kind === "unconfirmed");

/** True for a draw whose remark says that it is under review. */
export const isUnderReview = (doubts: readonly Doubt[]): boolean => doubts.some(({ kind }) => kind === "under_review");

/** The known error in one value of a draw; null when there is none. */
export const correctionOf = (doubts: readonly Doubt[], field: Correction["field"]): Correction | null =>
  doubts.flatMap((doubt) =>
    doubt.kind === "corrected" && doubt.correction.field === field ? doubt.correction : [],
  )[0] ?? null;
