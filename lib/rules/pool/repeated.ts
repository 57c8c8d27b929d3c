import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "./pool";

const figures = ({ total, bands }: PoolSnapshot): string => JSON.stringify([total, bands]);

/**
 * The snapshots that repeat the one before them in every figure, each day with the day that it repeats. A pool of more
 * than 200,000 does not stay the same in fifteen bands: it is very likely one count, published under two days.
 * @param pools in any order; those without bands repeat nothing
 */
export function repeatedSnapshots(pools: readonly PoolSnapshot[]): ReadonlyMap<IsoDate, IsoDate> {
  const ordered = [...pools].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const repeated = new Map<IsoDate, IsoDate>();
  ordered.forEach((pool, index) => {
    const before = ordered[index - 1];
    if (before && pool.bands.length > 0 && figures(pool) === figures(before))
      repeated.set(pool.asOf, repeated.get(before.asOf) ?? before.asOf);
  });
  return repeated;
}
