import { CEC } from "@/lib/rules/category/category";
import { compareDraws, type PlottedDraw } from "@/lib/rules/draw/draw";
import type { Gap } from "@/lib/rules/draw/gap";
import { pointsOf, type Series, type SeriesPoint } from "./series";

/** The finding of the cut-off figure: the latest draw it shows, beside CEC. */
export type CutoffFinding = {
  readonly category: string;
  readonly draw: PlottedDraw;
  /** Null only when no shown draw of a selected category has one, or CEC alone is shown. */
  readonly gap: Gap | null;
};

/** The finding of the gap figure: how the gap of one category moved within the period. */
export type GapFinding = {
  readonly category: string;
  readonly first: SeriesPoint;
  readonly latest: SeriesPoint;
  /** Points from the first gap to the latest, negative = further below CEC; null when there is one point only. */
  readonly change: number | null;
  readonly min: number;
  readonly max: number;
  readonly count: number;
};

const latestOf = (points: readonly SeriesPoint[]): SeriesPoint | null =>
  points.reduce<SeriesPoint | null>(
    (latest, point) => (latest !== null && compareDraws(latest.draw, point.draw) > 0 ? latest : point),
    null,
  );

const valuesOf = (points: readonly SeriesPoint[]): number[] => points.flatMap(({ value }) => value ?? []);

/**
 * The finding of the cut-off figure: its latest category draw with a gap; else its latest category draw; else its
 * latest CEC draw.
 * @param series the categories shown; a series of CEC among them is not counted as one
 * @param cec the CEC series of the same period
 * @returns null when the figure shows no draw
 */
export function cutoffFinding(series: readonly Series[], cec: Series): CutoffFinding | null {
  const shown = series.filter(({ category }) => category !== CEC).flatMap(pointsOf);
  const found = latestOf(shown.filter(({ gap }) => gap !== null)) ?? latestOf(shown) ?? latestOf(pointsOf(cec));
  if (found === null || found.draw.category === null) return null;
  return { category: found.draw.category, draw: found.draw, gap: found.gap };
}

/**
 * The finding of the gap figure: the latest gap shown, against the gap of the first draw of the same category in the
 * period and the range between.
 * @returns null when the figure shows no gap
 */
export function gapFinding(series: readonly Series[]): GapFinding | null {
  const latest = latestOf(series.flatMap(pointsOf));
  const own = series.find((each) => pointsOf(each).some((point) => point === latest));
  if (latest === null || own === undefined) return null;
  const points = pointsOf(own);
  const first = points[0] ?? latest;
  const values = valuesOf(points);
  return {
    category: own.category,
    first,
    latest,
    change: first === latest || first.value === null || latest.value === null ? null : latest.value - first.value,
    min: Math.min(...values),
    max: Math.max(...values),
    count: values.length,
  };
}
