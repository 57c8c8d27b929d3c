import type { IsoDate } from "../domain/iso-date";
import { overlaps, tenth, type Box } from "./box";
import { LEADING, type EventMark } from "./frame";
import { fitText, textWidth } from "./text-width";

export type FigureEvent = { readonly date: IsoDate; readonly title: string };

const SPACE = 5;

type Draft = { readonly x: number; readonly row: number; readonly anchor: "start" | "end"; readonly text: string; readonly box: Box };

/**
 * Puts the labels of policy events into rows above the plot, as few as it takes so that no label overlaps another and
 * no event's line runs through one.
 * @param at where each event stands on the time axis, with its title
 * @returns the marks, their rows counted in from the plot: `top` and `label.y` are heights above it, to be taken from
 * its upper edge; and the height of the rows
 */
export function eventMarks(
  at: readonly { readonly x: number; readonly title: string }[],
  width: number,
  size: number,
): { marks: EventMark[]; height: number } {
  const rowHeight = Math.ceil(size * LEADING) + 1;
  const placed: Draft[] = [];
  // From the right, so that labels, which run to the right of their lines, stand above those of later events.
  for (const { x, title } of [...at].sort((a, b) => b.x - a.x)) placed.push(draft(x, title, placed, width, size));
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  return {
    height: rows * rowHeight,
    marks: placed.reverse().map(({ x, row, anchor, text }) => ({
      x: tenth(x),
      top: -(row + 1) * rowHeight,
      label: { x: tenth(anchor === "start" ? x + SPACE : x - SPACE), y: -(row + 0.5) * rowHeight, anchor, text },
    })),
  };
}

/** The first free row for a label, to the right of its line if there is room, else to the left. */
function draft(x: number, title: string, placed: readonly Draft[], width: number, size: number): Draft {
  const right = width - x - SPACE;
  const anchor = textWidth(title, size) <= right || right >= x - SPACE ? "start" : "end";
  const text = fitText(title, anchor === "start" ? right : x - SPACE, size);
  const reach = textWidth(text, size) + 2 * SPACE;
  for (let row = 0; ; row += 1) {
    const box = { left: anchor === "start" ? x : x - reach, right: anchor === "start" ? x + reach : x, top: -row - 1, bottom: -row };
    const free = placed.every(
      (other) =>
        !overlaps(box, other.box) &&
        !(other.row < row && other.box.left < x && x < other.box.right) &&
        !(other.row > row && box.left < other.x && other.x < box.right),
    );
    if (free || row > 2 * placed.length) return { x, row, anchor, text, box };
  }
}
