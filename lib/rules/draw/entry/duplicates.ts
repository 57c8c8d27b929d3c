import type { Draw } from "../draw";
import type { EnteredDraw, EntryProblem } from "./entry";

/** The problem of a number that another draw has; a hidden one is shown again, not entered anew. */
export const duplicateNumber = (number: string, hidden: boolean): EntryProblem => ({
  field: "number",
  code: hidden ? "hidden_number" : "duplicate_number",
  params: { number },
});

/** The problem of a day and round name that another draw, of this number, has. */
export const duplicateRound = (number: string, hidden: boolean): EntryProblem => ({
  field: "date",
  code: hidden ? "hidden_round" : "duplicate_round",
  params: { number },
});

/**
 * What stands in the way of a draw among those there are: its number, or its day and round name, taken by another.
 * @param hidden draws that readers do not see: they keep their number and their day
 * @param before the draw as it stands when it is edited, else null
 */
export function entryDuplicates(
  draw: EnteredDraw,
  draws: readonly Draw[],
  hidden: readonly Draw[],
  before: Draw | null,
): readonly EntryProblem[] {
  const others = [...draws.filter(({ number }) => number !== before?.number), ...hidden];
  const isHidden = (other: Draw) => hidden.includes(other);
  const sameNumber = others.find(({ number }) => number === draw.number);
  if (sameNumber) return [duplicateNumber(draw.number, isHidden(sameNumber))];
  const sameRound = others.find(({ date, roundName }) => date === draw.date && roundName === draw.roundName);
  return sameRound ? [duplicateRound(sameRound.number, isHidden(sameRound))] : [];
}
