import { expect, test } from "vitest";
import { isOneSlip, speltAlike } from "./spelt-alike";

test.each([
  ["welder", "weldar", true],
  ["welder", "weldr", true],
  ["welder", "welderr", true],
  ["welder", "wedler", false],
  ["welder", "welding", false],
  ["a", "", true],
])("%s and %s are one slip apart: %s", (one, other, slip) => {
  expect(isOneSlip(one, other)).toBe(slip);
  expect(isOneSlip(other, one)).toBe(slip);
});

test("the likest words first, and none where none is like", () => {
  expect(speltAlike("plummber", ["lumber", "plumber", "cook"])[0]).toBe("plumber");
  expect(speltAlike("zzzz", ["plumber", "cook"])).toEqual([]);
  expect(speltAlike("co", ["cook"])).toEqual([]);
});
