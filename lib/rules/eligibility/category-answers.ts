import type { Verdict } from "./verdict";

/** What the verdicts on the draws of one category come to. */
export type CategoryAnswer = {
  /** Slug. */
  readonly category: string;
  readonly draws: number;
  readonly met: number;
  /** CRS points that lacked where the fewest did, of draws that were missed by the score; null when none was. */
  readonly closestMiss: number | null;
  /** Draws of which an entry, or a rule that is not established, leaves the answer open. */
  readonly open: number;
  /** Draws whose cut-off was the score, but whose tie-break came before the profile. */
  readonly tieBreak: number;
  /** Draws after the profile had expired. */
  readonly expired: number;
  /** Draws whose rules were not met. */
  readonly notEligible: number;
};

/**
 * The verdicts on draws, category by category.
 * @param judged draws with their verdicts, in any order; one that is not classified yet is left out
 * @param slugs the categories, in the order of the answer
 * @returns those with a draw
 */
export function categoryAnswers(
  judged: readonly { readonly draw: { readonly category: string | null }; readonly verdict: Verdict }[],
  slugs: readonly string[],
): CategoryAnswer[] {
  return slugs.flatMap((category): CategoryAnswer[] => {
    const verdicts = judged.filter(({ draw }) => draw.category === category).map(({ verdict }) => verdict);
    if (verdicts.length === 0) return [];
    const misses = verdicts.flatMap((verdict) => (verdict.answer === "score" ? verdict.need - verdict.have : []));
    const count = (answer: Verdict["answer"]) => verdicts.filter((verdict) => verdict.answer === answer).length;
    return [
      {
        category,
        draws: verdicts.length,
        met: count("met"),
        closestMiss: misses.length === 0 ? null : Math.min(...misses),
        open: count("cannot_tell"),
        tieBreak: count("tie_break"),
        expired: count("profile_expired"),
        notEligible: count("not_eligible"),
      },
    ];
  });
}
