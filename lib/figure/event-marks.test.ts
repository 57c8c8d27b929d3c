import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventMarks } from "./event-marks";
import type { EventMark } from "./frame";
import { textWidth } from "./text-width";

const SIZE = 13;
const box = ({ label }: EventMark) => {
  const wide = textWidth(label.text, SIZE);
  const left = label.anchor === "end" ? label.x - wide : label.x;
  return { left, right: left + wide, top: label.y - SIZE / 2, bottom: label.y + SIZE / 2 };
};
const overlap = (a: ReturnType<typeof box>, b: ReturnType<typeof box>) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("eventMarks", () => {
  test("one row where there is room, labels to the right of their lines", () => {
    const { marks, height } = eventMarks([{ x: 100, title: "Category draws begin" }, { x: 600, title: "2025 category lists" }], 1000, SIZE);
    expect(marks.map(({ label }) => label.anchor)).toEqual(["start", "start"]);
    expect(new Set(marks.map(({ top }) => top)).size).toBe(1);
    expect(height).toBe(-marks[0]!.top);
  });

  test("two events close together: the earlier label stands above, its line clear of the later", () => {
    const { marks } = eventMarks([{ x: 300, title: "2025 category lists" }, { x: 320, title: "Job-offer points removed" }], 754, SIZE);
    expect(marks[0]!.top).toBeLessThan(marks[1]!.top);
    expect(marks[0]!.x).toBeLessThan(box(marks[1]!).left);
  });

  test("near the right edge the label stands to the left of its line", () => {
    const { marks } = eventMarks([{ x: 340, title: "2026 category lists" }], 356, SIZE);
    expect(marks[0]!.label.anchor).toBe("end");
    expect(box(marks[0]!).left).toBeGreaterThanOrEqual(0);
  });

  test("no event, no height", () => {
    expect(eventMarks([], 356, SIZE)).toEqual({ marks: [], height: 0 });
  });

  test("any events: labels never overlap and stay within the figure", () => {
    const event = fc.record({ x: fc.integer({ min: 30, max: 356 }), title: fc.string({ minLength: 1, maxLength: 40 }) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const boxes = eventMarks(events, 356, SIZE).marks.filter(({ label }) => label.text !== "").map(box);
        boxes.forEach((each, index) => {
          expect(each.left).toBeGreaterThanOrEqual(-0.1);
          expect(each.right).toBeLessThanOrEqual(356.1);
          for (const other of boxes.slice(index + 1)) expect(overlap(each, other)).toBe(false);
        });
      }),
    );
  });
});
