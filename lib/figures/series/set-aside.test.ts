import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { setAside } from "./set-aside";

const draws = [
  drawOf("1", "2026-01-10", "cec", 520),
  drawOf("2", "2026-01-12", "french", 390),
  drawOf("3", "2026-02-12", "physicians", 169),
  drawOf("4", "2026-06-12", "physicians", 223),
  drawOf("5", "2025-02-12", "trades", 505),
];
const range = { from: isoDate("2026-01-01"), to: isoDate("2026-12-31") };

test("a category far from all others is set aside, with its cut-offs of the range", () => {
  expect(setAside(draws, ["french", "physicians"], range)).toEqual([{ category: "physicians", min: 169, max: 223 }]);
});

test("not one that is near, nor one of two, nor where the others span as much", () => {
  expect(setAside([...draws, drawOf("6", "2026-03-01", "physicians", 360)], ["french", "physicians"], range)).toEqual(
    [],
  );
  expect(setAside(draws, ["physicians"], range)).toEqual([]);
  expect(setAside([...draws, drawOf("6", "2026-03-01", "cec", 75)], ["french", "physicians"], range)).toEqual([]);
  expect(setAside([], ["french"], range)).toEqual([]);
});

test("CEC is never set aside: the others are", () => {
  const apart = [drawOf("1", "2026-01-10", "cec", 800), ...draws.slice(1)];
  expect(setAside(apart, ["french", "physicians"], range).map(({ category }) => category)).not.toContain("cec");
});
