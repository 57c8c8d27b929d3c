import type { Bilingual } from "./bilingual";

/** An error that stands in the official data: the official value stays, the likely one and its evidence stand beside it. */
export type Correction = {
  readonly drawNumber: string;
  readonly field: "invitations" | "tieBreakAt" | "drawnAt" | "instructionUrl" | "poolBands" | "poolAsOf";
  readonly officialValue: string;
  /** Null = not established. */
  readonly likelyValue: string | null;
  readonly confidence: "high" | "medium" | "low";
  readonly evidence: Bilingual;
};
