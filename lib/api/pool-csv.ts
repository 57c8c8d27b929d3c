import type { SourcedPool } from "@/lib/rules/pool/pool";
import { poolsJson } from "./pool-json";
import { toCsv } from "./csv";

const COLUMNS = ["as_of", "total", "band_min", "band_max", "candidates", "repeats", "confirmed"] as const;

/**
 * Pool snapshots as CSV, a row for each CRS band of each day; `total`, `repeats` and `confirmed` are those of the
 * day, on each of its rows. `repeats`: the earlier day with the same values in everything; blank = none. `confirmed`:
 * `yes`, or `no` until the official feed confirms it.
 */
export const poolsCsv = (pools: readonly SourcedPool[]): string =>
  toCsv(
    COLUMNS,
    poolsJson(pools).flatMap(({ asOf, total, bands, repeats, confirmed }) =>
      bands.map(({ min, max, candidates }) => ({
        as_of: asOf,
        total,
        band_min: min,
        band_max: max,
        candidates,
        repeats,
        confirmed: confirmed ? "yes" : "no",
      })),
    ),
  );
