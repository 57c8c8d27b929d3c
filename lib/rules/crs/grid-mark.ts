import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { compareEvents } from "@/lib/rules/event/policy-event";
import type { CrsGrid } from "./grid";

const TITLES = {
  known: { en: "CRS grid changed", fr: "Nouvelle grille du SCG" },
  not_known: { en: "CRS grid changed", fr: "Nouvelle grille du SCG" },
  reported: { en: "CRS grid: change reported", fr: "Grille du SCG, à confirmer" },
} as const;

/**
 * The marks of a time axis: the policy events, and one for each change of the grid on a day that no event names.
 * @returns oldest first
 */
export const marksOf = (events: readonly PolicyEvent[], grids: readonly CrsGrid[]): PolicyEvent[] =>
  [
    ...events,
    ...grids
      .filter(({ from }) => events.every(({ date }) => date !== from))
      .map(
        ({ from, state }): PolicyEvent => ({
          slug: `crs-${from}`,
          date: from,
          title: TITLES[state],
          sourceUrl: null,
          certainty: state === "reported" ? "reported" : "established",
        }),
      ),
  ].sort(compareEvents);
