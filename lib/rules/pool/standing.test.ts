import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { PoolBand, PoolSnapshot } from "./pool";
import { atOrAbove, snapshotOn, standing } from "./standing";

const poolOf = (bands: PoolBand[]): PoolSnapshot => ({ asOf: isoDate("2025-11-10"), total: null, bands });
const pool = poolOf([
  { min: 601, max: 1200, candidates: 100 },
  { min: 501, max: 600, candidates: 20_000 },
  { min: 0, max: 500, candidates: 200_000 },
]);

test.each([
  [1201, { atLeast: 0, atMost: 0 }],
  [1200, { atLeast: 0, atMost: 100 }],
  [601, { atLeast: 100, atMost: 100 }],
  [600, { atLeast: 100, atMost: 20_100 }],
  [502, { atLeast: 100, atMost: 20_100 }],
  [501, { atLeast: 20_100, atMost: 20_100 }],
  [500, { atLeast: 20_100, atMost: 220_100 }],
  [0, { atLeast: 220_100, atMost: 220_100 }],
])("%i or more", (score, share) => {
  expect(atOrAbove(pool, score)).toEqual(share);
  expect(atOrAbove(poolOf([...pool.bands].reverse()), score)).toEqual(share);
});

test("unknown where the bands have a hole at or above the score", () => {
  const holed = poolOf([pool.bands[0]!, pool.bands[2]!]);
  expect(atOrAbove(holed, 601)).toEqual({ atLeast: 100, atMost: 100 });
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
      expect(share.atLeast).toBeLessThanOrEqual(count);
      expect(share.atMost).toBeGreaterThanOrEqual(count);
      if (bands.some(({ min }) => min === score)) expect(share).toEqual({ atLeast: count, atMost: count });
    }),
  );
});

describe("on a day", () => {
  const pools = ["2026-01-10", "2026-02-10"].map((asOf, index) => ({ ...pool, asOf: isoDate(asOf), total: index }));

  test.each([
    ["2026-01-09", null, 0],
    ["2026-01-10", "2026-01-10", 0],
    ["2026-02-09", "2026-01-10", 30],
    ["2026-02-10", "2026-02-10", 0],
    ["2027-02-10", "2026-02-10", 365],
  ])("%s: the snapshot of %s, %i days old", (day, asOf, days) => {
    for (const given of [pools, pools.toReversed()]) {
      expect(snapshotOn(given, isoDate(day))?.asOf ?? null).toBe(asOf);
      const stood = standing(given, 601, isoDate(day));
      expect(stood && [stood.snapshot.asOf, stood.days, stood.band, stood.candidates]).toEqual(
        asOf && [asOf, days, null, { atLeast: 100, atMost: 100 }],
      );
    }
  });

  test("a score within a band names the band that it cuts", () => {
    expect(standing(pools, 550, isoDate("2026-02-10"))).toMatchObject({
      band: { min: 501, max: 600 },
      candidates: { atLeast: 100, atMost: 20_100 },
    });
  });

  test("missing bands leave it unknown, not 0", () => {
    expect(standing([poolOf([])], 550, isoDate("2026-02-10"))).toMatchObject({ band: null, candidates: null });
  });
});
