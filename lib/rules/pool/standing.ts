import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { MAX_SCORE } from "@/lib/rules/draw/draw";
import type { PoolBand, PoolSnapshot } from "./pool";

/** Candidates, as bounds: the bands do not say where in a band a candidate stands. Equal bounds are exact. */
export type CandidateRange = { readonly atLeast: number; readonly atMost: number };

/** How many stood at or above a score on a day, as the latest snapshot on or before it tells. */
export type Standing = {
  readonly snapshot: PoolSnapshot;
  /** Age of the snapshot on the day. */
  readonly days: number;
  /** Null where the bands do not cover every score from this one up: unknown. */
  readonly candidates: CandidateRange | null;
  /** The band that the score cuts, which makes the answer a range; null when it begins a band, or is unknown. */
  readonly band: PoolBand | null;
};

/**
 * How many candidates of a pool have a CRS score of `score` or more. Exact where a band begins at the score.
 * @returns null when the bands do not cover every score from `score` to {@link MAX_SCORE}
 */
export function atOrAbove(pool: PoolSnapshot, score: number): CandidateRange | null {
  let atLeast = 0;
  let atMost = 0;
  let covered = MAX_SCORE + 1;
  for (const band of [...pool.bands].sort((a, b) => b.min - a.min)) {
    if (covered <= score) break;
    if (band.max !== covered - 1) return null;
    atMost += band.candidates;
    if (band.min >= score) atLeast += band.candidates;
    covered = band.min;
  }
  return covered <= score ? { atLeast, atMost } : null;
}

/** The latest snapshot on or before a day, in any order given; null when there is none. */
export const snapshotOn = (pools: readonly PoolSnapshot[], day: IsoDate): PoolSnapshot | null =>
  pools.reduce<PoolSnapshot | null>(
    (latest, pool) => (pool.asOf <= day && (latest === null || pool.asOf > latest.asOf) ? pool : latest),
    null,
  );

/**
 * How many stood at or above `score` (CRS points) on `day`.
 * @returns null when no snapshot was taken on or before the day
 */
export function standing(pools: readonly PoolSnapshot[], score: number, day: IsoDate): Standing | null {
  const snapshot = snapshotOn(pools, day);
  if (snapshot === null) return null;
  const candidates = atOrAbove(snapshot, score);
  const cut = snapshot.bands.find(({ min, max }) => min < score && score <= max) ?? null;
  return { snapshot, days: daysBetween(snapshot.asOf, day), candidates, band: candidates === null ? null : cut };
}
