import type { YearLinesFrame } from "@/lib/figures/layout/year-lines";
import { valueLabels, valueLines } from "./axes-svg";
import { chartSvg, escaped, svg } from "./svg";

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
  return chartSvg(
    { width, height, size, name, className },
    valueLines(values, plot),
    svg("path", { d: months.map(({ x }) => `M${x},${plot.bottom}v5`).join(""), stroke: "var(--rule-strong)" }),
    valueLabels(values, plot.left - 8),
    svg(
      "g",
      { fill: "var(--ink-soft)" },
      ...months.map(({ x, text }) => svg("text", { x, y: Math.round(plot.bottom + 8 + size * 0.75) }, escaped(text))),
    ),
    svg("path", { d: `M${today},${plot.top}V${plot.bottom}`, stroke: "var(--rule-strong)", "stroke-dasharray": "2 3" }),
    ...lines.map(lineSvg),
  );
}

const lineSvg = ({ year, current, path, end, value, label }: YearLinesFrame["lines"][number]): string =>
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
  );
