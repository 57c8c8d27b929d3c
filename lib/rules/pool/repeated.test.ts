import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "./pool";
import { repeatedSnapshots } from "./repeated";

const pool = (asOf: string, total: number | null, candidates: number): PoolSnapshot => ({
  asOf: isoDate(asOf),
  total,
  bands: [{ min: 0, max: 1200, candidates }],
});

test("a snapshot repeats the one before when every figure is the same, and a third names the first", () => {
  const pools = [pool("2026-01-29", 10, 10), pool("2026-01-01", 10, 10), pool("2026-01-15", 10, 10)];
  expect([...repeatedSnapshots(pools)]).toEqual([
    ["2026-01-15", "2026-01-01"],
    ["2026-01-29", "2026-01-01"],
  ]);
});

test("another total, another band, a snapshot between or one without bands repeats nothing", () => {
  expect(repeatedSnapshots([pool("2026-01-01", 10, 10), pool("2026-01-15", 11, 10)]).size).toBe(0);
  expect(repeatedSnapshots([pool("2026-01-01", 10, 10), pool("2026-01-15", 10, 9)]).size).toBe(0);
  const between = [pool("2026-01-01", 10, 10), pool("2026-01-15", 12, 12), pool("2026-01-29", 10, 10)];
  expect(repeatedSnapshots(between).size).toBe(0);
  const empty = ["2026-01-01", "2026-01-15"].map((day) => ({ ...pool(day, null, 0), bands: [] }));
  expect(repeatedSnapshots(empty).size).toBe(0);
});
