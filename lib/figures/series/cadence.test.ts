import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDay, anyDraws, CATEGORIES, drawOf, shuffled } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { cadences, intervalsOf, intervalStanding, LEAST_INTERVALS, longestWait } from "./cadence";

const anyIntervals = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 });

test.each([
  [[14, 14, 14, 28, 200], 14, { n: 5, share: 0.6, median: 14, shortest: 14, longest: 200 }],
  [[10, 20, 30, 40, 50, 61], 0, { n: 6, share: 0, median: 35, shortest: 10, longest: 61 }],
  [[10, 20, 30, 40], 99, { n: 4, share: null, median: 25, shortest: 10, longest: 40 }],
  [[], 99, { n: 0, share: null, median: null, shortest: null, longest: null }],
])("%j, %i days since", (past, daysSince, standing) => expect(intervalStanding(daysSince, past)).toEqual(standing));

test("the share never falls as days pass, lies between 0 and 1, and is 1 once the longest is reached", () => {
  fc.assert(
    fc.property(anyIntervals, fc.nat(500), fc.nat(500), (past, days, more) => {
      const [now, later] = [intervalStanding(days, past), intervalStanding(days + more, past)];
      if (past.length < LEAST_INTERVALS) {
        expect([now.share, later.share]).toEqual([null, null]);
        return;
      }
      expect(later.share!).toBeGreaterThanOrEqual(now.share!);
      expect(now.share!).toBeGreaterThanOrEqual(0);
      expect(intervalStanding(now.longest!, past).share).toBe(1);
    }),
  );
});

test("only intervals between two draws since 28 June 2023 count as such; a pause stays what it is", () => {
  const days = ["2023-01-01", "2023-07-01", "2023-07-11", "2024-07-11", "2025-01-01"];
  const draws = [
    ...days.map((date, index) => drawOf(String(index + 1), date, "cec")),
    drawOf("9", "2025-01-05", "pnp"),
  ];
  const [cec] = cadences({ draws, categories: CATEGORIES }, isoDate("2025-01-04"));
  expect(cec).toMatchObject({ daysSince: 3, sinceSelection: { n: 3, longest: 366 }, overall: { n: 4, longest: 366 } });
  expect(cec!.pauses.map(({ days: held }) => held)).toEqual([181, 366]);
});

test("intervals add up to the time from the first draw to the last, whatever the order, and mix no categories", () => {
  fc.assert(
    fc.property(
      anyDraws.chain((draws) => fc.tuple(fc.constant(draws), shuffled(draws))),
      anyDay,
      ([draws, mixed], today) => {
        const rows = cadences({ draws, categories: CATEGORIES }, today);
        expect(cadences({ draws: mixed, categories: CATEGORIES }, today)).toEqual(rows);
        for (const { category, intervals, daysSince, overall } of rows) {
          expect(
            intervals.every(({ from, to }) => from.category === category.slug && to.category === category.slug),
          ).toBe(true);
          expect(intervals.every(({ days }) => days >= 0)).toBe(true);
          expect(daysSince).toBeGreaterThanOrEqual(0);
          expect(overall.n).toBe(
            draws.filter((draw) => draw.category === category.slug && draw.date <= today).length - 1,
          );
        }
      },
    ),
  );
});

test("the headline tells of a selected category with enough intervals, never of a programme", () => {
  const at = (category: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      drawOf(`${category.length}${index}`, `2025-0${index + 1}-01`, category),
    );
  const draws = [...at("cec", 7), ...at("french", 6), ...at("healthcare", 4)];
  expect(longestWait(cadences({ draws, categories: CATEGORIES }, isoDate("2026-01-01")))?.category.slug).toBe("french");
  expect(longestWait(cadences({ draws: at("cec", 7), categories: CATEGORIES }, isoDate("2026-01-01")))).toBeNull();
  expect(intervalsOf([])).toEqual([]);
});
