import { MAX_SCORE } from "@/lib/rules/draw/draw";
import type { PoolBand } from "@/lib/rules/pool/pool";

/** Key, lowest and highest score of each CRS band of the feed that is not a subtotal, highest first. */
const BANDS = [
  ["dd1", 601, MAX_SCORE],
  ["dd2", 501, 600],
  ["dd4", 491, 500],
  ["dd5", 481, 490],
  ["dd6", 471, 480],
  ["dd7", 461, 470],
  ["dd8", 451, 460],
  ["dd10", 441, 450],
  ["dd11", 431, 440],
  ["dd12", 421, 430],
  ["dd13", 411, 420],
  ["dd14", 401, 410],
  ["dd15", 351, 400],
  ["dd16", 301, 350],
  ["dd17", 0, 300],
] as const;

/** Subtotals and the bands they are said to be the sum of; the total is the sum of the bands and of both. */
const SUMS = [
  ["dd3", ["dd4", "dd5", "dd6", "dd7", "dd8"]],
  ["dd9", ["dd10", "dd11", "dd12", "dd13", "dd14"]],
  ["dd18", ["dd1", "dd2", "dd3", "dd9", "dd15", "dd16", "dd17"]],
] as const;

/** Bands of a pool as the feed has them, both subtotals left out. */
export const BAND_COUNT = BANDS.length;

export const BAND_KEYS = Array.from({ length: 18 }, (_, index) => `dd${index + 1}`);

/** The disjoint bands of a pool, highest first; both subtotals are left out, since they are sums of others. */
export const bandsOf = (counts: Readonly<Record<string, number>>): PoolBand[] =>
  BANDS.map(([key, min, max]) => ({ min, max, candidates: counts[key]! }));

/** The keys whose value is not the sum of its parts (#247: 55,867 for 55,687). */
export const brokenSums = (counts: Readonly<Record<string, number>>): string[] =>
  SUMS.filter(([key, parts]) => parts.reduce((sum, part) => sum + counts[part]!, 0) !== counts[key]).map(
    ([key]) => key,
  );

/**
 * The first sum of which the feed has only a part: zero beside parts that are not, or another number than its parts,
 * one of which is zero. Half of such a pool was left out, and none of it is known (#226 for a year). undefined = none.
 */
export const halfFilled = (counts: Readonly<Record<string, number>>): string | undefined =>
  SUMS.find(([key, parts]) => {
    const sum = parts.reduce((all, part) => all + counts[part]!, 0);
    return sum !== counts[key] && (counts[key] === 0 || parts.some((part) => counts[part] === 0));
  })?.[0];
