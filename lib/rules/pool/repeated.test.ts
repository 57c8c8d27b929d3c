import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "./pool";
import { repeatedPools } from "./repeated";

const pool = (asOf: string, total: number | null, candidates: number): PoolSnapshot => ({
  asOf: isoDate(asOf),
  total,
  // The feed has fifteen; coarse ones are alike by chance.
  bands: [
    { min: 601, max: 1200, candidates },
    { min: 451, max: 600, candidates: 5 },
    { min: 0, max: 450, candidates: 7 },
  ],
});

test("a snapshot repeats the one before when every figure is the same, and a third names the first", () => {
  const pools = [pool("2026-01-29", 10, 10), pool("2026-01-01", 10, 10), pool("2026-01-15", 10, 10)];
  expect([...repeatedPools(pools)]).toEqual([
    ["2026-01-15", "2026-01-01"],
    ["2026-01-29", "2026-01-01"],
  ]);
});

test("another total, another band, a snapshot between or one without bands repeats nothing", () => {
  expect(repeatedPools([pool("2026-01-01", 10, 10), pool("2026-01-15", 11, 10)]).size).toBe(0);
  expect(repeatedPools([pool("2026-01-01", 10, 10), pool("2026-01-15", 10, 9)]).size).toBe(0);
  const between = [pool("2026-01-01", 10, 10), pool("2026-01-15", 12, 12), pool("2026-01-29", 10, 10)];
  expect(repeatedPools(between).size).toBe(0);
  const empty = ["2026-01-01", "2026-01-15"].map((day) => ({ ...pool(day, null, 0), bands: [] }));
  expect(repeatedPools(empty).size).toBe(0);
});
