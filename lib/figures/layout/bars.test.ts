import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutBars, type Bar } from "./bars";
import { FIGURE_SIZES } from "./sizes";
import { textWidth } from "./labels/text-width";

const part = fc.record({
  category: fc.constantFrom("cec", "pnp", "french"),
  value: fc.integer({ min: 1, max: 90_000 }),
  name: fc.string({ maxLength: 20 }),
  text: fc.constant("3,500"),
});
const anyBars = fc.array(
  fc.array(part, { maxLength: 15 }).map((parts): Bar => ({ label: "2026 to date", total: "135,215", parts })),
  { maxLength: 12 },
);

describe("layoutBars", () => {
  test("any bars: parts follow one another, all to one scale, within the figure", () => {
    fc.assert(
      fc.property(anyBars, fc.constantFrom(...FIGURE_SIZES), (bars, size) => {
        const frame = layoutBars(bars, size);
        const scales: number[] = [];
        frame.rows.forEach(({ parts, total, top, height }, row) => {
          expect(top + height).toBeLessThanOrEqual(frame.height);
          expect(total.x + textWidth(total.text, frame.size)).toBeLessThanOrEqual(frame.width + 1);
          parts.forEach((each, index) => {
            const before = parts[index - 1];
            if (before) expect(Math.abs(each.x - before.x - before.width)).toBeLessThan(0.21);
            if (each.width > 60) scales.push(bars[row]!.parts[index]!.value / each.width);
          });
        });
        for (const scale of scales) expect(Math.abs(scale / scales[0]! - 1)).toBeLessThan(0.01);
      }),
    );
  });

  test("a name stands in its part where it fits, else the marker, else nothing", () => {
    const parts = [
      { category: "cec", value: 90_000, name: "CEC", text: "90,000" },
      { category: "healthcare", value: 8_000, name: "Healthcare", text: "8,000" },
      { category: "military", value: 4, name: "Military recruits", text: "4" },
    ];
    const [row] = layoutBars([{ label: "2026", total: "98,004", parts }], FIGURE_SIZES[0]).rows;
    expect(row!.parts.map(({ label }) => (label !== null && label !== "marker" ? label.text : label))).toEqual([
      "CEC",
      "marker",
      null,
    ]);
  });
});
