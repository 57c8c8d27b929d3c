import { isHalfFilled } from "@/lib/rules/pool/half-filled";
import { isUnconfirmedPool, type PoolSnapshot, type SourcedPool, type StoredPool } from "@/lib/rules/pool/pool";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { BAND_COUNT, BAND_KEYS } from "./bands";
import type { FileSource } from "./compare-draw";
import type { Feed } from "./read-feed";
import { rowDigest } from "./row-digest";

export type PoolChange = {
  readonly before: StoredPool;
  readonly after: StoredPool;
  /** True where a person has hidden, shown or restored it: it stays so unless somebody says otherwise. */
  readonly set: boolean;
  /** True where the feed says the same, and confirms it. */
  readonly confirms: boolean;
  readonly digest: string;
};
/** A pool that was taken, and that the feed does not have: `half`: only a half of it was ever published. */
export type PoolWithdrawal = { readonly before: StoredPool; readonly half: boolean; readonly digest: string };

export type PoolComparison = {
  /** Pools of the feed that are not here, oldest first. */
  readonly added: readonly SourcedPool[];
  /** Those that are here with other values, not confirmed yet, or hidden since the feed did not have them. */
  readonly changed: readonly PoolChange[];
  readonly withdrawn: readonly PoolWithdrawal[];
};

const POOL_KEYS: ReadonlySet<string> = new Set([...BAND_KEYS, "drawDistributionAsOn"]);

/** Of the pools here, at most this share can be taken back at once. */
const LOST_SHARE = 0.5;

const valuesOf = ({ asOf, total, bands }: PoolSnapshot) => JSON.stringify([asOf, total, bands]);

/** What the pools of a feed are compared with. */
type PoolsHere = {
  /** Hidden ones too. */
  readonly pools: readonly StoredPool[];
  /** Days of the pools that a person has hidden, shown or restored. */
  readonly setPools: ReadonlySet<IsoDate>;
  readonly draws: readonly Pick<StoredDraw, "number" | "poolAsOf">[];
};

/**
 * Compares the pools of a feed with those here. One that was taken is withdrawn where it was half-filled, or where the
 * feed now says of every draw it came with that it has none, or another. It is shown again once the feed has it.
 * @param file `withdraws`: false for one whose silence says nothing, an older copy or an export; `source`: who vouches
 * for its values
 */
export function comparePools(
  { pools: published, draws, problems }: Pick<Feed, "pools" | "draws" | "problems">,
  here: PoolsHere,
  { withdraws, source }: { withdraws: boolean; source: FileSource },
): PoolComparison {
  const stored = new Map(here.pools.map((pool) => [pool.asOf, pool]));
  const days = new Set(published.map(({ asOf }) => asOf));
  const inTime = [...published].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  // A pool that could not be read is no word that there is none.
  const unread = new Set(problems.filter(({ field }) => POOL_KEYS.has(field)).map(({ number }) => number));
  const readable = new Set(draws.map(({ draw }) => draw.number).filter((number) => !unread.has(number)));
  const isTakenBack = ({ asOf, bands }: StoredPool) => {
    const its = here.draws.filter(({ poolAsOf }) => poolAsOf === asOf);
    return bands.length === BAND_COUNT && its.length > 0 && its.every(({ number }) => readable.has(number));
  };
  const missing = here.pools
    .filter(({ asOf, hidden }) => withdraws && !hidden && !here.setPools.has(asOf) && !days.has(asOf))
    .map((before) => ({ before, half: isHalfFilled(before), digest: rowDigest([before, "withdrawn"]) }))
    .filter(({ before, half }) => half || isTakenBack(before));
  // A feed without most of its pools has lost them: its silence says nothing.
  const isBroken = missing.filter(({ half }) => !half).length > here.pools.length * LOST_SHARE;
  return {
    added: inTime.filter(({ asOf }) => !stored.has(asOf)).map((pool) => ({ ...pool, source })),
    changed: inTime.flatMap((pool): PoolChange[] => {
      const before = stored.get(pool.asOf);
      const set = here.setPools.has(pool.asOf);
      if (before === undefined) return [];
      const isSame = valuesOf(before) === valuesOf(pool);
      const confirms = source === "feed" && isUnconfirmedPool(before);
      if (isSame && !confirms && (set || !before.hidden)) return [];
      const from = isSame && !confirms ? before.source : source;
      const after = { ...before, ...pool, source: from, hidden: before.hidden && set, revision: before.revision + 1 };
      return [{ before, after, set, confirms: isSame && confirms, digest: rowDigest([before, after]) }];
    }),
    withdrawn: missing.filter(({ half }) => half || !isBroken),
  };
}

/** The days of pools that a draw here may name and that are withdrawn, now or before. */
export const withdrawnDays = ({ withdrawn }: PoolComparison, { pools, setPools }: PoolsHere): ReadonlySet<IsoDate> =>
  new Set([
    ...withdrawn.map(({ before }) => before.asOf),
    ...pools.filter(({ asOf, hidden }) => hidden && !setPools.has(asOf)).map(({ asOf }) => asOf),
  ]);
