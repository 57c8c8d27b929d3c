import type { Correction } from "@/lib/rules/correction/correction";
import { doubtsOf, type DoubtableDraw } from "@/lib/rules/correction/doubt";
import { correctionSettled } from "@/lib/rules/correction/settled";
import type { ApiView } from "./view";

/**
 * A known error of the official data; `likelyValue` is null where the right value is not established, `settled` says
 * that the draw is stored with another value by now.
 */
export const correctionJson = (correction: Correction, { locale, dataset }: Pick<ApiView, "locale" | "dataset">) => ({
  ...correction,
  settled: correctionSettled(correction, dataset.draws),
  evidence: correction.evidence[locale],
});

/** A known error in a value of a draw, as it stands beside the draw. */
export type DrawCorrectionJson = Pick<Correction, "field" | "officialValue" | "likelyValue" | "confidence">;

/** The known errors in the values of a draw as published; empty without one. */
export const correctionsJson = (draw: DoubtableDraw, corrections: readonly Correction[]): DrawCorrectionJson[] =>
  doubtsOf(draw, corrections).flatMap((doubt) => {
    if (doubt.kind !== "corrected") return [];
    const { field, officialValue, likelyValue, confidence } = doubt.correction;
    return { field, officialValue, likelyValue, confidence };
  });

/**
 * The same as a cell of CSV: each field with its likely value, which is blank where it is not established; null where
 * there is no correction.
 */
export const correctionCell = (corrections: readonly DrawCorrectionJson[]): string | null =>
  corrections.map(({ field, likelyValue }) => `${field}=${likelyValue ?? ""}`).join(" ") || null;
