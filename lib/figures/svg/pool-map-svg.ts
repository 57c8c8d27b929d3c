import { markerPath } from "@/lib/figures/layout/marker";
import type { PoolColumn, PoolMapFrame } from "@/lib/figures/layout/pool-map";
import { eventsSvg } from "./annotations-svg";
import { dayLabels, valueLabels } from "./axes-svg";
import { colourOf, hollow, plotOrder } from "./strokes";
import { chartSvg, svg } from "./svg";

/** The colour of a shade, see shadeOf. */
export const rampOf = (shade: number): string => `var(--ramp-${shade})`;

const column = ({ asOf, x, width, cells }: PoolColumn): string =>
  svg(
    "g",
    { transform: `translate(${Math.round(100 * (x + width / 2)) / 100})`, "stroke-width": width, "data-day": asOf },
    ...cells.map(({ band, shade, y, height }) =>
      svg("path", {
        d: `M0,${y}v${height}`,
        stroke: rampOf(shade),
        "data-band": `${band.min}-${band.max}`,
        "data-v": band.candidates,
      }),
    ),
  );

/**
 * The pool of one width as static SVG. A column says its snapshot in `data-day`, a cell its band and candidates in
 * `data-band` and `data-v`, a mark its draw and cut-off in `data-n` and `data-v`.
 * @param id unlike any other on the page
 */
export function poolMapSvg(frame: PoolMapFrame, id: string, name: string, className: string): string {
  const { width, height, size, plot, columns, marks, scores, days, events } = frame;
  const area = width < 500 ? 26 : 40;
  const categories = [...new Set(marks.map(({ category }) => category))];
  return chartSvg(
    { width, height, size, name, className },
    svg("g", { "shape-rendering": "crispEdges" }, ...columns.map(column)),
    valueLabels(scores, plot.left - 8),
    svg("path", {
      d: `M${plot.left},${plot.bottom}H${plot.right}${days.map(({ x }) => `M${x},${plot.bottom}v5`).join("")}`,
      stroke: "var(--rule-strong)",
      fill: "none",
    }),
    dayLabels(days, plot.bottom, size),
    ...eventsSvg(events, plot.bottom),
    svg(
      "defs",
      {},
      ...categories.map((category) => svg("path", { id: `${id}-${category}`, d: markerPath(category, area) })),
    ),
    ...plotOrder(categories.map((category) => ({ category }))).map(({ category }) =>
      svg(
        "g",
        { fill: colourOf(category), stroke: "var(--paper)", "stroke-width": 1.4, "paint-order": "stroke" },
        ...marks
          .filter((mark) => mark.category === category)
          .map(({ number, cutoff, x, y, doubtful }) =>
            svg("use", {
              href: `#${id}-${category}`,
              x,
              y,
              "data-n": number,
              "data-v": cutoff,
              ...(doubtful && hollow(colourOf(category))),
            }),
          ),
      ),
    ),
  );
}
