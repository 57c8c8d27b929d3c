import type { CadenceStrip } from "@/lib/figure/cadence-strip";
import { colourOf } from "./strokes";
import { svg } from "./svg";

/**
 * The past intervals of a category as static SVG: a mark an interval, with the draw that ended it in `data-n` and its
 * days in `data-v`; today's wait as an upright line with its days in `data-today`.
 */
export function cadenceSvg({ width, height, marks, today, base }: CadenceStrip, category: string, daysSince: number, name: string): string {
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name, class: "w-full h-auto", xmlns: "http://www.w3.org/2000/svg" },
    svg("path", { d: `M0,${base}H${width}`, stroke: "var(--rule-strong)" }),
    svg("g", { fill: colourOf(category), "fill-opacity": 0.75 }, ...marks.map(({ number, days, x, y }) => svg("circle", { cx: x, cy: y, r: 2.1, "data-n": number, "data-v": days }))),
    svg("path", { d: `M${today},1V${height - 1}`, stroke: "var(--paper)", "stroke-width": 4 }),
    svg("path", { d: `M${today},1V${height - 1}M${today - 4},1h8`, stroke: "var(--ink)", "stroke-width": 1.8, fill: "none", "data-today": daysSince }),
  );
}
