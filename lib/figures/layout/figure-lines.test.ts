import { expect, test } from "vitest";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { carriedInto } from "@/lib/figures/series/series";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { figureLines } from "./figure-lines";

const draws = [
  drawOf("1", "2026-01-05", "cec", 510, { source: "secondary" }),
  drawOf("2", "2026-02-05", "cec", 511),
  drawOf("3", "2026-03-05", "cec", 512, { source: "secondary" }),
];

test("the signs of a draw that is not confirmed stand at its value and at that carried in, none at others", () => {
  const range = { from: isoDate("2026-02-01"), to: isoDate("2026-03-31") };
  const [line] = figureLines([{ ...cutoffSeries(draws, ["cec"], range)[0]!, ...carriedInto(draws, "cec", range) }]);
  expect(line!.carriedSigns).toBe("*");
  expect(line!.segments.flat().map(({ number, doubtful, signs }) => [number, doubtful, signs])).toEqual([
    ["2", undefined, undefined],
    ["3", true, "*"],
  ]);
});
