import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { density, HELD_DAYS, layoutPoolMap, shadeOf, type PoolMapInput } from "./pool-map";
import { FIGURE_SIZES } from "./sizes";

const FINE = [601, 501, 491, 481, 471, 461, 451, 441, 431, 421, 411, 401, 351, 301, 0];
const COARSE = [601, 501, 451, 401, 351, 301, 0];
const bandsOf = (starts: readonly number[]) =>
  starts.map((min, index) => ({ min, max: index === 0 ? 1200 : starts[index - 1]! - 1, candidates: 1000 + min }));
const range = { from: isoDate("2026-01-01"), to: isoDate("2026-12-31") };
const inputOf = (days: readonly number[], cutoffs: PoolMapInput["cutoffs"] = []): PoolMapInput => ({
  snapshots: days.map((day, index) => ({
    asOf: addDays(range.from, day),
    bands: bandsOf(index % 2 === 0 ? FINE : COARSE),
    title: "",
  })),
  cutoffs,
  range,
  events: [],
  day: ({ date }) => [date.slice(0, 7)],
});
const cutoffOf = (cutoff: number) => ({
  number: String(cutoff),
  date: isoDate("2026-06-01"),
  category: "cec",
  cutoff,
  title: "",
});

describe("layoutPoolMap", () => {
  test("columns follow one another in time and never overlap; cells fill the height from 1200 to 0", () => {
    const days = fc.uniqueArray(fc.integer({ min: -60, max: 364 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, fc.constantFrom(...FIGURE_SIZES), (some, size) => {
        const { columns, plot } = layoutPoolMap(inputOf(some), size);
        columns.forEach(({ x, width, cells }, index) => {
          expect(x).toBeGreaterThanOrEqual(plot.left - 0.1);
          expect(x + width).toBeLessThanOrEqual(plot.right + 0.21);
          const before = columns[index - 1];
          if (before) expect(before.x + before.width).toBeLessThanOrEqual(x + 0.81);
          expect(cells[0]!.y).toBeCloseTo(plot.top, 0);
          expect(cells.at(-1)!.y + cells.at(-1)!.height).toBeCloseTo(plot.bottom, 0);
          cells.slice(1).forEach((cell, below) => {
            const gap = cell.y - cells[below]!.y - cells[below]!.height;
            expect(Math.abs(gap)).toBeLessThan(cell.band.max === 600 || cell.band.max === 300 ? 3.3 : 0.3);
          });
        });
      }),
    );
  });

  test("a snapshot is shown until the next, but a long silence is a gap", () => {
    const { columns, plot } = layoutPoolMap(inputOf([0, 14, 100]), FIGURE_SIZES[2]);
    const perDay = (plot.right - plot.left) / 364;
    expect(columns[1]!.width / perDay).toBeCloseTo(HELD_DAYS, 0);
    expect(columns[2]!.x - columns[1]!.x - columns[1]!.width).toBeGreaterThan(30 * perDay);
  });

  test("a cut-off stands in the band that holds it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1199 }), fc.constantFrom(...FIGURE_SIZES), (score, size) => {
        const { columns, marks } = layoutPoolMap(inputOf([150], [cutoffOf(score)]), size);
        const cell = columns[0]!.cells.find(({ band }) => band.min <= score && score <= band.max)!;
        expect(marks[0]!.y).toBeGreaterThanOrEqual(cell.y - 0.2);
        expect(marks[0]!.y).toBeLessThanOrEqual(cell.y + cell.height + 0.2);
      }),
    );
  });
});

test("a shade tells candidates per 10 points, so that bands of different widths compare", () => {
  const [narrow, wide] = [
    { min: 491, max: 500, candidates: 12_000 },
    { min: 451, max: 500, candidates: 60_000 },
  ];
  expect(density(narrow)).toBe(density(wide));
  expect(shadeOf(narrow)).toBe(shadeOf(wide));
  expect([0, 999, 1000, 1_000_000].map((candidates) => shadeOf({ ...narrow, candidates }))).toEqual([0, 0, 1, 7]);
});
