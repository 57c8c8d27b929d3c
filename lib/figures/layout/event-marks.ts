import type { IsoDate } from "@/lib/rules/time/iso-date";
import { overlaps, tenth, type Box } from "./box";
import { LEADING, type EventMark } from "./frame";
import { fitText, textWidth } from "./labels/text-width";

/** A policy event in a figure; one that is only reported is drawn apart. */
export type FigureEvent = { readonly date: IsoDate; readonly title: string; readonly reported?: boolean };

/** An event with the place of its day on the time axis. */
type PlacedEvent = Omit<FigureEvent, "date"> & { readonly x: number };

const SPACE = 5;

type Draft = {
  readonly x: number;
  readonly row: number;
  readonly anchor: "start" | "end";
  readonly text: string;
  readonly reported: boolean;
  readonly box: Box;
};

/**
 * Puts the labels of policy events into rows above the plot, as few as it takes so that no label overlaps another and
 * no event's line runs through one.
 * @param at where each event stands on the time axis, with its title
 * @returns the marks, their rows counted in from the plot: `top` and `label.y` are heights above it, to be taken from
 * its upper edge; and the height of the rows
 */
export function eventMarks(
  at: readonly PlacedEvent[],
  width: number,
  size: number,
): { marks: EventMark[]; height: number } {
  const rowHeight = Math.ceil(size * LEADING) + 1;
  const fromRight = at.toSorted((a, b) => b.x - a.x).map((event) => drafts(event, at.length, width, size));
  const placed = fromRight.length <= MAX_TRIED ? bestPlaces(fromRight) : firstPlaces(fromRight);
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  return {
    height: rows * rowHeight,
    marks: placed
      .sort((a, b) => a.x - b.x)
      .map(({ x, row, anchor, text, reported }) => ({
        x: tenth(x),
        top: -(row + 1) * rowHeight,
        label: { x: tenth(anchor === "start" ? x + SPACE : x - SPACE), y: -(row + 0.5) * rowHeight, anchor, text },
        reported,
      })),
  };
}

/** The event marks of rows above a plot that begins at `top`. */
export const placedEvents = (marks: readonly EventMark[], top: number): EventMark[] =>
  marks.map((mark) => ({ ...mark, top: top + mark.top, label: { ...mark.label, y: top + mark.label.y } }));

/** Of more events than this not every arrangement is tried: they are too many. */
const MAX_TRIED = 5;

/** A line through a label costs more than any number of rows, a row more than a label on the left. */
const COST = { crossing: 1000, row: 10, left: 1 };

/** The arrangement that costs least, of all in which no label overlaps another. */
function bestPlaces(options: readonly (readonly Draft[])[]): Draft[] {
  let best: { places: Draft[]; cost: number } = { places: [], cost: Infinity };
  const go = (index: number, places: readonly Draft[], crossings: number, turned: number) => {
    const rows = Math.max(0, ...places.map(({ row }) => row + 1));
    const cost = crossings * COST.crossing + rows * COST.row + turned * COST.left;
    if (cost >= best.cost) return;
    if (index === options.length) {
      best = { places: [...places], cost };
      return;
    }
    for (const option of options[index]!) {
      if (places.some((other) => overlaps(option.box, other.box))) continue;
      const crossed = places.filter((other) => crosses(option, other) || crosses(other, option)).length;
      go(index + 1, [...places, option], crossings + crossed, turned + (option.anchor === "end" ? 1 : 0));
    }
  };
  go(0, [], 0, 0);
  return best.places;
}

/** Each event, from the right, in the first place that is free. */
function firstPlaces(options: readonly (readonly Draft[])[]): Draft[] {
  const placed: Draft[] = [];
  for (const own of options) {
    const apart = own.filter((option) => placed.every((other) => !overlaps(option.box, other.box)));
    placed.push(
      apart.find((option) => placed.every((other) => !crosses(option, other) && !crosses(other, option))) ?? apart[0]!,
    );
  }
  return placed;
}

/** True when the line of an event runs through the label of another, which stands in a lower row. */
const crosses = (line: Draft, label: Draft): boolean =>
  label.row < line.row && label.box.left < line.x && line.x < label.box.right;

/** The places for the label of an event, best first: low, and to the right of its line if there is room. */
function drafts({ x, title, reported = false }: PlacedEvent, rows: number, width: number, size: number): Draft[] {
  const [left, right] = [x - SPACE, width - x - SPACE];
  const wide = textWidth(title, size);
  const fitting = (
    [
      ["start", right],
      ["end", left],
    ] as const
  ).filter(([, room]) => wide <= room);
  const sides = fitting.length > 0 ? fitting : [right >= left ? (["start", right] as const) : (["end", left] as const)];
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    sides.map(([anchor, room]): Draft => {
      const text = fitText(title, room, size);
      const reach = title === "" ? 0 : textWidth(text, size) + 2 * SPACE;
      return {
        x,
        row,
        anchor,
        text,
        reported,
        box: {
          left: anchor === "start" ? x : x - reach,
          right: anchor === "start" ? x + reach : x,
          top: -row - 1,
          bottom: -row,
        },
      };
    }),
  );
}
