import { sparkline, type SparkSegments } from "@/lib/figures/layout/sparkline";
import { colourOf } from "./strokes";
import { svg } from "./svg";

/** The trend of a category beside its name in a table. */
export type Spark = {
  /** Slug. */
  readonly category: string;
  readonly segments: SparkSegments;
  /** First and last day of the box, see dayNumber. */
  readonly days: readonly [number, number];
};

const SIZE = { width: 110, height: 24 };
const PLOT = { left: 3, right: SIZE.width - 4, top: 4, bottom: SIZE.height - 4 };

/** A trend as static SVG: steps, a dot for each draw, the latest larger; empty where there is no draw. */
export function sparklineSvg({ category, segments, days }: Spark, name: string): string {
  const line = sparkline(segments, days, PLOT);
  if (line === null) return "";
  const stroke = colourOf(category);
  const { path, marks, latest } = line;
  const dots = marks.map(({ x, y }) => `M${x},${y}h0`).join("");
  return svg(
    "svg",
    { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, ...SIZE, role: "img", "aria-label": name, class: "inline-block" },
    svg("path", { d: path, fill: "none", stroke, "stroke-width": 1.3 }),
    svg("path", { d: dots, stroke, "stroke-width": 3.5, "stroke-linecap": "round" }),
    svg("circle", { cx: latest.x, cy: latest.y, r: 2.8, fill: stroke }),
  );
}
