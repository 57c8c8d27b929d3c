import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { compareEvents, readersEvent } from "@/lib/rules/event/policy-event";
import type { CrsGrid } from "./grid";

const TITLES = {
  known: { en: "CRS grid changed", fr: "Nouvelle grille du SCG" },
  not_known: { en: "CRS grid changed", fr: "Nouvelle grille du SCG" },
  reported: { en: "CRS grid: change reported", fr: "Grille du SCG, à confirmer" },
} as const;

/**
 * The events of readers beside the grids that are here: one that is only reported is established once the grid that
 * begins on its day is known. Its address stays left out: the grid has sources of its own.
 */
export const eventsWithGrids = (events: readonly PolicyEvent[], grids: readonly CrsGrid[]): PolicyEvent[] => {
  const known = new Set(grids.filter(({ state }) => state === "known").map(({ from }) => from));
  return events
    .map(readersEvent)
    .map((event) => (known.has(event.date) ? { ...event, certainty: "established" } : event));
};

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
