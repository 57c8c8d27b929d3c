import type { IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import { sparkline } from "@/lib/figures/layout/sparkline";
import type { CategoryNow } from "@/lib/figures/series/category-now";
import { colourOf } from "@/lib/figures/svg/strokes";

const SIZE = { width: 110, height: 24 };
const PLOT = { left: 3, right: SIZE.width - 4, top: 4, bottom: SIZE.height - 4 };

type Props = { row: Pick<CategoryNow, "category" | "sparkline">; knownTo: IsoDate; name: string };

/**
 * The last cut-offs of a category: the twelve months to the day known to, on one scale of time, or its last draws where
 * that is empty.
 */
export function Sparkline({ row: { category, sparkline: series }, knownTo, name }: Props) {
  const points = series.segments.flat();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range =
    series.span === "12_months" ? { from: windowStart(knownTo, 12), to: knownTo } : { from: first.date, to: last.date };
  const line = sparkline({ category: category.slug, segments: series.segments }, range, PLOT);
  if (line === null) return null;
  const colour = colourOf(category.slug);
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      width={SIZE.width}
      height={SIZE.height}
      role="img"
      aria-label={name}
      className="inline-block"
    >
      <path d={line.path} fill="none" stroke={colour} strokeWidth={1.3} />
      <path
        d={line.marks.map(({ x, y }) => `M${x},${y}h0`).join("")}
        stroke={colour}
        strokeWidth={3.5}
        strokeLinecap="round"
      />
      <circle cx={line.latest.x} cy={line.latest.y} r={2.8} fill={colour} />
    </svg>
  );
}
