import type { PoolSnapshot } from "./pool";

/**
 * True for a snapshot of which only a part was published: a total of zero beside candidates in its bands, or another
 * total than its bands where one of them is zero. None of it is known. A total that is off by a typo, with every band
 * filled (#247), is none.
 */
export function isHalfFilled({ total, bands }: Pick<PoolSnapshot, "total" | "bands">): boolean {
  const sum = bands.reduce((all, { candidates }) => all + candidates, 0);
  if (total === null || total === sum) return false;
  return total === 0 || bands.some(({ candidates }) => candidates === 0);
}
