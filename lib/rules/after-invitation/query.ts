import { applyBy } from "./deadline";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { readOne, type DroppedText } from "@/lib/rules/draw/period-choice";
import type { QueryParams } from "@/lib/rules/text/query-texts";

/** A draw whose candidates have a known last day. */
export type DueDraw = { readonly draw: Draw; readonly until: IsoDate };

/** Draws whose candidates have a known last day to apply, the latest first. */
export const dueDraws = (draws: readonly Draw[]): readonly DueDraw[] =>
  draws
    .flatMap((draw) => {
      const until = applyBy(draw);
      return until === null ? [] : [{ draw, until }];
    })
    .sort((a, b) => compareDraws(b.draw, a.draw));

/**
 * Reads `draw`, the number of a draw with a known last day; without one it is the latest.
 * @returns the draw, null when there is none; and the values that were not understood
 */
export function parseAfterInvitation(
  params: QueryParams,
  draws: readonly Draw[],
): { readonly due: DueDraw | null; readonly dropped: readonly DroppedText[] } {
  const dropped: DroppedText[] = [];
  const all = dueDraws(draws);
  return {
    due: readOne<DueDraw | null>(
      params,
      "draw",
      (text) => all.find(({ draw }) => draw.number === text),
      all[0] ?? null,
      dropped,
    ),
    dropped,
  };
}
