import type { PlacedSpan, TimelineFrame } from "@/lib/figures/layout/listing-timeline";
import { markerPath } from "@/lib/figures/layout/marker";
import { dayLabels } from "./axes-svg";
import { colourOf } from "./strokes";
import { chartSvg, escaped, svg } from "./svg";

/**
 * The lists with an occupation in one width as static SVG: a bar a list with its version in `data-version`, solid where
 * it is known to have been in force and an outline elsewhere; a mark a draw with its number in `data-n`.
 */
export function timelineSvg(frame: TimelineFrame, name: string, className: string): string {
  const { width, height, size, left, right, base, rows, ticks } = frame;
  return chartSvg(
    { width, height, size, name, className },
    ...rows.map((row) => rowSvg(row, frame)),
    svg("path", {
      d: `M${left},${base}H${right}${ticks.map(({ x }) => `M${x},${base}v5`).join("")}`,
      stroke: "var(--rule-strong)",
      fill: "none",
    }),
    dayLabels(ticks, base, size),
  );
}

const rowSvg = ({ category, name, top, spans }: TimelineFrame["rows"][number], { size, bar }: TimelineFrame): string =>
  svg("path", {
    d: markerPath(category, size * 3),
    transform: `translate(${name.x - 9},${name.y})`,
    fill: colourOf(category),
  }) +
  svg("text", { x: name.x, y: name.y, dy: ".34em", fill: "var(--ink)" }, escaped(name.text)) +
  svg(
    "g",
    { fill: colourOf(category), stroke: colourOf(category), "data-c": category },
    ...spans.map((span) => spanSvg(span, top, bar, size)),
  );

function spanSvg({ version, x, width, sound, label, draws }: PlacedSpan, top: number, bar: number, size: number) {
  const outline = {
    x: x + 0.75,
    y: top + 0.75,
    width: Math.max(0.5, width - 1.5),
    height: bar - 1.5,
    fill: "none",
    "stroke-width": 1.5,
    "stroke-dasharray": "3 3",
    "data-part": "unknown",
  };
  const text = label && {
    x: label.x,
    y: label.y,
    dy: ".34em",
    fill: "var(--ink-soft)",
    stroke: "none",
    "font-size": size - 1,
  };
  return svg(
    "g",
    { "data-version": version },
    sound?.x === x && sound.width === width ? "" : svg("rect", outline),
    sound
      ? svg("rect", { x: sound.x, y: top, width: sound.width, height: bar, stroke: "none", "data-part": "known" })
      : "",
    draws.length === 0
      ? ""
      : svg(
          "g",
          { "stroke-width": 1.4 },
          ...draws.map((draw) => svg("path", { d: `M${draw.x},${top + bar + 2}v6`, "data-n": draw.number })),
        ),
    text ? svg("text", text, escaped(label.text)) : "",
  );
}
