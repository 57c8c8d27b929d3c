import { expect, test } from "vitest";
import { drawOf } from "./draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { inRange, periodRange } from "./period";

const knownTo = isoDate("2024-02-29");
const draws = [
  drawOf("2", "2016-05-05", "cec"),
  drawOf("1", "2015-01-31", "general"),
  drawOf("3", "2024-02-14", "cec"),
];

test.each([
  ["12m", "2023-03-01"],
  ["selection", "2023-06-28"],
  ["all", "2015-01-31"],
] as const)("%s begins on %s", (period, from) =>
  expect(periodRange(period, knownTo, draws)).toEqual({ from, to: knownTo }),
);

test("without a draw, all is the day known to", () => {
  expect(periodRange("all", knownTo, [])).toEqual({ from: knownTo, to: knownTo });
});

test("both ends are within", () => {
  const range = { from: isoDate("2024-01-01"), to: isoDate("2024-01-31") };
  const days = ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01"];
  expect(days.map((day) => inRange(isoDate(day), range))).toEqual([false, true, true, false]);
});
