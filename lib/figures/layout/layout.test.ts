import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/rules/time/iso-date";
import { overlaps, within, type Box } from "./box";
import { labelBox } from "./labels/end-labels";
import { anyInput, FIRST, inputOf, lineOf, range } from "./figure.fixture";
import { placing, type FigureFrame, type PlacedText } from "./frame";
import { layoutFigure } from "./layout";
import { FIGURE_SIZES } from "./sizes";
import { shownDays } from "./time-axis";
import { textWidth } from "./labels/text-width";

const [phone, , desktop] = FIGURE_SIZES;
const anySize = fc.constantFrom(...FIGURE_SIZES);

const textBox = ({ x, y, text, anchor }: PlacedText, size: number): Box => {
  const wide = textWidth(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - size / 2, bottom: y + size / 2 };
};
// Places are rounded to a tenth of a pixel.
const shrunk = ({ left, top, right, bottom }: Box): Box => ({
  left: left + 0.1,
  top: top + 0.1,
  right: right - 0.1,
  bottom: bottom - 0.1,
});
const nameBoxes = (frame: FigureFrame) => frame.labels.map((label) => shrunk(labelBox(label, frame.size)));
const pauseBoxes = (frame: FigureFrame) =>
  frame.pauses.flatMap(({ label }) => (label === null ? [] : shrunk(textBox(label, frame.size))));

describe("layoutFigure, whatever is shown", () => {
  test("names at line ends and lengths of pauses never overlap", () => {
    fc.assert(
      fc.property(anyInput, anySize, (input, size) => {
        const frame = layoutFigure(input, size);
        const boxes = [...nameBoxes(frame), ...pauseBoxes(frame)];
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });

  test("titles of events stand clear of the values of the axis", () => {
    const values = (frame: FigureFrame) =>
      frame.y.ticks.map(({ value, text }) => {
        const { y } = placing(frame)({ day: frame.x.domain[0], value });
        return shrunk(textBox({ x: frame.plot.left - 8, y, text, anchor: "end" }, frame.size));
      });
    const clear = (frame: FigureFrame) => {
      for (const { label } of frame.events)
        for (const value of values(frame)) expect(overlaps(textBox(label, frame.size), value), label.text).toBe(false);
    };
    fc.assert(fc.property(anyInput, anySize, (input, size) => clear(layoutFigure(input, size))));
    // A title that has no room on the right of its line, and not enough on its left.
    const lines = [
      lineOf("healthcare", [
        [0, 500],
        [100, 600],
      ]),
    ];
    const title = "Points for a job offer removed from the Comprehensive Ranking System";
    const frame = layoutFigure({ ...inputOf(lines), events: [{ date: addDays(FIRST, 600), title }] }, phone);
    expect(frame.events[0]!.label.anchor).toBe("end");
    clear(frame);
  });

  test("no name leaves the figure, nor the height of the plot", () => {
    fc.assert(
      fc.property(anyInput, anySize, (input, size) => {
        const frame = layoutFigure(input, size);
        const room = { left: 0, right: frame.width, top: frame.plot.top, bottom: frame.plot.bottom };
        for (const box of nameBoxes(frame)) expect(within(box, room), JSON.stringify(box)).toBe(true);
      }),
    );
  });

  test("every mark stands in the plot, higher for a higher value, further right for a later day", () => {
    fc.assert(
      fc.property(anyInput, anySize, (input, size) => {
        const frame = layoutFigure(input, size);
        const marks = input.lines.flatMap(({ segments }) =>
          segments.flat().map((point) => ({ ...point, ...placing(frame)(point) })),
        );
        const inside = {
          left: frame.plot.left - 0.01,
          right: frame.plot.right + 0.01,
          top: frame.plot.top - 0.01,
          bottom: frame.plot.bottom + 0.01,
        };
        for (const { x, y } of marks) expect(within({ left: x, right: x, top: y, bottom: y }, inside)).toBe(true);
        for (const [index, mark] of marks.entries()) {
          const next = marks[index + 1];
          if (next === undefined) continue;
          if (next.value > mark.value) expect(next.y).toBeLessThan(mark.y);
          if (next.day > mark.day) expect(next.x).toBeGreaterThan(mark.x);
        }
      }),
    );
  });

  test("names beside the plot stand in the order of their last values", () => {
    fc.assert(
      fc.property(anyInput, anySize, (input, size) => {
        const frame = layoutFigure(input, size);
        const beside = frame.labels.filter(({ leader }) => leader.length > 0).toSorted((a, b) => a.y - b.y);
        const ends = beside.map(({ leader }) => leader[0]!.y);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }),
    );
  });

  test("every line that has a draw is named once", () => {
    fc.assert(
      fc.property(anyInput, anySize, (input, size) => {
        const named = layoutFigure(input, size).labels.map(({ category }) => category);
        const drawn = input.lines.filter(({ segments }) => segments.length > 0).map(({ category }) => category);
        expect(named).toEqual(input.baseline === null ? drawn : [...drawn, input.baseline.category]);
      }),
    );
  });
});

describe("layoutFigure", () => {
  test("the days are those from the first value shown to the last, and the range itself for one day", () => {
    const lines = [
      lineOf("french", [
        [30, 400],
        [90, 390],
      ]),
      lineOf("cec", [[60, 520]]),
    ];
    expect(shownDays(lines, range)).toEqual({ from: addDays(FIRST, 30), to: addDays(FIRST, 90) });
    expect(shownDays([lineOf("cec", [[60, 520]])], range)).toEqual(range);
    expect(shownDays([], range)).toEqual(range);
  });

  test("a value carried in is on the axis and names its line, though no draw of it is shown", () => {
    const lines = [lineOf("healthcare", [[0, 462]]), { category: "cec", segments: [], carried: 533 }];
    const frame = layoutFigure(inputOf(lines), desktop);
    expect(frame.y.domain[1]).toBeGreaterThanOrEqual(533);
    expect(frame.labels.map(({ category }) => category)).toEqual(["healthcare", "cec"]);
  });

  test("on a scale of ratios a week and two years both stand apart from 0, and the axis has days that one knows", () => {
    const frame = layoutFigure(
      inputOf(
        [
          lineOf("cec", [
            [0, 7],
            [30, 990],
          ]),
        ],
        { log: true, stems: true },
      ),
      desktop,
    );
    const { plot, y } = frame;
    const up = (value: number) => (plot.bottom - placing(frame)({ day: 0, value }).y) / (plot.bottom - plot.top);
    expect([up(0), up(1000)]).toEqual([0, 1]);
    expect(up(7)).toBeGreaterThan(0.25);
    expect(up(14)).toBeGreaterThan(up(7));
    expect(y.ticks.map(({ value }) => value)).toEqual([0, 1, 7, 14, 30, 90, 180, 365, 1000]);
  });

  test("small figures take in each other's values", () => {
    const own = inputOf([lineOf("french", [[0, 400]])]);
    expect(layoutFigure({ ...own, values: [380, 533] }, phone).y).toEqual(
      layoutFigure(
        {
          ...inputOf([
            lineOf("cec", [
              [0, 533],
              [9, 380],
            ]),
          ]),
          words: own.words,
        },
        phone,
      ).y,
    );
  });

  test("the axis of values fits what is shown and takes the baseline in", () => {
    const lines = [
      lineOf("healthcare", [
        [0, -71],
        [20, -40],
      ]),
    ];
    expect(layoutFigure(inputOf(lines), desktop).y.domain[1]).toBeLessThan(0);
    const gaps = layoutFigure(inputOf(lines, { baseline: { category: "cec", value: 0, label: "CEC" } }), desktop);
    expect(gaps.y.domain[1]).toBeGreaterThanOrEqual(0);
    expect(gaps.y.ticks.map(({ value }) => value)).toContain(0);
  });

  test("a current line is led to its name, one that ended stands named beside its last mark", () => {
    const frame = layoutFigure(
      inputOf([
        lineOf("cec", [
          [100, 500],
          [890, 520],
        ]),
        lineOf("stem", [
          [50, 480],
          [120, 300],
        ]),
      ]),
      desktop,
    );
    const [cec, stem] = frame.labels;
    expect(cec!.leader).toHaveLength(3);
    expect(cec!.x).toBeGreaterThan(frame.plot.right);
    expect(stem!.leader).toEqual([]);
    expect(stem!.x).toBeLessThan(frame.plot.right);
  });

  test("lines that ended at the same place are named one beside the other", () => {
    const lines = ["stem", "agriculture", "transport"].map((category) => lineOf(category, [[100, 300]]));
    const frame = layoutFigure(
      inputOf([
        ...lines,
        lineOf("cec", [
          [0, 500],
          [890, 520],
        ]),
      ]),
      desktop,
    );
    const inside = frame.labels.filter(({ x }) => x < frame.plot.right).map((label) => labelBox(label, frame.size));
    expect(inside.length).toBeGreaterThan(1);
    inside.forEach((box, index) => {
      for (const other of inside.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  test("a pause is marked at both ends and says its length where there is room", () => {
    const frame = layoutFigure(
      inputOf([
        lineOf("trades", [
          [0, 400],
          [90, 410],
          [800, 500],
        ]),
      ]),
      desktop,
    );
    expect(frame.pauses).toHaveLength(1);
    expect(frame.pauses[0]!.label?.text).toBe("710 days without a draw");
    expect(frame.pauses[0]!.from.x).toBeLessThan(frame.pauses[0]!.to.x);
  });

  test("a segment cut for want of a value is no pause", () => {
    const point = (days: number) => lineOf("pnp", [[days, 100]]).segments[0]!;
    const frame = layoutFigure(inputOf([{ category: "pnp", segments: [point(0), point(60)] }]), desktop);
    expect(frame.pauses).toEqual([]);
  });

  test("events outside the range are left out; their rows lie above the plot", () => {
    const events = [-1, 10, 12, 400].map((days) => ({ date: addDays(FIRST, days), title: `Event of day ${days}` }));
    const frame = layoutFigure(inputOf([lineOf("cec", [[0, 500]])], { events }), phone);
    expect(frame.events.map(({ label }) => label.text)).toEqual([
      "Event of day 10",
      "Event of day 12",
      "Event of day 400",
    ]);
    for (const { label, top } of frame.events) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(label.y).toBeLessThan(frame.plot.top);
    }
  });

  test("many names make the plot taller rather than overlap", () => {
    const lines = Array.from({ length: 40 }, (_, index) => lineOf("x".repeat(index + 1), [[890, 500]]));
    expect(layoutFigure(inputOf(lines), phone).plot.bottom).toBeGreaterThan(phone.plotHeight + 200);
  });

  test("nothing to show gives axes and no names", () => {
    const frame = layoutFigure(inputOf([]), phone);
    expect(frame.labels).toEqual([]);
    expect(frame.x.ticks.length).toBeGreaterThan(0);
  });
});
