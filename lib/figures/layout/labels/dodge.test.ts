import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dodge } from "./dodge";

const SIZE = 15;
const wishes = fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 20 });

describe("dodge", () => {
  test("leaves labels that are apart where they wish to be", () => {
    expect(dodge([200, 40, 100], SIZE, [0, 300])).toEqual([200, 40, 100]);
  });

  test("parts labels that wish for the same place evenly", () => {
    expect(dodge([100, 100, 100], 10, [0, 300])).toEqual([90, 100, 110]);
  });

  test("pushes in from both bounds", () => {
    expect(dodge([0, 2], 10, [0, 100])).toEqual([5, 15]);
    expect(dodge([99, 100], 10, [0, 100])).toEqual([85, 95]);
  });

  test("any wishes: no overlap, within bounds, in the order of the wishes", () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const bounds = [10, 10 + SIZE * 20] as const;
        const centres = dodge(wanted, SIZE, bounds);
        const sorted = wanted
          .map((wish, index) => ({ wish, centre: centres[index]! }))
          .sort((a, b) => a.wish - b.wish || a.centre - b.centre);
        sorted.forEach(({ centre }, index) => {
          expect(centre).toBeGreaterThanOrEqual(bounds[0] + SIZE / 2 - 1e-6);
          expect(centre).toBeLessThanOrEqual(bounds[1] - SIZE / 2 + 1e-6);
          if (index > 0) expect(centre - sorted[index - 1]!.centre).toBeGreaterThanOrEqual(SIZE - 1e-6);
        });
      }),
    );
  });

  test("no other places that hold the rules lie nearer to the wishes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: -8, max: 8 }),
        fc.nat(3),
        (wanted, shift, which) => {
          const cost = (centres: readonly number[]) =>
            centres.reduce((sum, centre, index) => sum + (centre - wanted[index]!) ** 2, 0);
          const best = dodge(wanted, 10, [0, 60]);
          const other = best.map((centre, index) => (index === which % wanted.length ? centre + shift : centre));
          const sorted = other.toSorted((a, b) => a - b);
          const allowed = sorted.every(
            (centre, index) => centre >= 5 && centre <= 55 && (index === 0 || centre - sorted[index - 1]! >= 10),
          );
          if (allowed) expect(cost(best)).toBeLessThanOrEqual(cost(other) + 1e-6);
        },
      ),
    );
  });
});
