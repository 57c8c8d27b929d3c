import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { rowDigest } from "./row-digest";
export type PoolChange = { readonly before: PoolSnapshot; readonly after: PoolSnapshot; readonly digest: string };
/** Pools of the feed that are not here, and those that are here with other values; oldest first. */
export type PoolComparison = { readonly added: readonly PoolSnapshot[]; readonly changed: readonly PoolChange[] };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export function comparePools(feed: readonly PoolSnapshot[], here: readonly PoolSnapshot[]): PoolComparison {
  const stored = new Map(here.map((pool) => [pool.asOf, pool]));
  const inTime = [...feed].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return {
    added: inTime.filter(({ asOf }) => !stored.has(asOf)),
    changed: inTime.flatMap((after): PoolChange[] => {
      const before = stored.get(after.asOf);
      return before === undefined || same(before, after) ? [] : [{ before, after, digest: rowDigest([before, after]) }];
    }),
  };
}
