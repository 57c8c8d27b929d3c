import type { PoolSnapshot } from "../domain/pool";

/** Candidates, as bounds: the bands do not say where in a band a candidate stands. Equal bounds are exact. */
export type CandidateRange = { readonly min: number; readonly max: number };

/**
 * How many candidates of a pool have a CRS score of `score` or more. Exact where a band begins at the score.
 * @returns null when the bands do not cover every score from `score` to 1200
 */
export function atOrAbove(pool: PoolSnapshot, score: number): CandidateRange | null {
  let min = 0;
  let max = 0;
  let covered = 1201;
  for (const band of [...pool.bands].sort((a, b) => b.min - a.min)) {
    if (covered <= score) break;
    if (band.max !== covered - 1) return null;
    max += band.candidates;
    if (band.min >= score) min += band.candidates;
    covered = band.min;
  }
  return covered <= score ? { min, max } : null;
}
