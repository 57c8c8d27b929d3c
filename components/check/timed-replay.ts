import { replay, type JudgedDraw, type Verdict } from "@/lib/rules/eligibility/verdict";
import type { RuledCategory } from "@/lib/rules/eligibility/eligibility";
import type { Profile } from "@/lib/rules/eligibility/profile";

const MEASURE = "replay";

/**
 * The verdicts on all draws; how long the last replay took stands in the browser's own record of times, where the bench
 * reads it.
 */
export function timedReplay<D extends JudgedDraw>(
  profile: Profile,
  draws: readonly D[],
  categories: readonly RuledCategory[],
): { readonly draw: D; readonly verdict: Verdict }[] {
  const start = performance.now();
  const judged = replay(profile, draws, categories);
  if (typeof window !== "undefined") {
    performance.clearMeasures(MEASURE);
    performance.measure(MEASURE, { start, end: performance.now() });
  }
  return judged;
}
