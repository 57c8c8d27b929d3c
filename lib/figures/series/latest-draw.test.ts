import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { latestDraws } from "./latest-draw";

test("every draw of the last day, by number", () => {
  const draws = [
    drawOf("91b", "2018-05-30", "fst"),
    drawOf("90", "2018-05-23", "general"),
    drawOf("91a", "2018-05-30", "general"),
  ];
  expect(latestDraws(draws)).toEqual([draws[2], draws[0]]);
  expect(latestDraws([])).toEqual([]);
});
