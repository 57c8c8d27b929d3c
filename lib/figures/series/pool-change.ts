import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolBand, PoolSnapshot } from "@/lib/rules/pool/pool";
import { atOrAbove } from "@/lib/rules/pool/standing";

/** A band of a snapshot beside the whole and beside the snapshot before. */
export type BandRow = {
  readonly band: PoolBand;
  /** Of the total, 0 to 1; null while the total is unknown or 0. */
  readonly share: number | null;
  /** Candidates more than in the snapshot before; null where that has no band of the same bounds. */
  readonly change: number | null;
  /** Candidates in this band and all above it; null where a band above is missing. */
  readonly fromTop: number | null;
};

export type PoolChange = {
  /** Highest band first. */
  readonly rows: readonly BandRow[];
  readonly total: number | null;
  /** The sum of the bands. */
  readonly sum: number;
  readonly totalChange: number | null;
  /** The snapshot that the changes are measured from; null for a first snapshot. */
  readonly before: { readonly asOf: IsoDate; readonly days: number } | null;
};

/** The latest snapshot before a day, in any order given; null when there is none. */
export const snapshotBefore = (pools: readonly PoolSnapshot[], day: IsoDate): PoolSnapshot | null =>
  pools.reduce<PoolSnapshot | null>(
    (latest, pool) => (pool.asOf < day && (latest === null || pool.asOf > latest.asOf) ? pool : latest),
    null,
  );

/**
 * Shares of a snapshot, its running sum from the top, and its change against an earlier one: never between bands of
 * different bounds.
 */
export function poolChange(pool: PoolSnapshot, before: PoolSnapshot | null): PoolChange {
  const { total } = pool;
  const rows = [...pool.bands]
    .sort((a, b) => b.min - a.min)
    .map((band): BandRow => {
      const same = before?.bands.find(({ min, max }) => min === band.min && max === band.max);
      return {
        band,
        share: total ? band.candidates / total : null,
        change: same ? band.candidates - same.candidates : null,
        fromTop: atOrAbove(pool, band.min)?.atMost ?? null,
      };
    });
  return {
    rows,
    total,
    sum: pool.bands.reduce((sum, { candidates }) => sum + candidates, 0),
    totalChange: total === null || before === null || before.total === null ? null : total - before.total,
    before: before && { asOf: before.asOf, days: daysBetween(before.asOf, pool.asOf) },
  };
}

/**
 * Candidates with a score from `min` to `max`, where bands of the snapshot make up exactly that stretch: a wide band is
 * the sum of narrower ones, never added to them.
 * @returns null where they do not
 */
export function candidatesWithin(pool: PoolSnapshot, min: number, max: number): number | null {
  const inside = pool.bands.filter((band) => min <= band.min && band.max <= max);
  const covered = inside.reduce((sum, band) => sum + band.max - band.min + 1, 0);
  return covered === max - min + 1 ? inside.reduce((sum, { candidates }) => sum + candidates, 0) : null;
}
