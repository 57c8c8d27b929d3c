import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDay, anyDraws, drawOf, shuffled } from "@/lib/rules/draw/draws.fixture";
import { isoDate, yearOf } from "@/lib/rules/time/iso-date";
import { sameDay, yearsToDate } from "./year-to-date";

test.each([
  ["2026-10-02", 2020, "2020-10-02"],
  ["2024-02-29", 2023, "2023-02-28"],
  ["2024-02-29", 2020, "2020-02-29"],
  ["2023-02-28", 2024, "2024-02-28"],
])("%s in %i is %s", (today, year, day) => expect(sameDay(isoDate(today), year)).toBe(day));

test("each year by the same day, the year that runs without a whole, a year without a draw as 0", () => {
  const draws = [
    drawOf("1", "2023-05-02", "cec"),
    drawOf("2", "2023-05-03", "cec"),
    drawOf("3", "2025-05-02", "cec"),
    drawOf("4", "2025-05-03", "cec"),
    drawOf("5", "2025-01-01", "pnp"),
  ];
  const years = yearsToDate({ draws, corrections: [] }, ["cec"], isoDate("2025-05-02"));
  expect(
    years.map(({ year, until, untilDraws, untilSum, whole }) => [
      year,
      until,
      untilDraws,
      untilSum.official,
      whole?.official ?? null,
    ]),
  ).toEqual([
    [2023, "2023-05-02", 1, 1000, 2000],
    [2024, "2024-05-02", 0, 0, 0],
    [2025, "2025-05-02", 1, 1000, null],
  ]);
});

test("runs never fall, end at the year's sum, and do not depend on the order of draws", () => {
  fc.assert(
    fc.property(
      anyDraws.chain((draws) => fc.tuple(fc.constant(draws), shuffled(draws))),
      anyDay,
      ([draws, mixed], today) => {
        const years = yearsToDate({ draws, corrections: [] }, null, today);
        for (const { year, points, untilSum, whole } of years) {
          const own = draws.filter(({ date }) => date <= today && yearOf(date) === year);
          const sum = own.reduce((all, { invitations }) => all + invitations, 0);
          expect(points.at(-1)?.total ?? 0).toBe(sum);
          expect(points.every(({ total }, index) => index === 0 || total > points[index - 1]!.total)).toBe(true);
          expect(whole === null ? untilSum.official : whole.official).toBe(sum);
          expect(untilSum.official).toBeLessThanOrEqual(sum);
        }
        expect(yearsToDate({ draws: mixed, corrections: [] }, null, today)).toEqual(years);
      },
    ),
  );
});
