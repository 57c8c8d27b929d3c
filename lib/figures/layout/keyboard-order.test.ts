import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigureLine } from "./frame";
import { nearest, moveBy, keyboardOrder } from "./keyboard-order";

const lines: FigureLine[] = [
  { category: "french", segments: [[{ number: "9", day: 1, value: 400 }], [{ number: "91b", day: 300, value: 410 }]] },
  {
    category: "cec",
    segments: [
      [
        { number: "8", day: 0, value: 500 },
        { number: "91a", day: 300, value: 510 },
        { number: "100", day: 301, value: 505 },
      ],
    ],
  },
];
const order = keyboardOrder(lines);
const from = (number: string) => order.findIndex((draw) => draw.number === number);
const to = (index: number | null) => (index === null ? null : order[index]!.number);

describe("the order of the arrow keys", () => {
  test("goes through the draws of all lines in time", () => {
    expect(order.map(({ number }) => number)).toEqual(["8", "9", "91a", "91b", "100"]);
  });

  test("left and right lead to the draw before and after, and stay at the ends", () => {
    expect(to(moveBy("ArrowRight", from("9"), order))).toBe("91a");
    expect(to(moveBy("ArrowLeft", from("91b"), order))).toBe("91a");
    expect(to(moveBy("ArrowLeft", from("8"), order))).toBe("8");
    expect(to(moveBy("ArrowRight", from("100"), order))).toBe("100");
  });

  test("up and down keep to the category", () => {
    expect(to(moveBy("ArrowUp", from("9"), order))).toBe("91b");
    expect(to(moveBy("ArrowDown", from("91a"), order))).toBe("8");
    expect(to(moveBy("ArrowUp", from("91b"), order))).toBe("91b");
  });

  test("begins at the latest draw; Home and End lead to the ends; other keys nowhere", () => {
    expect(to(moveBy("ArrowLeft", null, order))).toBe("100");
    expect(to(moveBy("Home", null, order))).toBe("8");
    expect(to(moveBy("End", from("8"), order))).toBe("100");
    expect(moveBy("Tab", from("8"), order)).toBeNull();
    expect(moveBy("End", null, [])).toBeNull();
  });
});

test("the nearest place is the nearest", () => {
  expect(nearest([], { x: 0, y: 0 })).toBeNull();
  const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 400 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), place, (places, pointer) => {
      const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - pointer.x, y - pointer.y);
      const found = places[nearest(places, pointer)!]!;
      expect(distance(found)).toBeCloseTo(Math.min(...places.map(distance)));
    }),
  );
});
