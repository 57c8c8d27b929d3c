import { drawSigns } from "@/lib/figures/words/doubt-words";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import type { Series } from "@/lib/figures/series/series";
import { dayNumber } from "./day-number";
import type { FigureLine } from "./frame";

/**
 * Series as the lines of a figure. A point without a value has no place: series cut their segments there.
 * @param signsOf what is doubtful of the value shown of a draw, as its signs, "" for nothing; by default, that the draw
 * is not confirmed or under review
 */
export const figureLines = (
  series: readonly Series[],
  signsOf: (draw: PlottedDraw) => string = drawSigns,
): FigureLine[] =>
  series.map(({ category, segments, carried, carriedDraw }) => {
    const carriedSigns = carriedDraw === undefined ? "" : drawSigns(carriedDraw);
    return {
      category,
      ...(carried !== undefined && { carried }),
      ...(carriedSigns !== "" && { carriedSigns }),
      segments: segments.map((points) =>
        points.flatMap(({ number, date, value, draw }) => {
          const signs = signsOf(draw);
          const doubt = signs === "" ? {} : { doubtful: true, signs };
          return value === null ? [] : { number, day: dayNumber(date), value, ...doubt };
        }),
      ),
    };
  });
