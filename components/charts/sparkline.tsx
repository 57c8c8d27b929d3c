import { dayNumber } from "@/lib/figures/layout/day-number";
import type { CategoryNow } from "@/lib/figures/series/category-now";
import { windowStart } from "@/lib/rules/time/window";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { KeptSparkline } from "./drawn/kept-sparkline";

type Props = { row: Pick<CategoryNow, "category" | "sparkline">; knownTo: IsoDate; name: string };

/**
 * The last cut-offs of a category: the twelve months to the day known to, on one scale of time, or its last draws where
 * that is empty.
 */
export function Sparkline({ row: { category, sparkline: series }, knownTo, name }: Props) {
  const points = series.segments.flat();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = series.span === "12_months" ? [windowStart(knownTo, 12), knownTo] : [first.date, last.date];
  const segments = series.segments.map((each) => each.map(({ date, draw }) => [dayNumber(date), draw.cutoff] as const));
  return (
    <KeptSparkline spark={{ category: category.slug, segments, days: [dayNumber(from), dayNumber(to)] }} name={name} />
  );
}
