import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { repeatedSnapshots } from "@/lib/rules/pool/repeated";
import { toCsv } from "./csv";

const COLUMNS = ["as_of", "total", "band_min", "band_max", "candidates", "repeats"] as const;

/** Pool snapshots with the day whose every figure each repeats; null = none. */
export function poolsJson(pools: readonly PoolSnapshot[]) {
  const repeated = repeatedSnapshots(pools);
  return pools.map((pool) => ({ ...pool, repeats: repeated.get(pool.asOf) ?? null }));
}

/** The same as CSV, a row for each CRS band of each day, each with the `total` and `repeats` of the day. */
export const poolsCsv = (pools: readonly PoolSnapshot[]): string =>
  toCsv(
    COLUMNS,
    poolsJson(pools).flatMap(({ asOf, total, bands, repeats }) =>
      bands.map(({ min, max, candidates }) => ({
        as_of: asOf,
        total,
        band_min: min,
        band_max: max,
        candidates,
        repeats,
      })),
    ),
  );
