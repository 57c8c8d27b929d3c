import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDraws } from "./draw";
import { anyDrawAmong, drawOf } from "./draws.fixture";
import { neighbours, overallNeighbours } from "./neighbours";

test("two draws of one day are neighbours, by number", () => {
  const draws = [
    drawOf("92", "2018-06-13", "general"),
    drawOf("91b", "2018-05-30", "fst"),
    drawOf("91a", "2018-05-30", "general"),
    drawOf("90", "2018-05-23", "general"),
  ];
  const at = (number: string) => draws.find((draw) => draw.number === number)!;
  expect(overallNeighbours(at("91a"), draws)).toEqual({ previous: at("90"), next: at("91b") });
  expect(neighbours(at("91a"), draws)).toEqual({ previous: at("90"), next: at("92") });
  expect(neighbours(at("91b"), draws)).toEqual({ previous: null, next: null });
});

test("an unclassified draw has no neighbours of its category, though another is unclassified too", () => {
  const draws = [drawOf("1", "2026-01-01", null), drawOf("2", "2026-01-02", null)];
  expect(neighbours(draws[0]!, draws)).toEqual({ previous: null, next: null });
  expect(overallNeighbours(draws[0]!, draws)).toEqual({ previous: null, next: draws[1] });
});

test("neighbours are those of the sorted list", () => {
  fc.assert(
    fc.property(anyDrawAmong, ({ draw, draws }) => {
      const around = (list: typeof draws) => {
        const sorted = [...list].sort(compareDraws);
        const index = sorted.indexOf(draw);
        return { previous: sorted[index - 1] ?? null, next: sorted[index + 1] ?? null };
      };
      expect(overallNeighbours(draw, draws)).toEqual(around(draws));
      if (draw.category !== null)
        expect(neighbours(draw, draws)).toEqual(around(draws.filter(({ category }) => category === draw.category)));
    }),
  );
});
