import { WAIT_TOP, type CadenceStrip } from "@/lib/figures/layout/cadence-strip";
import { colourOf } from "./strokes";
import { chartSvg, escaped, svg } from "./svg";

type CadenceChart = {
  readonly strip: CadenceStrip;
  /** Slug. */
  readonly category: string;
  readonly daysSince: number;
  /** The subject of the chart, for those who do not see it. */
  readonly name: string;
  /** A number of days in words. */
  readonly count: (days: number) => string;
};

/**
 * The past intervals of a category as static SVG: a mark an interval, with the draw that ended it in `data-n` and its
 * days in `data-v`; the wait since the last draw as an upright line with its days in `data-wait`.
 */
export function cadenceSvg({
  strip: { width, height, marks, ticks, wait, waitName, base },
  category,
  daysSince,
  name,
  count,
}: CadenceChart): string {
  return chartSvg(
    { width, height, size: null, name, className: "block w-full h-auto" },
    svg("path", {
      d: `M0,${base}H${width}${ticks.map(({ x }) => `M${x},${base}v3`).join("")}`,
      stroke: "var(--rule-strong)",
      fill: "none",
    }),
    svg(
      "g",
      { fill: "var(--ink-soft)", "text-anchor": "middle", "font-size": 12.5 },
      ...ticks.map(({ days, x }) => svg("text", { x, y: base + 16 }, escaped(count(days)))),
    ),
    svg(
      "g",
      { fill: colourOf(category), "fill-opacity": 0.75 },
      ...marks.map(({ number, days, x, y }) =>
        svg("circle", { cx: x, cy: y, r: 2.7, "data-n": number, "data-v": days }),
      ),
    ),
    svg("path", { d: `M${wait},${WAIT_TOP}V${base + 2}`, stroke: "var(--paper)", "stroke-width": 4.5 }),
    svg("path", {
      d: `M${wait},${WAIT_TOP}V${base + 2}M${wait - 4},${WAIT_TOP}h8`,
      stroke: "var(--ink)",
      "stroke-width": 1.8,
      fill: "none",
      "data-wait": daysSince,
    }),
    svg(
      "text",
      { x: waitName, y: 11, fill: "var(--ink)", "text-anchor": "middle", "font-size": 12.5, "font-weight": 600 },
      escaped(count(daysSince)),
    ),
  );
}
