import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDay, anyDraws, CATEGORIES, drawOf, shuffled } from "@/lib/rules/draw/draws.fixture";
import { GRAINS } from "@/lib/figures/query/invitations-query";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { DayRange } from "@/lib/rules/draw/period";
import { invitationsByPeriod, periodStart } from "./invitations-by-period";

const of = (
  draws: Parameters<typeof invitationsByPeriod>[0]["draws"],
  by: (typeof GRAINS)[number],
  range: DayRange,
  counted: string[] | null = null,
) => invitationsByPeriod({ draws, categories: CATEGORIES, corrections: [] }, by, range, counted);

const anyRange: fc.Arbitrary<DayRange> = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

test("every period of the range stands, the cut ones marked, the empty one without a share", () => {
  const draws = [
    drawOf("1", "2026-01-10", "cec", 500, { invitations: 30 }),
    drawOf("2", "2026-03-01", "pnp", 500, { invitations: 10 }),
    drawOf("3", "2026-03-31", null, 500, { invitations: 10 }),
  ];
  const months = of(draws, "month", { from: isoDate("2026-01-05"), to: isoDate("2026-03-31") });
  expect(months.map(({ from, to, whole, draws: held, total }) => [from, to, whole, held, total.official])).toEqual([
    ["2026-01-05", "2026-01-31", false, 1, 30],
    ["2026-02-01", "2026-02-28", true, 0, 0],
    ["2026-03-01", "2026-03-31", true, 2, 20],
  ]);
  expect(months.map(({ parts }) => parts.map(({ category, share }) => [category, share]))).toEqual([
    [["cec", 1]],
    [],
    [
      ["pnp", 0.5],
      [null, 0.5],
    ],
  ]);
});

test.each([
  ["2026-05-17", "month", "2026-05-01"],
  ["2026-05-17", "quarter", "2026-04-01"],
  ["2026-12-31", "quarter", "2026-10-01"],
  ["2026-12-31", "year", "2026-01-01"],
] as const)("%s by %s begins on %s", (day, by, start) => expect(periodStart(isoDate(day), by)).toBe(start));

test("months, quarters and years agree with each other, with the total, and whatever the order of draws", () => {
  const counted = fc.constantFrom<string[] | null>(null, ["cec"], ["cec", "pnp"], ["french", "healthcare"]);
  fc.assert(
    fc.property(
      anyDraws.chain((draws) => fc.tuple(fc.constant(draws), shuffled(draws))),
      anyRange,
      counted,
      ([draws, mixed], range, only) => {
        const [months, quarters, years] = GRAINS.map((by) => of(draws, by, range, only));
        const shown = draws.filter(
          ({ date, category }) =>
            date >= range.from && date <= range.to && (only === null || only.includes(category ?? "")),
        );
        for (const [coarse, by] of [
          [quarters!, "quarter"],
          [years!, "year"],
        ] as const) {
          for (const period of coarse) {
            const inside = months!.filter(({ from }) => periodStart(from, by) === periodStart(period.from, by));
            expect(inside.reduce((sum, { total }) => sum + total.official, 0)).toBe(period.total.official);
            expect(inside.reduce((sum, each) => sum + each.draws, 0)).toBe(period.draws);
          }
          expect(coarse.reduce((sum, { total }) => sum + total.official, 0)).toBe(
            shown.reduce((sum, { invitations }) => sum + invitations, 0),
          );
        }
        for (const by of GRAINS) expect(of(mixed, by, range, only)).toEqual(of(draws, by, range, only));
      },
    ),
  );
});

test("shares sum to 1 in a period with invitations and are unknown in one without", () => {
  fc.assert(
    fc.property(anyDraws, anyRange, fc.constantFrom(...GRAINS), (draws, range, by) => {
      for (const { parts, total } of of(draws, by, range)) {
        if (total.official === 0) expect(parts).toEqual([]);
        else expect(parts.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 9);
      }
    }),
  );
});
