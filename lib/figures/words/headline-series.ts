import { pointsOf, type Series } from "@/lib/figures/series/series";

/**
 * The series that a headline may tell of: not PNP, whose cut-offs carry the 600 points of the nomination, unless no
 * other has a draw.
 */
export function headlineSeries<T extends Series>(series: readonly T[]): readonly T[] {
  const others = series.filter(({ category }) => category !== "pnp");
  return others.some((each) => pointsOf(each).length > 0) ? others : series;
}
