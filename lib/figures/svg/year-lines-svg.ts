import type { YearLinesFrame } from "@/lib/figures/layout/year-lines";
import { escaped, svg } from "./svg";

const HALO = { stroke: "var(--paper)", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

/**
 * The years of one width as static SVG: earlier ones grey, the one that runs in ink. A line says its year in
 * `data-year` and its sum in `data-v`.
 */
export function yearLinesSvg(
  { width, height, size, plot, lines, values, months, today }: YearLinesFrame,
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
    svg("path", { d: months.map(({ x }) => `M${x},${plot.bottom}v5`).join(""), stroke: "var(--rule-strong)" }),
    svg(
      "g",
      { fill: "var(--ink-soft)", "text-anchor": "end" },
      ...values.map(({ y, text }) => svg("text", { x: plot.left - 8, y, dy: ".33em" }, escaped(text))),
    ),
    svg(
      "g",
      { fill: "var(--ink-soft)" },
      ...months.map(({ x, text }) => svg("text", { x, y: Math.round(plot.bottom + 8 + size * 0.75) }, escaped(text))),
    ),
    svg("path", { d: `M${today},${plot.top}V${plot.bottom}`, stroke: "var(--rule-strong)", "stroke-dasharray": "2 3" }),
    ...lines.map(({ year, current, path, end, value, label }) =>
      svg(
        "g",
        { "data-year": year, "data-v": value },
        svg("path", {
          d: path,
          fill: "none",
          stroke: current ? "var(--ink)" : "var(--rule-strong)",
          "stroke-width": current ? 2.4 : 1,
        }),
        current
          ? svg("circle", { cx: end.x, cy: end.y, r: 3.2, fill: "var(--ink)" })
          : svg("path", {
              d: `M${end.x},${end.y}L${label.x - 2},${label.y}`,
              stroke: "var(--rule-strong)",
              "stroke-width": 0.6,
            }),
        svg(
          "text",
          {
            x: label.x,
            y: label.y,
            dy: ".33em",
            fill: current ? "var(--ink)" : "var(--ink-soft)",
            "font-weight": current ? 600 : null,
            ...HALO,
          },
          escaped(label.text),
        ),
      ),
    ),
  );
}
