import fc from "fast-check";
import { expect, test } from "vitest";
import type { FigureLine } from "./frame";
import { MAX_POINTS, thinLines } from "./thin";

const frame = { plot: { left: 40, top: 0, right: 440, bottom: 300 }, x: { domain: [0, 4000] as const, ticks: [] } };
const anyLine = (held: boolean) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1200 })), {
      minLength: 1100,
      maxLength: 1600,
    })
    .map((list): FigureLine => {
      const points = list
        .sort((a, b) => a[0] - b[0])
        .map(([day, value], index) => ({ number: String(index), day, value }));
      return {
        category: "trades",
        segments: held ? [points.slice(0, 700), points.slice(700)] : points.map((point) => [point]),
      };
    });

test("as many points as can be told apart are left as they are", () => {
  const points = Array.from({ length: MAX_POINTS }, (_, index) => ({ number: String(index), day: index, value: 1 }));
  const lines = [{ category: "cec", segments: [points] }];
  expect(thinLines(lines, frame)).toBe(lines);
});

test.each([true, false])(
  "more keep the extremes of every stretch of time, the ends of every segment, and their order (held: %s)",
  (held) => {
    fc.assert(
      fc.property(anyLine(held), (line) => {
        const [thin] = thinLines([line], frame);
        const [before, after] = [line.segments.flat(), thin!.segments.flat()];
        expect(after.length).toBeLessThanOrEqual(Math.min(before.length, 4 * 202 * (held ? 2 : 1)));
        const indexes = after.map(({ number }) => Number(number));
        expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
        if (held)
          expect(thin!.segments.map((points) => [points[0], points.at(-1)])).toEqual(
            line.segments.map((points) => [points[0], points.at(-1)]),
          );
        else expect(thin!.segments.every(({ length }) => length === 1)).toBe(true);
        const column = ({ day }: { day: number }) => Math.floor(day / 20);
        const extremes = (points: typeof before) => {
          const found = new Map<number, [number, number]>();
          for (const point of points) {
            const [low, high] = found.get(column(point)) ?? [Infinity, -Infinity];
            found.set(column(point), [Math.min(low, point.value), Math.max(high, point.value)]);
          }
          return found;
        };
        expect(extremes(after)).toEqual(extremes(before));
      }),
      { numRuns: 30 },
    );
  },
);
