import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, isoDate } from "@/lib/rules/time/iso-date";
import { layoutColumns, type Column } from "./columns";
import { FIGURE_SIZES } from "./sizes";

const part = fc.record({
  category: fc.constantFrom("cec", "pnp", "french"),
  value: fc.integer({ min: 1, max: 90_000 }),
});
const anyColumns = fc.array(fc.array(part, { maxLength: 6 }), { minLength: 1, maxLength: 60 }).map((all) =>
  all.map((parts, index): Column => {
    const from = addMonths(isoDate("2020-01-01"), index);
    return { from, to: addDays(addMonths(from, 1), -1), title: "", parts };
  }),
);
const words = { day: () => ["2020"], value: String };

test("columns stand in time, their parts one upon the other, all to one scale, within the plot", () => {
  fc.assert(
    fc.property(anyColumns, fc.constantFrom(...FIGURE_SIZES), (columns, size) => {
      const { columns: placed, plot } = layoutColumns(
        { columns, range: { from: columns[0]!.from, to: columns.at(-1)!.to }, most: null, words },
        size,
      );
      const scales: number[] = [];
      placed.forEach(({ x, width, parts }, index) => {
        expect(x).toBeGreaterThanOrEqual(plot.left - 0.1);
        expect(x + width).toBeLessThanOrEqual(plot.right + 1.3);
        if (index > 0) expect(x).toBeGreaterThan(placed[index - 1]!.x);
        parts.forEach(({ y, height, value }, at) => {
          const below = at === 0 ? plot.bottom : parts[at - 1]!.y;
          expect(Math.abs(y + height - below)).toBeLessThan(0.21);
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.1);
          if (height > 40) scales.push(value / height);
        });
      });
      for (const scale of scales) expect(Math.abs(scale / scales[0]! - 1)).toBeLessThan(0.01);
    }),
  );
});
