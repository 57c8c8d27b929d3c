import { expect, test } from "vitest";
import type { FigureLine } from "./frame";
import { heldOn } from "./held";

const lines: FigureLine[] = [
  {
    category: "french",
    segments: [
      [{ number: "9", day: 1, value: 400 }],
      [{ number: "91b", day: 300, value: 410, doubtful: true, signs: "*" }],
    ],
  },
  { category: "cec", carried: 490, carriedSigns: "‖", segments: [[{ number: "8", day: 5, value: 500 }]] },
];

test("a line shows its latest value by the day, one before its first draw what was carried in", () => {
  expect(heldOn(lines, 1, "none")).toEqual([
    { category: "french", value: 400, number: "9", signs: "" },
    { category: "cec", value: 490, number: null, signs: "‖" },
  ]);
  expect(heldOn(lines, 5, "cec")).toEqual([{ category: "french", value: 400, number: "9", signs: "" }]);
});

test("a pause of more than 180 days shows nothing, 180 days still the last value", () => {
  expect(heldOn(lines, 181, "cec")).toHaveLength(1);
  expect(heldOn(lines, 182, "cec")).toEqual([]);
  expect(heldOn(lines, 300, "cec")).toEqual([{ category: "french", value: 410, number: "91b", signs: "*" }]);
});
