import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { toCsv } from "./csv";

const COLUMNS = ["as_of", "total", "band_min", "band_max", "candidates"] as const;

/** Pool snapshots as CSV, a row for each CRS band of each day; `total` is that of the day, on each of its rows. */
export const poolsCsv = (pools: readonly PoolSnapshot[]): string =>
  toCsv(
    COLUMNS,
    pools.flatMap(({ asOf, total, bands }) =>
      bands.map(({ min, max, candidates }) => ({ as_of: asOf, total, band_min: min, band_max: max, candidates })),
    ),
  );
