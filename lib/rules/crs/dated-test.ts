import { isOfAge } from "@/lib/rules/eligibility/language-rule";
import type { LanguageTestScores } from "@/lib/rules/eligibility/language-test-scores";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/**
 * The reason why scores of a test give no level on a day: its table of then is not established, it was not accepted
 * yet, or the result is two years old or more, or of a later day.
 */
export type Refusal = "table" | "accepted" | "age";

/** Years after which a language result no longer counts. Source: ministerial instructions of 2017, 3(4). */
const RESULT_YEARS = 2;

/**
 * Whether scores of a test are refused on the day of a score, and why; null = they count.
 * @param taken the day of the test; null = not given, and taken to be recent enough
 */
export function refusalOf(
  { takenAfter, acceptedFrom }: Pick<LanguageTestScores, "takenAfter" | "acceptedFrom">,
  taken: IsoDate | null,
  day: IsoDate,
): Refusal | null {
  if (acceptedFrom !== null && day < acceptedFrom) return "accepted";
  if (!isOfAge(taken, RESULT_YEARS, day)) return "age";
  return takenAfter !== null && (taken ?? day) <= takenAfter ? "table" : null;
}
