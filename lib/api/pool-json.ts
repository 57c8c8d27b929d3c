import { isUnconfirmedPool, type PoolSnapshot, type SourcedPool } from "@/lib/rules/pool/pool";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/**
 * A pool snapshot as the API gives it; `repeats`: the earlier day with the same values in everything, null = none;
 * `confirmed`: false until the official feed confirms one from secondary sources.
 */
export type PoolJson = PoolSnapshot & { readonly repeats: IsoDate | null; readonly confirmed: boolean };

/** Pool snapshots in their order. */
export function poolsJson(pools: readonly SourcedPool[]): PoolJson[] {
  const repeated = repeatedPools(pools);
  return pools.map(({ source, ...pool }) => ({
    ...pool,
    repeats: repeated.get(pool.asOf) ?? null,
    confirmed: !isUnconfirmedPool({ source }),
  }));
}
