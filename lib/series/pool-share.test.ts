import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "../domain/iso-date";
import type { PoolBand, PoolSnapshot } from "../domain/pool";
import { atOrAbove } from "./pool-share";

const poolOf = (bands: PoolBand[]): PoolSnapshot => ({ asOf: isoDate("2025-11-10"), total: null, bands });
const pool = poolOf([
  { min: 601, max: 1200, candidates: 100 },
  { min: 501, max: 600, candidates: 20_000 },
  { min: 0, max: 500, candidates: 200_000 },
]);

test.each([
  [1201, { min: 0, max: 0 }],
  [1200, { min: 0, max: 100 }],
  [601, { min: 100, max: 100 }],
  [600, { min: 100, max: 20_100 }],
  [502, { min: 100, max: 20_100 }],
  [501, { min: 20_100, max: 20_100 }],
  [500, { min: 20_100, max: 220_100 }],
  [0, { min: 220_100, max: 220_100 }],
])("%i or more", (score, share) => {
  expect(atOrAbove(pool, score)).toEqual(share);
  expect(atOrAbove(poolOf([...pool.bands].reverse()), score)).toEqual(share);
});

test("unknown where the bands have a hole at or above the score", () => {
  const holed = poolOf([pool.bands[0]!, pool.bands[2]!]);
  expect(atOrAbove(holed, 601)).toEqual({ min: 100, max: 100 });
  expect(atOrAbove(holed, 600)).toBeNull();
  expect(atOrAbove(holed, 450)).toBeNull();
  expect(atOrAbove(poolOf([pool.bands[2]!]), 450)).toBeNull();
  expect(atOrAbove(poolOf([]), 450)).toBeNull();
});

test("the bounds hold the true number of candidates, and meet where a band begins", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 50 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 1200 }), (candidates, score) => {
      const bands = [0, 301, 401, 501, 601].map((min, index, starts) => {
        const max = (starts[index + 1] ?? 1201) - 1;
        return { min, max, candidates: candidates.filter((own) => own >= min && own <= max).length };
      });
      const share = atOrAbove(poolOf(bands), score)!;
      const count = candidates.filter((own) => own >= score).length;
      expect(share.min).toBeLessThanOrEqual(count);
      expect(share.max).toBeGreaterThanOrEqual(count);
      if (bands.some(({ min }) => min === score)) expect(share).toEqual({ min: count, max: count });
    }),
  );
});
