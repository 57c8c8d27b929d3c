import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay } from "@/lib/format";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { readTypedDays as readDays } from "./typed-days";

const readTypedDays = (text: string) => readDays(text, isoDate("2026-10-01"));

test.each([
  "2025-11-14",
  "2025/11/14",
  "Nov 14, 2025",
  "nov. 14 2025",
  "November 14th, 2025",
  "14 novembre 2025",
  "le 14 nov. 2025",
  "Friday, November 14, 2025",
  "vendredi 14 NOVEMBRE 2025",
  "on 14 November 2025",
])("%s is November 14, 2025", (text) => expect(readTypedDays(text)).toEqual({ from: "2025-11-14", to: "2025-11-14" }));

test.each([
  ["1er octobre 2026", "2026-10-01", "2026-10-01"],
  ["1ᵉʳ octobre 2026", "2026-10-01", "2026-10-01"],
  ["1ᵉʳ octobre 2026", "2026-10-01", "2026-10-01"],
  ["août 2024", "2024-08-01", "2024-08-31"],
  ["Feb 2024", "2024-02-01", "2024-02-29"],
  ["2025-11", "2025-11-01", "2025-11-30"],
  ["in 2025", "2025-01-01", "2025-12-31"],
  ["2015", "2015-01-01", "2015-12-31"],
  ["2027", "2027-01-01", "2027-12-31"],
])("%s", (text, from, to) => expect(readTypedDays(text)).toEqual({ from, to }));

test.each(["", "379", "31301", "14 2025", "14 nov 14 2025", "32 mai 2025", "2025-02-29", "mai", "1825", "nurse 2025"])(
  "%j is no day",
  (text) => expect(readTypedDays(text)).toBeNull(),
);

test.each(["2014", "2028", "2171", "3012", "3130", "in 3130"])("%s is no year", (text) =>
  expect(readTypedDays(text)).toBeNull(),
);

test("every day is read as each language writes it, long, short and with its weekday", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
      const day = addDays(isoDate("2015-01-31"), days);
      for (const locale of ["en", "fr"] as const)
        for (const style of ["long", "short", "full"] as const)
          expect(readTypedDays(formatDay(day, locale, style)), formatDay(day, locale, style)).toEqual({
            from: day,
            to: day,
          });
    }),
  );
});
