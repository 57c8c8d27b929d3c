import { SELECTION_BEGAN, type Draw } from "./draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** A rank among `of` draws; draws that are equal share one (1, 2, 2, 4), and `tied` says that another has it too. */
export type Place = { readonly rank: number; readonly tied: boolean; readonly of: number };

/** Where a draw stands among those of its category: by invitations, most first, and by cut-off, lowest first. */
export type CategoryRank = { readonly bySize: Place; readonly byCutoff: Place };

function place(own: number, all: readonly number[]): Place {
  return {
    rank: 1 + all.filter((value) => value < own).length,
    tied: all.filter((value) => value === own).length > 1,
    of: all.length,
  };
}

/**
 * Ranks a draw among the draws of its category from the first day of category-based selection to `upTo`, both included.
 * @param draws all draws, this one among them
 * @returns null for a draw that is unclassified, earlier than that first day, or later than `upTo`
 */
export function rankInCategory(draw: Draw, draws: readonly Draw[], upTo: IsoDate): CategoryRank | null {
  if (draw.category === null || draw.date < SELECTION_BEGAN || draw.date > upTo) return null;
  const peers = draws.filter(
    ({ category, date }) => category === draw.category && date >= SELECTION_BEGAN && date <= upTo,
  );
  return {
    bySize: place(
      -draw.invitations,
      peers.map((peer) => -peer.invitations),
    ),
    byCutoff: place(
      draw.cutoff,
      peers.map((peer) => peer.cutoff),
    ),
  };
}
