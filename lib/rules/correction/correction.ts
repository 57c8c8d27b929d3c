import type { Standing } from "@/lib/rules/record/revision";
import type { Bilingual } from "@/lib/rules/text/bilingual";

/** The fields of a draw that a correction can speak of; `poolBands` is of the pool published with it. */
export const CORRECTION_FIELDS = [
  "invitations",
  "tieBreakAt",
  "drawnAt",
  "instructionUrl",
  "poolBands",
  "poolAsOf",
] as const;
export const CONFIDENCES = ["high", "medium", "low"] as const;

/**
 * An error that stands in the official data: the official value stays, the likely one and its evidence stand beside it.
 */
export type Correction = {
  readonly drawNumber: string;
  readonly field: (typeof CORRECTION_FIELDS)[number];
  readonly officialValue: string;
  /** Null = not established. */
  readonly likelyValue: string | null;
  readonly confidence: (typeof CONFIDENCES)[number];
  readonly evidence: Bilingual;
};

/** A correction as admins see it. */
export type StoredCorrection = Correction & Standing;

/** What a person can change of a correction, in the order it is shown. */
export const CORRECTION_PARTS = [
  "drawNumber",
  "field",
  "officialValue",
  "likelyValue",
  "confidence",
  "evidence",
] as const satisfies readonly (keyof Correction)[];
