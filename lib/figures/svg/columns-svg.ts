import { tenth } from "@/lib/figures/layout/box";
import type { ColumnsFrame } from "@/lib/figures/layout/columns";
import { markerPath } from "@/lib/figures/layout/marker";
import { dayLabels, valueLabels, valueLines } from "./axes-svg";
import { colourOf } from "./strokes";
import { chartSvg, svg } from "./svg";

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
  return chartSvg(
    { width, height, size, name, className },
    valueLines(values, plot),
    svg("path", { d: days.map(({ x }) => `M${x},${plot.bottom}v5`).join(""), stroke: "var(--rule-strong)" }),
    valueLabels(values, plot.left - 8),
    dayLabels(days, plot.bottom, size),
    ...columns.map(({ from, x, width: wide, parts }) =>
      svg(
        "g",
        { transform: `translate(${tenth(x + wide / 2)})`, "stroke-width": wide, "data-from": from },
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
