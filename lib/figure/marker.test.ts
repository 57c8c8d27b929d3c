import { expect, test } from "vitest";
import { readReference } from "../../prisma/reference/read";
import { markerPath } from "./marker";

const slugs = readReference().categories.map(({ slug }) => slug);

test("every category has a shape of its own", () => {
  expect(new Set(slugs.map((slug) => markerPath(slug, 40))).size).toBe(slugs.length);
  expect(markerPath("cec", 40)).toBe(markerPath("some new category", 40));
});

test("every shape covers the same area and stands around the origin", () => {
  for (const slug of slugs.filter((each) => each !== "cec")) {
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
