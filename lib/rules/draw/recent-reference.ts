import { compareDraws, type Draw } from "./draw";
import { referencesOf } from "./gap";

/** The last CEC draws before a draw, newest first, and the range of their cut-offs. */
export type RecentReference = { readonly draws: readonly Draw[]; readonly min: number; readonly max: number };

/**
 * The `count` latest CEC draws on or before the day of `draw`, without itself; fewer when fewer were held.
 * They are found however old they are: their days say so.
 * @param draws all draws, in any order
 * @returns null when there is none
 */
export function referenceBefore(draw: Draw, draws: readonly Draw[], count = 5): RecentReference | null {
  const latest = referencesOf(draws)
    .filter(({ date, number }) => date <= draw.date && number !== draw.number)
    .sort((a, b) => compareDraws(b, a))
    .slice(0, count);
  if (latest.length === 0) return null;
  const cutoffs = latest.map(({ cutoff }) => cutoff);
  return { draws: latest, min: Math.min(...cutoffs), max: Math.max(...cutoffs) };
}
