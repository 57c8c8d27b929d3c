import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { dayNumber } from "./day-number";
import { textWidth } from "./labels/text-width";
import { timeTicks, type TimeTick } from "./time-ticks";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const label = ({ date, unit, starts }: TimeTick): string[] => {
  const year = date.slice(0, 4);
  return unit === "year" ? [year] : [MONTHS[Number(date.slice(5, 7)) - 1]!, ...(starts ? [year] : [])];
};
const range = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });
const shown = (from: string, to: string, room: number) =>
  timeTicks(range(from, to), room, label, 13).map((tick) => label(tick).join(" "));

describe("timeTicks", () => {
  test("a year on a desktop: every month, the year said first and in January", () => {
    expect(shown("2025-10-02", "2026-10-02", 1000)).toEqual([
      "Nov 2025",
      "Dec",
      "Jan 2026",
      "Feb",
      "Mar",
      "Apr",
      "May",
      "Jun",
      "Jul",
      "Aug",
      "Sep",
      "Oct",
    ]);
  });

  test("a year on a phone: every second month", () => {
    expect(shown("2025-10-02", "2026-10-02", 230)).toEqual(["Nov 2025", "Jan 2026", "Mar", "May", "Jul", "Sep"]);
  });

  test("since category-based selection on a phone: years", () => {
    expect(shown("2023-06-28", "2026-10-02", 165)).toEqual(["2024", "2025", "2026"]);
  });

  test("every draw on a phone: every second year", () => {
    expect(shown("2015-01-31", "2026-10-02", 220)).toEqual(["2016", "2018", "2020", "2022", "2024", "2026"]);
  });

  test("a range shorter than two months has days, from its first on", () => {
    const days = (from: string, to: string, room: number) =>
      timeTicks(range(from, to), room, label, 13).map(({ date, unit }) => `${unit} ${date.slice(5)}`);
    expect(days("2025-11-10", "2025-11-16", 900)).toHaveLength(7);
    expect(days("2025-11-14", "2025-11-14", 900)).toEqual(["day 11-14"]);
    expect(days("2025-11-01", "2025-12-31", 230)).toEqual([
      "day 11-01",
      "day 11-15",
      "day 11-29",
      "day 12-13",
      "day 12-27",
    ]);
    expect(days("2025-11-01", "2026-01-02", 900)[0]).toBe("month 11-01");
  });

  test("any range and room: within the range, in order, labels apart", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12000 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 60, max: 1200 }),
        (start, days, room) => {
          const from = addDays(isoDate("2000-01-01"), start);
          const to = addDays(from, days);
          const ticks = timeTicks({ from, to }, room, label, 13);
          const placed = ticks.map((tick) => ({
            x: ((dayNumber(tick.date) - dayNumber(from)) / days) * room,
            half: Math.max(...label(tick).map((line) => textWidth(line, 13))) / 2,
          }));
          placed.forEach(({ x, half }, index) => {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(room);
            const before = placed[index - 1];
            if (before) expect(x - half).toBeGreaterThan(before.x + before.half);
          });
        },
      ),
    );
  });
});
