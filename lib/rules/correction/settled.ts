import type { Correction } from "./correction";
import { parseCount } from "@/lib/rules/text/count-input";
import type { Draw } from "@/lib/rules/draw/draw";

/**
 * Whether a correction is settled: the draw it speaks of is stored with another value by now. One of a draw that is not
 * stored stands, since nothing says otherwise.
 */
export function correctionSettled(correction: Correction, draws: readonly Draw[]): boolean {
  const draw = draws.find(({ number }) => number === correction.drawNumber);
  return draw !== undefined && !correctionStands(correction, draw);
}

/** The values of a draw that a correction may settle; one that is left out is not looked at. */
export type CorrectedValues = Pick<Draw, "number" | "invitations"> & Partial<Pick<Draw, "drawnAt" | "tieBreakAt">>;

/**
 * Whether a correction speaks of this draw as it stands: one of a value that is stored with the draw is settled once
 * that value is another one. Errors that the feed alone has (a link, a pool) stand as long as the draw.
 */
export function correctionStands({ drawNumber, field, officialValue }: Correction, draw: CorrectedValues): boolean {
  if (drawNumber !== draw.number) return false;
  switch (field) {
    case "invitations":
      return parseCount(officialValue) === draw.invitations;
    case "drawnAt":
      return draw.drawnAt === undefined || officialValue === draw.drawnAt;
    case "tieBreakAt":
      // One that names no moment is stored as unknown.
      return draw.tieBreakAt == null || officialValue === draw.tieBreakAt;
    default:
      return true;
  }
}
