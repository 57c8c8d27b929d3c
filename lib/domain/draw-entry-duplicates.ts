import type { Draw } from "./draw";
import type { EnteredDraw, EntryProblem } from "./draw-entry";

/** The problem of a number that another draw has. */
export const duplicateNumber = (number: string): EntryProblem => ({ field: "number", code: "duplicate_number", params: { number } });

/** The problem of a day and round name that another draw, of this number, has. */
export const duplicateRound = (number: string): EntryProblem => ({ field: "date", code: "duplicate_round", params: { number } });

/**
 * What stands in the way of a draw among those there are: its number, or its day and round name, taken by another.
 * @param before the draw as it stands when it is edited, else null
 */
export function entryDuplicates(draw: EnteredDraw, draws: readonly Draw[], before: Draw | null): readonly EntryProblem[] {
  const others = draws.filter(({ number }) => number !== before?.number);
  const sameNumber = others.some(({ number }) => number === draw.number);
  const sameRound = others.find(({ date, roundName }) => date === draw.date && roundName === draw.roundName);
  return [
    ...(sameNumber ? [duplicateNumber(draw.number)] : []),
    ...(sameRound && !sameNumber ? [duplicateRound(sameRound.number)] : []),
  ];
}
