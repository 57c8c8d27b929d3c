import {
  placing,
  LEADING,
  MARKER_ROOM,
  type EventMark,
  type FigureFrame,
  type Place,
  type PlacedText,
} from "@/lib/figures/layout/frame";
import { markerPath } from "@/lib/figures/layout/marker";
import { colourOf } from "./strokes";
import { escaped, svg } from "./svg";

const HALO = { stroke: "var(--paper)", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
const DOTS = { "stroke-dasharray": "1 3", "stroke-linecap": "round" };
const STUB = 9;

const path = (places: readonly Place[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x},${y}`).join("");

const words = ({ x, y, anchor, text }: PlacedText, attributes: Record<string, string | number> = {}): string =>
  svg("text", { x, y, dy: ".33em", "text-anchor": anchor === "start" ? null : anchor, ...attributes }, escaped(text));

/** Policy events: a line each from its title down to the foot of the plot, broken for one that is only reported. */
export const eventsSvg = (events: readonly EventMark[], foot: number): string[] =>
  events.map(
    ({ x, top, label, reported }) =>
      svg("path", {
        d: `M${x},${top}V${foot}`,
        stroke: "var(--rule-strong)",
        "stroke-width": 0.75,
        "stroke-dasharray": reported ? "4 3" : null,
        "data-event": reported ? "reported" : "established",
      }) + words(label, { fill: "var(--ink-soft)", ...(reported && { "font-style": "italic" }) }),
  );

/** The annotations behind the lines: policy events and the line of the baseline. */
export function backdropSvg(frame: FigureFrame): string {
  const { plot, events, baseline } = frame;
  const marks = eventsSvg(events, plot.bottom);
  if (baseline === null) return marks.join("");
  const { y } = placing(frame)({ day: frame.x.domain[0], value: baseline.value });
  return (
    marks.join("") +
    svg("path", {
      d: `M${plot.left},${y.toFixed(1)}H${plot.right}`,
      stroke: colourOf(baseline.category),
      "stroke-width": 1.5,
    })
  );
}

/**
 * The annotations before the lines: their names with a leader each, and their pauses.
 * @param behind categories whose lines lie behind the others; a name must be read, so its grey is that of text
 */
export function namesSvg({ labels, pauses, size }: FigureFrame, behind: ReadonlySet<string>): string {
  const tone = (category: string) => (behind.has(category) ? "var(--ink-soft)" : colourOf(category));
  const names = labels.map(({ category, leader, ...text }) =>
    svg(
      "g",
      { fill: tone(category), "data-label": category },
      leader.length === 0 ? "" : svg("path", { d: path(leader), fill: "none", stroke: tone(category), ...DOTS }),
      svg("path", {
        d: markerPath(category, size * 3.4),
        transform: `translate(${text.x - MARKER_ROOM / 2 - 1},${text.y})`,
      }),
      words(text, HALO),
    ),
  );
  const marks = pauses.map(({ category, from, to, label }) => {
    const stubs = `M${from.x},${from.y}h${STUB}M${to.x},${to.y}h-${STUB}`;
    return svg(
      "g",
      { "data-track": category },
      svg("path", {
        d: stubs,
        fill: "none",
        stroke: tone(category),
        "stroke-width": 1.5,
        "stroke-dasharray": "1.5 2.5",
      }),
      label === null ? "" : words(label, { fill: tone(category), "font-size": size - 1, ...HALO }),
    );
  });
  return marks.join("") + names.join("");
}

/** The height at which a line of text at a tick of the time axis stands. */
export const tickLineY = (frame: FigureFrame, line: number): number =>
  frame.plot.bottom + 8 + frame.size * (0.75 + line * LEADING);
