import { LEADING } from "@/lib/figures/layout/frame";
import type { PlacedSpan, TimelineFrame } from "@/lib/figures/layout/listing-timeline";
import { markerPath } from "@/lib/figures/layout/marker";
import { colourOf } from "./strokes";
import { escaped, svg } from "./svg";

/**
 * The lists with an occupation in one width as static SVG: a bar a list with its version in `data-version`, solid where
 * it is known to have been in force and an outline elsewhere; a mark a draw with its number in `data-n`.
 */
export function timelineSvg(
  { width, height, size, left, right, base, bar, rows, ticks }: TimelineFrame,
  name: string,
  className: string,
): string {
  const span = ({ version, x, width: wide, sound, label, draws }: PlacedSpan, top: number): string =>
    svg(
      "g",
      { "data-version": version },
      sound?.x === x && sound.width === wide
        ? ""
        : svg("rect", {
            x: x + 0.75,
            y: top + 0.75,
            width: Math.max(0.5, wide - 1.5),
            height: bar - 1.5,
            fill: "none",
            "stroke-width": 1.5,
            "stroke-dasharray": "3 3",
            "data-part": "unknown",
          }),
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
      label
        ? svg(
            "text",
            { x: label.x, y: label.y, dy: ".34em", fill: "var(--ink-soft)", stroke: "none", "font-size": size - 1 },
            escaped(label.text),
          )
        : "",
    );
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": name,
      class: className,
      "font-size": size,
      xmlns: "http://www.w3.org/2000/svg",
    },
    ...rows.map(
      (row) =>
        svg("path", {
          d: markerPath(row.category, size * 3),
          transform: `translate(${row.name.x - 9},${row.name.y})`,
          fill: colourOf(row.category),
        }) +
        svg("text", { x: row.name.x, y: row.name.y, dy: ".34em", fill: "var(--ink)" }, escaped(row.name.text)) +
        svg(
          "g",
          { fill: colourOf(row.category), stroke: colourOf(row.category), "data-c": row.category },
          ...row.spans.map((each) => span(each, row.top)),
        ),
    ),
    svg("path", {
      d: `M${left},${base}H${right}${ticks.map(({ x }) => `M${x},${base}v5`).join("")}`,
      stroke: "var(--rule-strong)",
      fill: "none",
    }),
    svg(
      "g",
      { fill: "var(--ink-soft)", "text-anchor": "middle" },
      ...ticks.flatMap(({ x, lines }) =>
        lines.map((text, line) =>
          svg("text", { x, y: Math.round(base + 8 + size * (0.75 + line * LEADING)) }, escaped(text)),
        ),
      ),
    ),
  );
}
