import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDay, anyDraws, CATEGORIES, drawOf, shuffled } from "@/lib/rules/draw/draws.fixture";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { categoriesNow } from "./category-now";
import { pointsOf } from "./series";

const knownTo = isoDate("2026-10-15");
const now = (draws: ReturnType<typeof drawOf>[], categories = CATEGORIES) =>
  categoriesNow({ draws, categories, corrections: [] }, knownTo);

test("one row for each category drawn, in display order, with its own figures", () => {
  const draws = [
    drawOf("9", "2026-10-16", "healthcare", 1),
    drawOf("8", "2026-10-01", "healthcare", 476, { invitations: 3500 }),
    drawOf("7", "2026-09-29", "cec", 518),
    drawOf("6", "2026-05-01", "healthcare", 470, { invitations: 4000 }),
    drawOf("5", "2026-04-30", "french", 400),
    drawOf("4", "2025-10-16", "healthcare", 480, { invitations: 10 }),
    drawOf("3", "2025-10-15", "healthcare", 300, { invitations: 9999 }),
    drawOf("2", "2025-10-13", null, 500),
  ];
  const rows = now(draws);
  expect(rows.map(({ category }) => category.slug)).toEqual(["french", "healthcare", "cec"]);
  const [, healthcare, cec] = rows;
  expect(healthcare).toMatchObject({
    latest: draws[1],
    daysSince: 14,
    gap: { points: -42, referenceNumber: "7", days: 2 },
    gapAbsence: null,
    change: { points: 6, number: "6", date: "2026-05-01" },
    last12Months: {
      min: 470,
      max: 480,
      count: 3,
      invited: {
        official: 7510,
        corrected: null,
        correctedNumbers: [],
        doubtedNumbers: [],
        unconfirmedNumbers: [],
        underReviewNumbers: [],
      },
    },
    count: 4,
    sparkline: { span: "12_months" },
  });
  expect(pointsOf({ category: "", ...healthcare!.sparkline }).map(({ number }) => number)).toEqual(["4", "6", "8"]);
  // From 2025-10-16 to 2026-05-01 it is 197 days: a pause.
  expect(healthcare!.sparkline.segments.map(({ length }) => length)).toEqual([1, 2]);
  expect(cec).toMatchObject({ change: null, gap: null, gapAbsence: { reason: "is_reference" }, count: 1 });
});

test("a category not drawn for a year shows its last twelve draws and no range", () => {
  const draws = Array.from({ length: 14 }, (_, index) =>
    drawOf(String(index + 1), addDays(isoDate("2024-01-01"), index), "healthcare", 460 + index),
  );
  const [row] = now(draws);
  expect(row).toMatchObject({
    last12Months: null,
    count: 14,
    sparkline: { span: "12_draws" },
    gapAbsence: { reason: "none_before" },
  });
  expect(pointsOf({ category: "", ...row!.sparkline }).map(({ number }) => number)).toEqual(
    draws.slice(2).map(({ number }) => number),
  );
});

test("the order of the draws does not matter, and later draws do not show", () => {
  fc.assert(
    fc.property(
      anyDraws.chain((draws) => fc.tuple(fc.constant(draws), shuffled(draws))),
      anyDay,
      ([draws, otherwise], day) => {
        const at = (list: typeof draws) => categoriesNow({ draws: list, categories: CATEGORIES, corrections: [] }, day);
        const rows = at(draws);
        expect(at(otherwise)).toEqual(rows);
        expect(at(draws.filter(({ date }) => date <= day))).toEqual(rows);
        for (const { daysSince } of rows) expect(daysSince).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
