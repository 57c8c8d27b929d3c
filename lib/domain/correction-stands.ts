import type { Correction } from "./correction";
import { parseCount } from "./count-input";
import type { Draw } from "./draw";

/**
 * Whether a correction speaks of this draw as it stands: one of a value that is stored with the draw is settled once that
 * value is another one. Errors that the feed alone has (a link, a pool) stand as long as the draw.
 */
export function correctionStands({ drawNumber, field, officialValue }: Correction, draw: Draw): boolean {
  if (drawNumber !== draw.number) return false;
  switch (field) {
    case "invitations":
      return parseCount(officialValue) === draw.invitations;
    case "drawnAt":
      return officialValue === draw.drawnAt;
    case "tieBreakAt":
      return draw.tieBreakAt === null;
    default:
      return true;
  }
}
