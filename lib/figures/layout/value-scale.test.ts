import fc from "fast-check";
import { expect, test } from "vitest";
import { valueScale } from "./value-scale";

test("fits the values with round ends, not a fixed scale", () => {
  expect(valueScale([433, 533], 300)).toEqual({ domain: [420, 540], ticks: [420, 440, 460, 480, 500, 520, 540] });
  expect(valueScale([75, 902], 300).domain).toEqual([0, 1000]);
  expect(valueScale([-71, 0], 300)).toMatchObject({ domain: [-80, 0] });
});

test("one value stands in the middle; none gives a scale all the same", () => {
  expect(valueScale([470, 470], 300).domain).toEqual([464, 476]);
  expect(valueScale([], 300).domain).toEqual([0, 1]);
});

test("any values lie within the domain, and ticks are whole numbers apart", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1200, max: 1200 }), { minLength: 1 }),
      fc.integer({ min: 100, max: 500 }),
      (values, room) => {
        const { domain, ticks } = valueScale(values, room);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(domain[0]);
        expect(Math.max(...values)).toBeLessThanOrEqual(domain[1]);
        expect(ticks.length).toBeGreaterThan(1);
        for (const tick of ticks) expect(Number.isInteger(tick)).toBe(true);
        expect(((ticks[1]! - ticks[0]!) / (domain[1] - domain[0])) * room).toBeGreaterThan(14);
      },
    ),
  );
});
