import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "./pool";

/**
 * The snapshots that repeat the one before them in every value, each with the day that has these values first. They are
 * likely stale copies (2022-04-11 is that of 2022-03-28): what changed between the two days is not known.
 * @param pools in any order
 */
export function repeatedPools(pools: readonly PoolSnapshot[]): ReadonlyMap<IsoDate, IsoDate> {
  const repeated = new Map<IsoDate, IsoDate>();
  let before: PoolSnapshot | null = null;
  for (const pool of [...pools].sort((a, b) => (a.asOf < b.asOf ? -1 : 1))) {
    if (before !== null && sameValues(before, pool)) repeated.set(pool.asOf, repeated.get(before.asOf) ?? before.asOf);
    before = pool;
  }
  return repeated;
}

/** Coarse snapshots are alike by chance sooner than by copying; those of the feed have fifteen bands. */
const FEWEST_BANDS = 3;

const sameValues = (a: PoolSnapshot, b: PoolSnapshot): boolean =>
  a.bands.length >= FEWEST_BANDS && a.total === b.total && JSON.stringify(a.bands) === JSON.stringify(b.bands);
