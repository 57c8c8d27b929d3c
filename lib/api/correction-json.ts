import type { Correction } from "../domain/correction";
import type { ApiView } from "./view";

/** An error that stands in the official data; `likelyValue` is null where the right value is not established. */
export const correctionJson = (correction: Correction, { locale }: Pick<ApiView, "locale">) => ({
  ...correction,
  evidence: correction.evidence[locale],
});
