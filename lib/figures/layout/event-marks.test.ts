import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventMarks } from "./event-marks";
import type { EventMark } from "./frame";
import { textWidth } from "./labels/text-width";

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
    const { marks, height } = eventMarks(
      [
        { x: 100, title: "Category draws begin" },
        { x: 600, title: "2025 category lists" },
      ],
      1000,
      SIZE,
    );
    expect(marks.map(({ label }) => label.anchor)).toEqual(["start", "start"]);
    expect(new Set(marks.map(({ top }) => top)).size).toBe(1);
    expect(height).toBe(-marks[0]!.top);
  });

  test("two events close together stand to either side in one row, or else one above the other with its line clear", () => {
    const events = (x: number) => [
      { x, title: "2025 category lists" },
      { x: x + 20, title: "Job-offer points removed" },
    ];
    const [before, after] = eventMarks(events(300), 754, SIZE).marks;
    expect([before!.label.anchor, after!.label.anchor, before!.top - after!.top]).toEqual(["end", "start", 0]);
    const [above, below] = eventMarks(events(60), 754, SIZE).marks;
    expect(above!.top).toBeLessThan(below!.top);
    expect(above!.x).toBeLessThan(box(below!).left);
  });

  test("near the right edge the label stands to the left of its line", () => {
    const { marks } = eventMarks([{ x: 340, title: "2026 category lists" }], 356, SIZE);
    expect(marks[0]!.label.anchor).toBe("end");
    expect(box(marks[0]!).left).toBeGreaterThanOrEqual(0);
  });

  test("four close together near the right edge: no line runs through a label, whatever the rows", () => {
    const events = [318, 373, 376, 405].map((x, index) => ({
      x,
      title: [
        "Début des rondes par catégorie",
        "Listes des catégories de 2025",
        "Fin des points d’offre d’emploi",
        "Listes des catégories de 2026",
      ][index]!,
    }));
    const { marks } = eventMarks(events, 490, SIZE);
    for (const mark of marks)
      for (const other of marks)
        if (other !== mark && box(other).bottom > mark.top && box(other).top > mark.top)
          expect(
            box(other).left < mark.x && mark.x < box(other).right,
            `${mark.label.text} through ${other.label.text}`,
          ).toBe(false);
    expect(new Set(marks.map(({ top }) => top)).size).toBe(4);
  });

  test("no event, no height", () => {
    expect(eventMarks([], 356, SIZE)).toEqual({ marks: [], height: 0 });
  });

  test("any events: labels never overlap and stay within the figure", () => {
    const event = fc.record({
      x: fc.integer({ min: 30, max: 356 }),
      title: fc.string({ minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const boxes = eventMarks(events, 356, SIZE)
          .marks.filter(({ label }) => label.text !== "")
          .map(box);
        boxes.forEach((each, index) => {
          expect(each.left).toBeGreaterThanOrEqual(-0.1);
          expect(each.right).toBeLessThanOrEqual(356.1);
          for (const other of boxes.slice(index + 1)) expect(overlap(each, other)).toBe(false);
        });
      }),
    );
  });
});
