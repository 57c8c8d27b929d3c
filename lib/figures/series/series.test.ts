import fc from "fast-check";
import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { addDays, daysBetween, isoDate } from "@/lib/rules/time/iso-date";
import { PAUSE_DAYS, pointsOf, toSegments, type SeriesPoint } from "./series";

const start = isoDate("2024-01-01");
const at = (day: number, value: number | null = 500): SeriesPoint => {
  const draw = drawOf(String(day + 1), addDays(start, day), "healthcare");
  return { number: draw.number, date: draw.date, value, draw, gap: null };
};
const days = (points: readonly SeriesPoint[]) =>
  toSegments(points).map((segment) => segment.map(({ date }) => daysBetween(start, date)));

test("a line holds over 180 days and breaks over 181", () => {
  expect(days([at(0), at(180), at(361)])).toEqual([[0, 180], [361]]);
  expect(days([])).toEqual([]);
});

test("an unknown value is left out and breaks the line, though its neighbours are near", () => {
  expect(days([at(0), at(10), at(20, null), at(30), at(40, null)])).toEqual([[0, 10], [30]]);
  expect(days([at(0, null), at(1, null)])).toEqual([]);
});

test("segments hold every known point once, in order, and none crosses a pause or an unknown value", () => {
  const anyPoints = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.option(fc.constant(500))), { maxLength: 20 })
    .map((steps) => {
      let day = 0;
      return steps.map(([pause, value]) => at((day += pause), value));
    });
  fc.assert(
    fc.property(anyPoints, (points) => {
      const segments = toSegments(points);
      expect(pointsOf({ category: "healthcare", segments })).toEqual(points.filter(({ value }) => value !== null));
      const starts = new Set(segments.map(([first]) => first));
      points.forEach((point, index) => {
        if (point.value === null) return;
        const before = points[index - 1];
        const cut = before === undefined || before.value === null || daysBetween(before.date, point.date) > PAUSE_DAYS;
        expect(starts.has(point)).toBe(cut);
      });
    }),
  );
});
