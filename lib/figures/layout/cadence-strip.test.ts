import fc from "fast-check";
import { expect, test } from "vitest";
import { cadenceStrip } from "./cadence-strip";

test("every interval has its mark within the strip, longer ones further right, and the wait stands among them", () => {
  const days = fc.integer({ min: 0, max: 2500 });
  fc.assert(
    fc.property(fc.array(days, { maxLength: 120 }), days, (past, since) => {
      const intervals = past.map((each, index) => ({ number: String(index), days: each }));
      const { marks, wait, width, base } = cadenceStrip(intervals, since, Math.max(since, ...past));
      expect(marks.map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual(past.map((_, index) => index));
      for (const [index, { days: held, x, y }] of marks.entries()) {
        expect(held).toBe(past[Number(marks[index]!.number)]);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(base);
        if (index > 0) expect(x).toBeGreaterThanOrEqual(marks[index - 1]!.x);
        if (held < since) expect(x).toBeLessThanOrEqual(wait);
      }
    }),
  );
});
