import { tenth } from "@/lib/figures/layout/box";
import type { BarsFrame, PlacedPart } from "@/lib/figures/layout/bars";
import { markerPath } from "@/lib/figures/layout/marker";
import type { PlacedText } from "@/lib/figures/layout/frame";
import { colourOf } from "./strokes";
import { chartSvg, escaped, svg } from "./svg";

/** Between two parts. */
const SEAM = 1;

const words = ({ x, y, anchor, text }: PlacedText, fill: string, size: number | null = null): string =>
  svg(
    "text",
    { x, y, dy: ".34em", "text-anchor": anchor === "start" ? null : anchor, fill, "font-size": size },
    escaped(text),
  );

/** Stacked bars of one width as static SVG. A part says its category in `data-c` and its value in `data-v`. */
export function barsSvg({ width, height, size, rows }: BarsFrame, name: string, className: string): string {
  const part = ({ category, value, x, width: wide, label }: PlacedPart, middle: number): string =>
    svg("path", {
      d: `M${x},${middle}h${tenth(Math.max(0, wide - SEAM))}`,
      stroke: colourOf(category),
      "data-c": category,
      "data-v": value,
    }) +
    (label === "marker"
      ? svg("path", {
          d: markerPath(category, size * 2.6),
          transform: `translate(${tenth(x + wide / 2)},${middle})`,
          fill: "var(--paper)",
        })
      : label === null
        ? ""
        : words(label, "var(--paper)", size - 1));
  return chartSvg(
    { width, height, size, name, className },
    ...rows.map(
      ({ top, height: high, label, total, parts }) =>
        svg("g", { "stroke-width": high }, ...parts.map((each) => part(each, top + high / 2))) +
        words(label, "var(--ink-soft)") +
        words(total, "var(--ink)"),
    ),
  );
}
