import { expect, test } from "vitest";
import { dayWords, monthWords } from "@/lib/figures/words/day-words";
import { isoDate } from "@/lib/rules/time/iso-date";
import { layoutBars } from "./bars";
import { cadenceStrip, stripReach, WAIT } from "./cadence-strip";
import { layoutColumns } from "./columns";
import { moveBy } from "./keyboard-order";
import { FIGURE_SIZES } from "./sizes";
import { barsReach, columnsReach, yearsReach } from "./targets";
import { layoutYearLines } from "./year-lines";

const part = { category: "cec", value: 30, name: "CEC", text: "30" };

test.each(FIGURE_SIZES)("bars are walked from the oldest at the foot to the latest on top, at $name", (size) => {
  const frame = layoutBars(
    [2026, 2025, 2024].map((year) => ({ label: `${year}`, total: "30", parts: [part] })),
    size,
  );
  const targets = barsReach(frame).targets();
  expect(targets.map(({ key }) => key)).toEqual(["2", "1", "0"]);
  expect(targets[0]!.y).toBeGreaterThan(targets[2]!.y);
  expect(moveBy("ArrowLeft", null, targets)).toBe(2);
});

test.each(FIGURE_SIZES)("columns are walked in time, each reached in its middle, at $name", (size) => {
  const days = ["2026-01", "2026-02", "2026-03"].map((month) => ({
    from: isoDate(`${month}-01`),
    to: isoDate(`${month}-28`),
    title: month,
    parts: [part],
  }));
  const frame = layoutColumns(
    {
      columns: days,
      range: { from: isoDate("2026-01-01"), to: isoDate("2026-03-31") },
      most: null,
      words: { day: dayWords("en"), value: String },
    },
    size,
  );
  const targets = columnsReach(frame).targets();
  expect(targets.map(({ key }) => key)).toEqual(["0", "1", "2"]);
  frame.columns.forEach(({ x, width, parts }, index) => {
    expect(targets[index]).toMatchObject({ x: x + width / 2, y: parts.at(-1)!.y });
  });
});

test("the years are walked by the day of the year; up and down keep to one of them", () => {
  const points = (year: number) => ["-02-01", "-03-01"].map((day, n) => ({ date: isoDate(`${year}${day}`), total: n }));
  const lines = [2025, 2026].map((year) => ({ year, points: points(year), until: isoDate(`${year}-12-31`) }));
  const frame = layoutYearLines({ lines, words: { month: monthWords("en"), value: String } }, FIGURE_SIZES[1]);
  const targets = yearsReach(frame).targets();
  expect(targets.map(({ key }) => key)).toEqual(["2025-02-01", "2026-02-01", "2025-03-01", "2026-03-01"]);
  expect(moveBy("ArrowUp", 0, targets)).toBe(2);
});

test("waits are walked from the shortest, the running one in its place; up and down keep to those of one length", () => {
  const waits = [30, 14, 7, 14].map((days, index) => ({ number: String(index), days }));
  const targets = stripReach(cadenceStrip(waits, 20, 30)).targets();
  expect(targets.map(({ key }) => key)).toEqual(["2", "1", "3", WAIT, "0"]);
  expect([moveBy("ArrowUp", 1, targets), moveBy("ArrowUp", 2, targets)]).toEqual([2, 2]);
  expect(targets[2]!.y).toBeLessThan(targets[1]!.y);
});
