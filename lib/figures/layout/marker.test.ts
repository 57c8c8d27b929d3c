import { expect, test } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { lookTaken, spareLook } from "@/lib/rules/category/look";
import { markerPath } from "./marker";

const slugs = readReference().categories.map(({ slug }) => slug);

test("every category has a shape of its own", () => {
  expect(new Set(slugs.map((slug) => markerPath(slug, 40))).size).toBe(slugs.length);
});

test("a category that the code does not know has a spare shape, none that another has, and always the same", () => {
  const made = Array.from({ length: 30 }, (_, index) => `space-${index}`);
  const shapes = new Set(made.map((slug) => markerPath(slug, 40)));
  expect(shapes.size).toBe(4);
  for (const slug of slugs) expect(shapes).not.toContain(markerPath(slug, 40));
  expect(slugs.map(spareLook)).toEqual(slugs.map(() => null));
  expect(made.map(spareLook)).toEqual(made.map(spareLook));
});

test("a new category is given a look that no other has, as long as one is left", () => {
  const given: string[] = [...slugs];
  for (let count = 0; count < 6; count += 1) {
    let slug = "pilots";
    for (let next = 2; given.includes(slug) || lookTaken(slug, given); next += 1) slug = `pilots-${next}`;
    given.push(slug);
  }
  expect(new Set(given.slice(slugs.length, slugs.length + 4).map(spareLook)).size).toBe(4);
});

test("every shape covers the same area and stands around the origin", () => {
  for (const slug of [
    ...slugs.filter((each) => each !== "cec"),
    "space",
    "space-2",
    "space-3",
    "cooks",
    "pilots",
    "farmers",
    "nurses",
    "miners",
  ]) {
    const corners = markerPath(slug, 40)
      .slice(1, -1)
      .split("L")
      .map((corner) => corner.split(",").map(Number) as [number, number]);
    const area = corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    expect(Math.abs(area), slug).toBeCloseTo(40, 0);
    for (const coordinate of corners.flat()) expect(Math.abs(coordinate), slug).toBeLessThan(8.5);
  }
});

test("the circle of CEC covers that area too", () => {
  const radius = Number(/a([\d.]+),/.exec(markerPath("cec", 40))![1]);
  expect(Math.PI * radius ** 2).toBeCloseTo(40, 0);
});
