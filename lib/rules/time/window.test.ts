import { expect, test } from "vitest";
import { addDays, daysBetween, isoDate } from "./iso-date";
import { windowStart } from "./window";

test.each([
  ["2026-10-01", 12, "2025-10-02"],
  ["2026-10-01", 36, "2023-10-02"],
  ["2026-12-31", 12, "2026-01-01"],
  ["2027-01-01", 12, "2026-01-02"],
  ["2028-02-29", 12, "2027-03-01"],
  ["2027-02-28", 12, "2026-03-01"],
  ["2029-02-28", 12, "2028-02-29"],
  ["2029-03-01", 12, "2028-03-02"],
  ["2027-03-31", 1, "2027-03-01"],
])("a window to %s of %i months begins on %s", (day, months, start) => {
  expect(windowStart(isoDate(day), months)).toBe(start);
});

test("12 months hold 365 days, or 366 where they hold 29 February", () => {
  for (let day = isoDate("2026-01-01"); day < "2031-01-01"; day = addDays(day, 1)) {
    const start = windowStart(day, 12);
    const leap = ["2028-02-29"].some((each) => start <= each && each <= day);
    expect([day, daysBetween(start, day) + 1]).toEqual([day, leap ? 366 : 365]);
  }
});
