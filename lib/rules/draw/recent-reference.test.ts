import { expect, test } from "vitest";
import { drawOf } from "./draws.fixture";
import { referenceBefore } from "./recent-reference";

const cec = [
  drawOf("9", "2025-09-03", "cec", 534),
  drawOf("5", "2025-08-07", "cec", 999),
  drawOf("11", "2025-10-01", "cec", 531),
  drawOf("20", "2025-11-14", "cec", 530),
  drawOf("21", "2025-11-15", "cec", 100),
  drawOf("15", "2025-10-28", "cec", 533),
  drawOf("10", "2025-09-04", "cec", 532),
];
const draw = drawOf("19", "2025-11-14", "healthcare", 462);

test("the five CEC draws up to the day, newest first, with the range of their cut-offs", () => {
  const before = referenceBefore(draw, [draw, ...cec]);
  expect(before?.draws.map(({ number }) => number)).toEqual(["20", "15", "11", "10", "9"]);
  expect(before).toMatchObject({ min: 530, max: 534 });
});

test("a CEC draw is not its own reference", () => {
  expect(referenceBefore(cec[3]!, cec, 1)?.draws.map(({ number }) => number)).toEqual(["15"]);
});

test("fewer when there are fewer, null when there is none", () => {
  expect(referenceBefore(draw, cec.slice(0, 1))).toEqual({ draws: [cec[0]], min: 534, max: 534 });
  expect(referenceBefore(draw, [draw, cec[4]!])).toBeNull();
});
