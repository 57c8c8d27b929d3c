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
  const { placed } = orders(at.length)
    .map((order) => place(order.map((index) => at[index]!), width, size))
    .reduce((best, each) => (each.cost < best.cost ? each : best));
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  return {
    height: rows * rowHeight,
    marks: placed
      .sort((a, b) => a.x - b.x)
      .map(({ x, row, anchor, text }) => ({
        x: tenth(x),
        top: -(row + 1) * rowHeight,
        label: { x: tenth(anchor === "start" ? x + SPACE : x - SPACE), y: -(row + 0.5) * rowHeight, anchor, text },
      })),
  };
}

/** More events than this are placed in one order only, from the right: the orders of six are too many to try. */
const MOST_TRIED = 5;

/** The orders in which so many events may be placed; the first is that from the right. */
function orders(count: number): number[][] {
  const fromRight = Array.from({ length: count }, (_, index) => count - 1 - index);
  if (count > MOST_TRIED) return [fromRight];
  const permute = (left: readonly number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((first) => permute(left.filter((other) => other !== first)).map((rest) => [first, ...rest]));
  return permute(fromRight);
}

/** Places events one after the other, each in the first row where it is free. A crossing costs more than any number of rows. */
function place(events: readonly { readonly x: number; readonly title: string }[], width: number, size: number): { placed: Draft[]; cost: number } {
  const placed: Draft[] = [];
  let crossings = 0;
  for (const { x, title } of events) {
    const options = drafts(x, title, events.length, width, size);
    const free = options.find((option) => placed.every((other) => !overlaps(option.box, other.box) && !crosses(option, other) && !crosses(other, option)));
    const above = Math.max(-1, ...placed.map(({ row }) => row)) + 1;
    if (!free) crossings += 1;
    placed.push(free ?? options.find(({ row }) => row === above) ?? options.at(-1)!);
  }
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  const turned = placed.filter(({ anchor }) => anchor === "end").length;
  return { placed, cost: crossings * 1000 + rows * 10 + turned };
}

/** True when the line of an event runs through the label of another, which stands in a lower row. */
const crosses = (line: Draft, label: Draft): boolean => label.row < line.row && label.box.left < line.x && line.x < label.box.right;

/** Where the label of an event may stand, best first: low, and to the right of its line if there is room. */
function drafts(x: number, title: string, rows: number, width: number, size: number): Draft[] {
  const [left, right] = [x - SPACE, width - x - SPACE];
  const wide = textWidth(title, size);
  const fitting = ([["start", right], ["end", left]] as const).filter(([, room]) => wide <= room);
  const sides = fitting.length > 0 ? fitting : [right >= left ? (["start", right] as const) : (["end", left] as const)];
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    sides.map(([anchor, room]): Draft => {
      const text = fitText(title, room, size);
      const reach = title === "" ? 0 : textWidth(text, size) + 2 * SPACE;
      return { x, row, anchor, text, box: { left: anchor === "start" ? x : x - reach, right: anchor === "start" ? x + reach : x, top: -row - 1, bottom: -row } };
    }),
  );
}
