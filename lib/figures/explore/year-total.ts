import type { ExploreSeries } from "@/lib/figures/series/series";
import { sumSigns } from "@/lib/figures/words/doubt-words";
import { sumInvitations, type InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Correction } from "@/lib/rules/correction/correction";
import { compareDraws, type PlottedDraw } from "@/lib/rules/draw/draw";
import { yearOf } from "@/lib/rules/time/iso-date";

/** One text for the category and the year of a draw, whose total it is in. */
const yearKey = ({ category, date }: PlottedDraw): string => `${category} ${yearOf(date)}`;

/**
 * The draws in the total of a draw: those of its category from January 1 until it, whatever the period shown.
 * @param draws all draws, in any order
 */
export const yearTotal = (
  draws: readonly PlottedDraw[],
  last: PlottedDraw,
  corrections: readonly Correction[],
): InvitationSum =>
  sumInvitations(
    draws.filter((draw) => yearKey(draw) === yearKey(last) && compareDraws(draw, last) <= 0),
    corrections,
  );

/**
 * The draws in the totals shown.
 * @param draws all draws, in any order
 */
export function countedIn(draws: readonly PlottedDraw[], series: readonly ExploreSeries[]): readonly PlottedDraw[] {
  const lasts = new Map(series.flatMap(({ points }) => points.map(({ draw }) => [yearKey(draw), draw])));
  return draws.filter((draw) => {
    const last = lasts.get(yearKey(draw));
    return last !== undefined && compareDraws(draw, last) <= 0;
  });
}

/**
 * The signs at the totals of draws: a total is in doubt from the first doubtful draw in it on, until the year ends.
 * @param draws all draws, in any order
 * @returns the signs of the total of a draw, "" for one without doubt
 */
export function totalSigns(
  draws: readonly PlottedDraw[],
  corrections: readonly Correction[],
): (draw: PlottedDraw) => string {
  const soFar = new Map<string, Set<string>>();
  const signs = new Map<string, string>();
  for (const draw of draws.toSorted(compareDraws)) {
    const said = soFar.get(yearKey(draw)) ?? new Set();
    soFar.set(yearKey(draw), said);
    for (const sign of sumSigns(sumInvitations([draw], corrections))) said.add(sign);
    signs.set(draw.number, [...said].join(""));
  }
  return ({ number }) => signs.get(number) ?? "";
}
