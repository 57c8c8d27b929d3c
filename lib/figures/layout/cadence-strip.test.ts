import fc from "fast-check";
import { expect, test } from "vitest";
import { cadenceStrip } from "./cadence-strip";

test("the numbers of ticks do not touch, whatever the longest wait; what is left out are the nearest", () => {
  for (let most = 1; most < 5000; most += 37) {
    const { ticks } = cadenceStrip([], 0, most);
    expect(ticks[0]?.days).toBe(1);
    ticks.slice(1).forEach((tick, index) => {
      const before = ticks[index]!;
      const halves = (7 * (String(before.days).length + String(tick.days).length)) / 2;
      expect(tick.x - before.x, `${before.days} and ${tick.days} of ${most}`).toBeGreaterThan(halves);
    });
  }
  expect(cadenceStrip([], 0, 2187).ticks.map(({ days }) => days)).toEqual([1, 7, 14, 30, 90, 180, 365, 1000]);
});

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
