import type { Correction } from "@/lib/rules/correction/correction";
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
