import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REAL_CATEGORIES, REAL_DRAWS } from "@/lib/db/reference.fixture";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import { baseRate, LATEST_INTERVALS, usualSpan, USUAL_SHARE, weekdayCounts } from "./base-rate";
import { cadences } from "./cadence";

describe("the usual span", () => {
  test("is the narrowest that holds four in five, both ends included", () => {
    expect(usualSpan([14, 14, 14, 13, 15, 14, 60, 14, 16, 90])).toEqual({ n: 10, count: 8, from: 13, to: 16 });
    expect(usualSpan([7, 7, 7, 7, 7])).toEqual({ n: 5, count: 5, from: 7, to: 7 });
  });

  test("of equally narrow ones is that with the most, then the shorter", () => {
    expect(usualSpan([1, 2, 3, 4, 5, 10, 11, 11, 11, 11, 12, 12, 13, 14].slice(0, 5))).toEqual({
      n: 5,
      count: 4,
      from: 1,
      to: 4,
    });
    expect(usualSpan([1, 2, 3, 4, 5, 5])).toEqual({ n: 6, count: 5, from: 2, to: 5 });
  });

  test("is not said of fewer than five", () => expect(usualSpan([14, 14, 14, 14])).toBeNull());

  test("holds at least four in five, begins and ends with one, and no narrower span does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 40 }), (days) => {
        const { n, count, from, to } = usualSpan(days)!;
        const held = (low: number, high: number) => days.filter((each) => each >= low && each <= high).length;
        expect([n, count]).toEqual([days.length, held(from, to)]);
        expect(count / n).toBeGreaterThanOrEqual(USUAL_SHARE);
        expect(days).toEqual(expect.arrayContaining([from, to]));
        for (const low of days) if (to > from) expect(held(low, low + to - from - 1) / n).toBeLessThan(USUAL_SHARE);
      }),
      { seed: 20261130 },
    );
  });
});

test("weekdays are counted by the calendar, the most frequent first", () => {
  const draws = ["2025-11-14", "2026-09-28", "2026-09-14", "2026-09-13"].map((date) => ({ date: isoDate(date) }));
  expect(weekdayCounts(draws)).toEqual([
    { weekday: 1, count: 2 },
    { weekday: 0, count: 1 },
    { weekday: 5, count: 1 },
  ]);
});

describe("the base rates of the reference data on October 1, 2026", () => {
  const rows = cadences({ draws: REAL_DRAWS, categories: REAL_CATEGORIES }, isoDate("2026-10-01"));
  const of = (slug: string) => baseRate(rows.find(({ category }) => category.slug === slug)!, REAL_DRAWS);

  test("of PNP: 28 of the last 35 intervals were 13 to 15 days, 40 of 58 draws fell on a Monday", () => {
    const { usual, draws, weekdays } = of("pnp");
    expect(usual).toEqual({ n: LATEST_INTERVALS, count: 28, from: 13, to: 15 });
    expect([draws, weekdays[0]]).toEqual([58, { weekday: 1, count: 40 }]);
  });

  test("of CEC: 28 of the last 35 intervals were 12 to 28 days", () =>
    expect(of("cec").usual).toEqual({ n: 35, count: 28, from: 12, to: 28 }));

  test("of few intervals names each, and of none none", () => {
    expect([of("physicians").usual, of("physicians").days]).toHaveLength(2);
    expect(of("physicians").usual).toBeNull();
    expect(of("physicians").days).toHaveLength(2);
    expect(of("military")).toMatchObject({ usual: null, days: [], draws: 1 });
    expect(of("fsw")).toEqual({ usual: null, days: [], draws: 0, weekdays: [] });
  });

  test("weekdays add up to the draws since selection by category began", () => {
    for (const row of rows) {
      const { draws, weekdays } = baseRate(row, REAL_DRAWS);
      const own = REAL_DRAWS.filter(({ category, date }) => category === row.category.slug && date >= SELECTION_BEGAN);
      expect(draws).toBe(own.length);
      expect(weekdays.reduce((sum, { count }) => sum + count, 0)).toBe(draws);
    }
  });
});
