import type { Series } from "@/lib/figures/series/series";
import { dayNumber } from "./day-number";
import type { FigureLine } from "./frame";

/** Series as the lines of a figure. A point without a value has no place: series cut their segments there. */
export const figureLines = (series: readonly Series[]): FigureLine[] =>
  series.map(({ category, segments }) => ({
    category,
    segments: segments.map((points) =>
      points.flatMap(({ number, date, value }) => (value === null ? [] : { number, day: dayNumber(date), value })),
    ),
  }));
