import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { poolsJson } from "./pool-json";
import { toCsv } from "./csv";

const COLUMNS = ["as_of", "total", "band_min", "band_max", "candidates", "repeats"] as const;

/**
 * Pool snapshots as CSV, a row for each CRS band of each day; `total` and `repeats` are those of the day, on each of
 * its rows. `repeats`: the earlier day with the same values in everything; blank = none.
 */
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
