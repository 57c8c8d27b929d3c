import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { dayNumber } from "./day-number";
import { sparkline } from "./sparkline";

const plot = { left: 2, right: 102, top: 2, bottom: 22 };
const days = [dayNumber(isoDate("2025-01-01")), dayNumber(isoDate("2026-01-01"))] as const;
const range = { from: isoDate("2025-01-01"), to: isoDate("2026-01-01") };
const seriesOf = (...draws: [string, string, number][]) =>
  cutoffSeries(
    draws.map(([number, date, cutoff]) => drawOf(number, date, "trades", cutoff)),
    ["trades"],
    range,
  ).flatMap(({ segments }) =>
    segments.map((each) => each.map(({ date, draw }) => [dayNumber(date), draw.cutoff] as const)),
  );

test("fills its height with its own range, the latest draw apart", () => {
  const drawn = sparkline(
    seriesOf(["1", "2025-01-01", 400], ["2", "2025-03-01", 500], ["3", "2025-04-01", 450]),
    days,
    plot,
  )!;
  expect(drawn.marks.map(({ y }) => y)).toEqual([22, 2, 12]);
  expect(drawn.latest).toEqual(drawn.marks[2]);
  expect(drawn.path).toMatch(/^M2,22H[\d.]+V2H[\d.]+V12$/);
});

test("a pause breaks it, and a single draw stands in the middle", () => {
  const broken = sparkline(
    seriesOf(["1", "2025-01-01", 400], ["2", "2025-02-01", 410], ["3", "2025-12-01", 420]),
    days,
    plot,
  )!;
  expect(broken.path.match(/M/g)).toHaveLength(1);
  expect(sparkline(seriesOf(["1", "2025-06-01", 400]), days, plot)).toMatchObject({ path: "", latest: { y: 12 } });
  expect(sparkline(seriesOf(), days, plot)).toBeNull();
});
