import type { FigureFrame, FigureLine, FigurePoint } from "./frame";

/** Up to so many points every draw has its mark. */
export const MAX_POINTS = 1000;

/**
 * Lines with no more points than the width of a figure can show. Within each column of two pixels a segment keeps its
 * first, last, lowest and highest point, so that no extreme is lost and the line enters and leaves as it did.
 * @returns the very lines given when they have {@link MAX_POINTS} points or fewer together
 */
export function thinLines(
  lines: readonly FigureLine[],
  { plot, x }: Pick<FigureFrame, "plot" | "x">,
): readonly FigureLine[] {
  const count = lines.reduce(
    (sum, { segments }) => sum + segments.reduce((points, { length }) => points + length, 0),
    0,
  );
  if (count <= MAX_POINTS) return lines;
  const columns = Math.max(1, (plot.right - plot.left) / 2);
  const days = Math.max(1, (x.domain[1] - x.domain[0]) / columns);
  const columnOf = ({ day }: FigurePoint) => Math.floor((day - x.domain[0]) / days);
  return lines.map(({ category, segments, ...line }) => {
    // Points that stand alone crowd a column as those of a line do.
    const alone = segments.every(({ length }) => length === 1);
    return alone
      ? { ...line, category, segments: thinPoints(segments.flat(), columnOf).map((point) => [point]) }
      : { ...line, category, segments: segments.map((points) => thinPoints(points, columnOf)) };
  });
}

function thinPoints(points: readonly FigurePoint[], columnOf: (point: FigurePoint) => number): FigurePoint[] {
  const kept: FigurePoint[] = [];
  for (let from = 0; from < points.length; ) {
    const column = columnOf(points[from]!);
    let [low, high, to] = [from, from, from];
    while (to < points.length && columnOf(points[to]!) === column) {
      if (points[to]!.value < points[low]!.value) low = to;
      if (points[to]!.value > points[high]!.value) high = to;
      to += 1;
    }
    const indexes = new Set([from, low, high, to - 1].sort((a, b) => a - b));
    indexes.forEach((index) => kept.push(points[index]!));
    from = to;
  }
  return kept;
}
