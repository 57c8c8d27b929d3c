import { tenth } from "@/lib/figures/layout/box";
import type { ColumnsFrame } from "@/lib/figures/layout/columns";
import { LEADING } from "@/lib/figures/layout/frame";
import { markerPath } from "@/lib/figures/layout/marker";
import { colourOf } from "./strokes";
import { escaped, svg } from "./svg";

const LEAST_MARKER = 12;
const SEAM = 1;

/**
 * Stacked columns of one width as static SVG. A column says its first day in `data-from`, a part its category in
 * `data-c` and its value in `data-v`.
 */
export function columnsSvg(
  { width, height, size, plot, columns, values, days }: ColumnsFrame,
  name: string,
  className: string,
): string {
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
    svg("path", { d: values.map(({ y }) => `M${plot.left},${y}H${plot.right}`).join(""), stroke: "var(--rule)" }),
    svg("path", { d: days.map(({ x }) => `M${x},${plot.bottom}v5`).join(""), stroke: "var(--rule-strong)" }),
    svg(
      "g",
      { fill: "var(--ink-soft)", "text-anchor": "end" },
      ...values.map(({ y, text }) => svg("text", { x: plot.left - 8, y, dy: ".33em" }, escaped(text))),
    ),
    svg(
      "g",
      { fill: "var(--ink-soft)", "text-anchor": "middle" },
      ...days.flatMap(({ x, lines }) =>
        lines.map((text, line) =>
          svg("text", { x, y: Math.round(plot.bottom + 8 + size * (0.75 + line * LEADING)) }, escaped(text)),
        ),
      ),
    ),
    ...columns.map(({ from, title, x, width: wide, parts }) =>
      svg(
        "g",
        { transform: `translate(${tenth(x + wide / 2)})`, "stroke-width": wide, "data-from": from },
        svg("title", {}, escaped(title)),
        ...parts.map(({ category, value, y, height: high }) => {
          const seam = high > 3 ? SEAM : 0;
          const marker = wide >= LEAST_MARKER && high >= LEAST_MARKER;
          return (
            svg("path", {
              d: `M0,${tenth(y + seam)}v${tenth(high - seam)}`,
              stroke: colourOf(category),
              "data-c": category,
              "data-v": value,
            }) +
            (marker
              ? svg("path", {
                  d: markerPath(category, size * 2.4),
                  transform: `translate(0,${tenth(y + high / 2)})`,
                  fill: "var(--paper)",
                })
              : "")
          );
        }),
      ),
    ),
  );
}
