import type { YearLinesFrame } from "@/lib/figures/layout/year-lines";
import { tenth } from "@/lib/figures/layout/box";
import { valueLabels, valueLines } from "./axes-svg";
import { hollow, colourOf } from "./strokes";
import { chartSvg, escaped, svg } from "./svg";

const HALO = { stroke: "var(--paper)", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

/** Area of the mark of a draw in square pixels. */
const MARK = 24;

/**
 * The years of one width as static SVG: earlier ones grey, the one that runs in the colour of its category, or in ink
 * where they are of several. A line says its year in `data-year` and its sum in `data-v`; the mark of a draw says its
 * number in `data-n` and the total in `data-v`.
 */
export function yearLinesSvg(
  { width, height, size, plot, category, lines, values, months, today }: YearLinesFrame,
  name: string,
  className: string | null,
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
    ...lines.map((line) => lineSvg(line, category)),
  );
}

type Line = YearLinesFrame["lines"][number];

function lineSvg({ year, current, path, steps, end, value, label }: Line, category: string | null): string {
  const own = category === null ? "var(--ink)" : colourOf(category);
  const tone = current ? own : "var(--rule-strong)";
  const stroke = { stroke: tone, "stroke-width": current ? 2.4 : 1 };
  const leader = `M${end.x},${end.y}L${label.x - 2},${label.y}`;
  const words = { fill: current ? "var(--ink)" : "var(--ink-soft)", "font-weight": current ? 600 : null };
  return svg(
    "g",
    { "data-year": year, "data-v": value, "data-track": year, "data-category": category },
    svg("path", { d: path, fill: "none", ...stroke }),
    ...steps.map((step) => markSvg(step, tone, current)),
    current
      ? svg("circle", { cx: end.x, cy: end.y, r: 3.2, fill: tone })
      : svg("path", { d: leader, stroke: tone, "stroke-width": 0.6 }),
    svg("text", { x: label.x, y: label.y, dy: ".33em", "data-label": year, ...words, ...HALO }, escaped(label.text)),
  );
}

/** The mark of a draw: hollow where its total is in doubt; those of earlier years are small, but for hollow ones. */
const markSvg = ({ number, total, signs, x, y }: Line["steps"][number], tone: string, current: boolean): string =>
  number === undefined
    ? ""
    : svg("circle", {
        cx: x,
        cy: y,
        r: tenth(Math.sqrt(MARK / Math.PI) * (current || signs !== undefined ? 1 : 0.6)),
        fill: tone,
        "data-n": number,
        "data-v": total,
        ...(signs !== undefined && hollow(tone)),
      });
