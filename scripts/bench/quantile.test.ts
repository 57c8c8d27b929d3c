import { expect, test } from "vitest";
import { median, quantile } from "./quantile";

test("a quantile is a value that was measured, in whatever order they came", () => {
  expect(median([30, 1, 20])).toBe(20);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(
    quantile(
      Array.from({ length: 100 }, (_, index) => 100 - index),
      0.95,
    ),
  ).toBe(95);
  expect(quantile([7], 0.95)).toBe(7);
});

test("nothing measured is no zero", () => {
  expect(() => median([])).toThrow(RangeError);
});
