import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { layoutYearLines, type YearLine } from "./year-lines";
import { FIGURE_SIZES } from "./sizes";

const anyLines = fc
  .array(fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 5000 })), { maxLength: 30 }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((years) =>
    years.map((steps, index): YearLine => {
      const year = 2014 + index;
      const first = isoDate(`${year}-01-01`);
      let total = 0;
      const points = [...steps]
        .sort(([a], [b]) => a - b)
        .map(([day, invited]) => ({ date: addDays(first, day), total: (total += invited) }));
      return { year, points, until: isoDate(`${year}-${index === years.length - 1 ? "10-28" : "12-31"}`) };
    }),
  );

test("each year has its line within the plot and its name; names of past years do not touch", () => {
  fc.assert(
    fc.property(anyLines, fc.constantFrom(...FIGURE_SIZES), (lines, size) => {
      const { lines: placed, plot } = layoutYearLines(
        { lines, words: { month: (day) => day.slice(5, 7), value: String } },
        size,
      );
      expect(placed.map(({ year, value }) => [year, value])).toEqual(
        lines.map(({ year, points }) => [year, points.at(-1)?.total ?? 0]),
      );
      expect(placed.map(({ current }) => current)).toEqual(lines.map((_, index) => index === lines.length - 1));
      for (const { end } of placed) {
        expect(end.x).toBeLessThanOrEqual(plot.right + 0.1);
        expect(end.y).toBeGreaterThanOrEqual(plot.top - 0.1);
        expect(end.y).toBeLessThanOrEqual(plot.bottom + 0.1);
      }
      const heights = placed
        .filter(({ current }) => !current)
        .map(({ label }) => label.y)
        .sort((a, b) => a - b);
      heights.slice(1).forEach((height, index) => expect(height - heights[index]!).toBeGreaterThanOrEqual(size.size));
    }),
  );
});

test("the same month and day stands at the same place in a leap year and in another", () => {
  const at = (year: number) => {
    const line = { year, points: [{ date: isoDate(`${year}-10-02`), total: 10 }], until: isoDate(`${year}-12-31`) };
    return layoutYearLines(
      { lines: [line, { ...line, year: year + 1 }], words: { month: () => "", value: String } },
      FIGURE_SIZES[1],
    ).lines[0]!.path;
  };
  expect(at(2024)).toBe(at(2025));
});
