import type { Correction } from "@/lib/rules/correction/correction";
import { SELECTION_BEGAN, type Draw } from "@/lib/rules/draw/draw";
import { addMonths } from "@/lib/rules/time/iso-date";

/** Draws of the category within a year before and after, without which nothing is said. */
const FEWEST = 3;
const MONTHS = 12;
/** Points by which a cut-off lies outside those of the others. */
const POINTS_OFF = 60;
/** How many times as large as the largest of the others, or as small as the smallest, a size is. */
const TIMES_OFF = 5;

/**
 * The draws since category-based selection began whose cut-off or size is far from those of every other draw of their
 * category within a year, before and after: by more than 60 points, or more than five times. Later draws count too, so
 * that a true change is soon none. The limits are ours: of the draws of the reference files they name none. A draw with
 * a remark or a correction of that value is left out: readers are told of it. Without three others nothing is said.
 * @param draws in any order
 */
export function implausibleDraws(
  draws: readonly Draw[],
  corrections: readonly Pick<Correction, "drawNumber" | "field">[],
): readonly Draw[] {
  const told = new Set(corrections.map(({ drawNumber, field }) => `${drawNumber} ${field}`));
  const asked = draws.filter(
    ({ date, category, notice }) => date >= SELECTION_BEGAN && category !== null && notice === null,
  );
  return asked.filter((draw) => {
    const [from, to] = [addMonths(draw.date, -MONTHS), addMonths(draw.date, MONTHS)];
    const others = draws.filter(
      ({ number, category, date }) =>
        category === draw.category && number !== draw.number && date >= from && date <= to,
    );
    if (others.length < FEWEST) return false;
    const cutoffs = others.map(({ cutoff }) => cutoff);
    const sizes = others.map(({ invitations }) => invitations);
    const off = {
      cutoff: draw.cutoff < Math.min(...cutoffs) - POINTS_OFF || draw.cutoff > Math.max(...cutoffs) + POINTS_OFF,
      invitations:
        draw.invitations * TIMES_OFF < Math.min(...sizes) || draw.invitations > Math.max(...sizes) * TIMES_OFF,
    };
    return (["cutoff", "invitations"] as const).some((field) => off[field] && !told.has(`${draw.number} ${field}`));
  });
}
