import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** A pool snapshot as the API gives it; `repeats`: the earlier day with the same values in everything, null = none. */
export type PoolJson = PoolSnapshot & { readonly repeats: IsoDate | null };

/** Pool snapshots in their order. */
export function poolsJson(pools: readonly PoolSnapshot[]): PoolJson[] {
  const repeated = repeatedPools(pools);
  return pools.map((pool) => ({ ...pool, repeats: repeated.get(pool.asOf) ?? null }));
}
