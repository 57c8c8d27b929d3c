import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate, ottawaDay } from "@/lib/rules/time/iso-date";
import { isPresent, knownTo, unusualSilence } from "./known-to";

const drawn = (...days: string[]) => days.map((day) => ({ date: isoDate(day) }));
const OCTOBER = drawn("2026-10-01", "2026-09-28", "2026-09-24");

describe("the day known to", () => {
  test("is the newest draw where the feed was never read, whatever day it is", () => {
    expect(knownTo(OCTOBER, null, isoDate("2026-11-30"))).toBe("2026-10-01");
  });

  test("is the last reading where that is later, and the newest draw where that is", () => {
    expect(knownTo(OCTOBER, isoDate("2026-11-29"), isoDate("2026-11-30"))).toBe("2026-11-29");
    expect(knownTo(OCTOBER, isoDate("2026-09-01"), isoDate("2026-11-30"))).toBe("2026-10-01");
  });

  test("is never after today, whatever a clock that was put back has left", () => {
    expect(knownTo(OCTOBER, isoDate("2026-11-29"), isoDate("2026-10-05"))).toBe("2026-10-05");
    expect(knownTo(OCTOBER, null, isoDate("2026-09-30"))).toBe("2026-09-28");
  });

  test("is today where nothing is known", () => {
    expect(knownTo([], null, isoDate("2026-11-30"))).toBe("2026-11-30");
  });

  test.each([
    ["a minute before midnight in Ottawa", "2026-11-30T04:59:00Z", "2026-11-29"],
    ["at midnight in Ottawa", "2026-11-30T05:00:00Z", "2026-11-30"],
    ["before the year ends in Ottawa", "2027-01-01T04:59:59Z", "2026-12-31"],
    ["on 29 February", "2028-02-29T17:00:00Z", "2028-02-29"],
    ["on the day the clocks go forward", "2027-03-14T04:59:59Z", "2027-03-13"],
    ["on the day the clocks go back, an hour later than the day before", "2026-11-01T03:59:59Z", "2026-10-31"],
    ["after the clocks went back", "2026-11-02T04:59:59Z", "2026-11-01"],
  ])("of a reading %s is that day in Ottawa", (_, instant, day) => {
    const read = ottawaDay(new Date(instant));
    expect(knownTo(OCTOBER, read, read)).toBe(day);
  });

  test("lies between the newest draw by today and today, for any clock and any draws", () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(isoDate("2015-01-01"), days));
    fc.assert(
      fc.property(fc.array(day), fc.option(day), day, (days, readOn, today) => {
        const draws = days.map((date) => ({ date }));
        const known = knownTo(draws, readOn, today);
        expect(known <= today).toBe(true);
        for (const date of days.filter((each) => each <= today)) expect(known >= date).toBe(true);
        expect([...days, readOn, today]).toContain(known);
      }),
    );
  });
});

test("the present tense holds for three days", () => {
  expect(isPresent(isoDate("2026-10-01"), isoDate("2026-10-04"))).toBe(true);
  expect(isPresent(isoDate("2026-10-01"), isoDate("2026-10-05"))).toBe(false);
});

describe("an unusual silence", () => {
  const year = drawn("2025-10-01", "2025-10-02", "2026-04-01", "2026-04-01", "2026-04-26", "2026-10-01");
  const silence = (draws: ReturnType<typeof drawn>, day: string, readOn: string | null = null) => {
    const today = isoDate(day);
    return unusualSilence(draws, knownTo(draws, readOn === null ? null : isoDate(readOn), today), today);
  };

  test("is told when it is longer than the longest interval of the year before", () => {
    expect(silence(OCTOBER, "2026-11-30")).toEqual({ newest: "2026-10-01", days: 60, longest: 4 });
    expect(silence(OCTOBER, "2026-10-05")).toBeNull();
    expect(silence(OCTOBER, "2026-10-06")).toMatchObject({ days: 5 });
  });

  test("is no sign of missing draws while the feed was read within three days", () => {
    expect(silence(OCTOBER, "2026-11-30", "2026-11-27")).toBeNull();
    expect(silence(OCTOBER, "2026-11-30", "2026-11-26")).toMatchObject({ newest: "2026-10-01", days: 60 });
  });

  test("looks at the 12 months to the newest draw, and counts two draws of a day as one", () => {
    expect(silence(year, "2027-10-01")).toMatchObject({ longest: 181 });
    expect(silence(drawn("2024-01-01", "2026-09-30", "2026-10-01"), "2026-10-05")).toMatchObject({ longest: 1 });
  });

  test("cannot be told of a single day of draws", () => {
    expect(silence(drawn("2026-10-01", "2026-10-01"), "2026-12-01")).toBeNull();
    expect(silence([], "2026-12-01")).toBeNull();
  });
});
