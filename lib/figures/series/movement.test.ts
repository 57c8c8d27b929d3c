import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { cutoffSeries } from "./cutoff-series";
import { largestOf, movementsOf, yearSoFar } from "./movement";

const draws = [
  drawOf("1", "2024-03-01", "french", 400, { invitations: 100 }),
  drawOf("2", "2025-03-01", "french", 380, { invitations: 300 }),
  drawOf("3", "2025-11-01", "french", 410, { invitations: 700 }),
  drawOf("4", "2026-02-01", "french", 390, { invitations: 200 }),
  drawOf("5", "2026-02-03", "trades", 470, { invitations: 150 }),
];
const range = { from: isoDate("2024-01-01"), to: isoDate("2026-12-31") };

test("the way of a category: first and latest in time, least and greatest, the middle; nothing of one not drawn", () => {
  const [first, , , latest] = draws;
  expect(movementsOf(cutoffSeries(draws, ["french", "stem"], range))).toEqual([
    {
      ...{ category: "french", first: 400, latest: 390, min: 380, max: 410, median: 395, count: 4 },
      ...{ firstDraw: first, latestDraw: latest },
    },
  ]);
});

test("a year counts up to a day, as the year before does", () => {
  const day = isoDate("2026-03-15");
  expect(yearSoFar(draws, ["french", "trades"], day)).toEqual({
    year: 2026,
    count: 350,
    before: 300,
    draws: { own: draws.slice(3), before: [draws[1]] },
  });
  expect(yearSoFar(draws, ["french"], day)).toMatchObject({ year: 2026, count: 200, before: 300 });
  expect(yearSoFar(draws, ["trades"], day)).toMatchObject({ year: 2026, count: 150, before: null });
});

test("of draws of one size the latest is the largest", () => {
  const two = [...draws, drawOf("6", "2026-05-01", "trades", 460, { invitations: 470 })];
  expect(largestOf(cutoffSeries(two, ["french", "trades"], range))).toMatchObject({
    category: "trades",
    point: { number: "5" },
  });
  expect(largestOf([])).toBeNull();
});
