import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCount } from "./count-input";

test.each([
  ["3500", 3500],
  ["3,500", 3500],
  ["3 500", 3500],
  ["3\u00A0500", 3500],
  ["3\u202F500", 3500],
  [" 27,332\n", 27332],
  ["1,234,567", 1234567],
  ["0", 0],
])("%j is %i", (text, count) => expect(parseCount(text)).toBe(count));

test.each([
  "",
  " ",
  "3,50",
  "3.5",
  "3.500",
  "12a",
  "3,5000",
  "3500,000",
  "3,,500",
  "1,234 567",
  ",500",
  "3,500,",
  "0,500",
  "007",
  "-5",
  "+5",
  "1e3",
  "0x10",
  "３５００",
  "9007199254740993",
])("%j is refused", (text) => expect(parseCount(text)).toBeNull());

test("reads what Intl writes in both languages, and nothing else that has no digit groups", () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      for (const locale of ["en-CA", "fr-CA"])
        expect(parseCount(new Intl.NumberFormat(locale).format(count))).toBe(count);
      expect(parseCount(String(count))).toBe(count);
    }),
  );
});

test("any text gives null or the number of its digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123 ,.\u00A0\u202Fa-") }), (text) => {
      const count = parseCount(text);
      if (count !== null) expect(text.replace(/[^0-9]/g, "")).toBe(String(count));
    }),
  );
});
