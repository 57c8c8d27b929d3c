import { overlaps, tenth, within, type Box } from "../box";
import { dodge } from "./dodge";
import { LEADING, MARKER_ROOM, type EndLabel, type Place } from "../frame";
import { covered } from "./obstacles";
import { fitText, textWidth } from "./text-width";

/** A name to be put at the end of its line. */
export type Ending = {
  readonly category: string;
  readonly text: string;
  /** The last mark, or for a line across, its right end. */
  readonly end: Place;
  /** False once the line has ended before the figure does: its name may then stand inside the plot. */
  readonly current: boolean;
};

/** Between the plot and the names beside it. */
export const LABEL_GAP = 12;
const NEAR = 9;
/** The most a name inside the plot may cover, see {@link covered}. */
const MAX_COVERED = 1;

/** The letters of a device's own font, while ours is not there, are wider by up to this share. */
const OTHER_FONT = 1.1;

/** Width that the names need beside the plot, at most a share of the figure's width. */
export const labelRoom = (texts: readonly string[], width: number, size: number): number =>
  texts.length === 0
    ? 0
    : LABEL_GAP +
      MARKER_ROOM +
      Math.min(width * 0.38, OTHER_FONT * Math.max(...texts.map((text) => textWidth(text, size))));

/** Height that `count` names need one below the other. */
export const labelsHeight = (count: number, size: number): number => count * Math.ceil(size * LEADING);

/** The box of a name: marker and text. */
export function labelBox({ text, x, y, anchor }: Pick<EndLabel, "text" | "x" | "y" | "anchor">, size: number): Box {
  const width = textWidth(text, size);
  const left = anchor === "end" ? x - width : x;
  const half = Math.ceil(size * LEADING) / 2;
  return { left: left - MARKER_ROOM, right: left + width, top: y - half, bottom: y + half };
}

/**
 * Puts each name at the end of its line: that of a line which ended early inside the plot, where it covers next to
 * nothing, all others one below the other to the right of the plot, a current one with a leader from its last mark.
 * @param segments of all lines, which names inside the plot keep clear of
 * @param width of the figure
 */
export function endLabels(
  endings: readonly Ending[],
  segments: readonly (readonly Place[])[],
  plot: Box,
  width: number,
  size: number,
): EndLabel[] {
  const inside = new Map<Ending, EndLabel>();
  for (const ending of endings) {
    const label = ending.current ? null : besideMark(ending, [...inside.values()], segments, plot, size);
    if (label !== null) inside.set(ending, label);
  }
  const beside = endings.filter((ending) => !inside.has(ending));
  const heights = dodge(
    beside.map(({ end }) => end.y),
    Math.ceil(size * LEADING),
    [plot.top, plot.bottom],
  );
  const x = plot.right + LABEL_GAP + MARKER_ROOM;

  return endings.map((ending) => {
    const label = inside.get(ending);
    if (label !== undefined) return label;
    const y = tenth(heights[beside.indexOf(ending)]!);
    const { category, text, end } = ending;
    const leader = ending.current ? [end, { x: plot.right, y: end.y }, { x: plot.right + LABEL_GAP - 3, y }] : [];
    return {
      category,
      text: fitText(text, width - x, size),
      x: tenth(x),
      y,
      anchor: "start",
      leader: leader.map((place) => ({ x: tenth(place.x), y: tenth(place.y) })),
    };
  });
}

/** The name right beside its mark, where there is room for it; null where there is none. */
function besideMark(
  { category, text, end: { x, y } }: Ending,
  taken: readonly EndLabel[],
  segments: readonly (readonly Place[])[],
  plot: Box,
  size: number,
): EndLabel | null {
  const wide = textWidth(text, size);
  const rise = size * 1.1;
  const starts = [
    { x: x + NEAR + MARKER_ROOM, y },
    { x: x + NEAR + MARKER_ROOM, y: y - rise },
    { x: x + NEAR + MARKER_ROOM, y: y + rise },
    { x: x + MARKER_ROOM - wide / 2, y: y - rise - 2 },
    { x: x + MARKER_ROOM - wide / 2, y: y + rise + 2 },
    { x: x - NEAR - wide, y: y - rise },
    { x: x - NEAR - wide, y: y + rise },
  ];
  const free = starts
    .map((place) => ({ category, text, x: tenth(place.x), y: tenth(place.y), anchor: "start" as const, leader: [] }))
    .filter((label) => within(labelBox(label, size), plot))
    .filter((label) => taken.every((other) => !overlaps(labelBox(label, size), labelBox(other, size))))
    .map((label) => ({ label, cost: covered(labelBox(label, size), segments) }))
    .sort((a, b) => a.cost - b.cost);
  const best = free[0];
  return best !== undefined && best.cost <= MAX_COVERED ? best.label : null;
}
