import { doubtsOf, isUnconfirmed, isUnderReview } from "@/lib/rules/correction/doubt";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import type { Series } from "@/lib/figures/series/series";
import { dayNumber } from "./day-number";
import type { FigureLine } from "./frame";

/** A draw that is not confirmed: a figure of cut-offs or gaps marks it as doubtful. */
const unconfirmed = (draw: PlottedDraw): boolean => {
  const doubts = doubtsOf(draw, []);
  return isUnconfirmed(doubts) || isUnderReview(doubts);
};

/**
 * Series as the lines of a figure. A point without a value has no place: series cut their segments there.
 * @param isDoubtful whether the value shown of a draw is doubtful; by default, that the draw is not confirmed
 */
export const figureLines = (series: readonly Series[], isDoubtful = unconfirmed): FigureLine[] =>
  series.map(({ category, segments, carried }) => ({
    category,
    ...(carried !== undefined && { carried }),
    segments: segments.map((points) =>
      points.flatMap(({ number, date, value, draw }) =>
        value === null ? [] : { number, day: dayNumber(date), value, ...(isDoubtful(draw) && { doubtful: true }) },
      ),
    ),
  }));
