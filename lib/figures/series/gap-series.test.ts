import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDraws, drawOf, shuffled } from "@/lib/rules/draw/draws.fixture";
import { gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { isoDate } from "@/lib/rules/time/iso-date";
import { inRange } from "@/lib/rules/draw/period";
import { gapSeries } from "./gap-series";
import { pointsOf } from "./series";

const range = { from: isoDate("2023-01-01"), to: isoDate("2025-12-31") };

test("points are gaps; draws without one are counted with the reason and break the line", () => {
  const draws = [
    drawOf("1", "2023-01-01", "healthcare", 480),
    drawOf("2", "2023-02-01", "cec", 500),
    drawOf("3", "2023-07-30", "healthcare", 470),
    drawOf("4", "2023-08-02", "healthcare", 471),
    drawOf("5", "2023-08-03", "healthcare", 472),
    drawOf("6", "2023-08-04", "cec", 510),
    drawOf("7", "2023-08-05", "healthcare", 473),
    drawOf("8", "2026-01-01", "healthcare", 100),
  ];
  const [healthcare, cec] = gapSeries(draws, ["healthcare", "cec"], range);
  expect(healthcare?.segments.map((segment) => segment.map(({ number, value }) => [number, value]))).toEqual([
    [["3", -30]],
    [["7", -37]],
  ]);
  expect(healthcare?.leftOut).toEqual([
    { reason: "none_before", count: 1, numbers: ["1"] },
    { reason: "too_old", count: 2, numbers: ["4", "5"] },
  ]);
  expect(cec).toEqual({
    category: "cec",
    segments: [],
    leftOut: [{ reason: "is_reference", count: 2, numbers: ["2", "6"] }],
  });
});

test("any draws: each of the range is a point with its gap or is counted, whatever the order", () => {
  fc.assert(
    fc.property(
      anyDraws.chain((draws) => fc.tuple(fc.constant(draws), shuffled(draws))),
      ([draws, otherwise]) => {
        const series = gapSeries(draws, ["healthcare", "french"], range);
        expect(gapSeries(otherwise, ["healthcare", "french"], range)).toEqual(series);
        for (const { category, segments, leftOut } of series) {
          const own = draws.filter((draw) => draw.category === category && inRange(draw.date, range));
          const points = pointsOf({ category, segments });
          const numbers = [...points.map(({ number }) => number), ...leftOut.flatMap((each) => each.numbers)];
          expect(numbers.sort()).toEqual(own.map(({ number }) => number).sort());
          for (const { draw, gap, value } of points) {
            expect(gap).toEqual(gapTo(draw, referencesOf(draws)));
            expect(value).toBe(gap?.points);
          }
          for (const { count, numbers: left } of leftOut) expect(left).toHaveLength(count);
        }
      },
    ),
  );
});
