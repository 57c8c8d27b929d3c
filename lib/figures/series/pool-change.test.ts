import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { PoolBand, PoolSnapshot } from "@/lib/rules/pool/pool";
import { candidatesWithin, poolChange, snapshotBefore } from "./pool-change";

const snapshot = (asOf: string, total: number | null, bands: PoolBand[]): PoolSnapshot => ({
  asOf: isoDate(asOf),
  total,
  bands,
});
const band = (min: number, max: number, candidates: number): PoolBand => ({ min, max, candidates });

const fine = snapshot("2026-08-16", 60, [
  band(601, 1200, 10),
  band(551, 600, 20),
  band(501, 550, 20),
  band(0, 500, 10),
]);
const coarse = snapshot("2026-08-30", 70, [band(601, 1200, 15), band(501, 600, 45), band(0, 500, 10)]);

test("bands of different bounds are never compared; the total is", () => {
  const { rows, totalChange, before } = poolChange(coarse, fine);
  expect(rows.map(({ change }) => change)).toEqual([5, null, 0]);
  expect(rows.map(({ fromTop }) => fromTop)).toEqual([15, 60, 70]);
  expect(totalChange).toBe(10);
  expect(before).toEqual({ asOf: "2026-08-16", days: 14 });
});

test("a first snapshot, an unknown total and a missing band are unknown, not 0", () => {
  const holed = snapshot("2026-08-30", null, [band(601, 1200, 15), band(0, 500, 10)]);
  const { rows, totalChange, before } = poolChange(holed, null);
  expect(rows).toMatchObject([
    { share: null, change: null, fromTop: 15 },
    { share: null, change: null, fromTop: null },
  ]);
  expect([totalChange, before]).toEqual([null, null]);
});

test("a wide band is the sum of the narrow ones that make it up exactly, else unknown", () => {
  expect(candidatesWithin(fine, 501, 600)).toBe(40);
  expect(candidatesWithin(coarse, 501, 600)).toBe(45);
  expect(candidatesWithin(coarse, 551, 600)).toBeNull();
});

test("the snapshot before a day is not that of the day", () => {
  expect(snapshotBefore([coarse, fine], coarse.asOf)).toBe(fine);
  expect(snapshotBefore([coarse, fine], fine.asOf)).toBeNull();
});

test("shares sum to 1, changes to that of the total, and the lowest band ends the running sum", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 4, maxLength: 4 });
  const poolOf = (asOf: string, values: number[]) =>
    snapshot(
      asOf,
      values.reduce((sum, value) => sum + value, 0),
      fine.bands.map((each, index) => ({ ...each, candidates: values[index]! })),
    );
  fc.assert(
    fc.property(counts, counts, (now, then) => {
      const pool = poolOf("2026-09-13", now);
      const { rows, total, sum, totalChange } = poolChange(pool, poolOf("2026-08-16", then));
      expect(rows.reduce((all, { share }) => all + share!, 0)).toBeCloseTo(1, 9);
      expect(rows.reduce((all, { change }) => all + change!, 0)).toBe(totalChange);
      expect(rows.at(-1)!.fromTop).toBe(total);
      expect(sum).toBe(total);
    }),
  );
});
