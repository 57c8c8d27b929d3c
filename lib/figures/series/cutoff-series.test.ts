import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDraws } from "@/lib/rules/draw/draw";
import { anyDay, anyDraws, drawOf, shuffled } from "@/lib/rules/draw/draws.fixture";
import { daysBetween, isoDate } from "@/lib/rules/time/iso-date";
import { inRange } from "@/lib/rules/draw/period";
import { cutoffSeries } from "./cutoff-series";
import { PAUSE_DAYS, pointsOf } from "./series";

const range = { from: isoDate("2025-01-01"), to: isoDate("2025-12-31") };

test("one series for each category asked for, cut-offs with their gaps", () => {
  const draws = [
    drawOf("5", "2026-01-01", "healthcare", 470),
    drawOf("4", "2025-12-31", "healthcare", 462),
    drawOf("3", "2025-03-01", "pnp", 700),
    drawOf("2", "2025-01-01", "healthcare", 480),
    drawOf("1", "2024-12-31", "cec", 530),
  ];
  const [healthcare, french, ...more] = cutoffSeries(draws, ["healthcare", "french"], range);
  expect(more).toEqual([]);
  expect(french).toEqual({ category: "french", segments: [] });
  expect(healthcare?.category).toBe("healthcare");
  // A year lies between the two. The reference of the first is outside the range; that of the second is too old.
  expect(healthcare?.segments).toMatchObject([
    [{ number: "2", date: "2025-01-01", value: 480, draw: draws[3], gap: { points: -50, days: 1 } }],
    [{ number: "4", date: "2025-12-31", value: 462, draw: draws[1], gap: null }],
  ]);
});

test("any draws: each of the range once, of its own category, oldest first, broken at the pauses only", () => {
  const slugs = ["healthcare", "cec", "french"];
  fc.assert(
    fc.property(
      anyDraws.chain((draws) => fc.tuple(fc.constant(draws), shuffled(draws))),
      anyDay,
      anyDay,
      ([draws, otherwise], from, to) => {
        const series = cutoffSeries(draws, slugs, { from, to });
        expect(cutoffSeries(otherwise, slugs, { from, to })).toEqual(series);
        expect(series.map(({ category }) => category)).toEqual(slugs);
        for (const each of series) {
          const expected = draws
            .filter((draw) => draw.category === each.category && inRange(draw.date, { from, to }))
            .sort(compareDraws);
          expect(pointsOf(each).map(({ draw }) => draw)).toEqual(expected);
          for (const segment of each.segments) {
            expect(segment.length).toBeGreaterThan(0);
            segment.slice(1).forEach((point, index) => {
              expect(daysBetween(segment[index]!.date, point.date)).toBeLessThanOrEqual(PAUSE_DAYS);
            });
          }
          each.segments.slice(1).forEach((segment, index) => {
            const before = each.segments[index]!.at(-1)!;
            expect(daysBetween(before.date, segment[0]!.date)).toBeGreaterThan(PAUSE_DAYS);
          });
        }
      },
    ),
  );
});
