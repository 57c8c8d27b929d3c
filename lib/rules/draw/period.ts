import { SELECTION_BEGAN, type PlottedDraw } from "./draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";

/** Twelve months, the time of category-based selection, every draw. */
export const PERIODS = ["12m", "selection", "all"] as const;
export type Period = (typeof PERIODS)[number];

/** Calendar days, both ends included. */
export type DayRange = { readonly from: IsoDate; readonly to: IsoDate };

/** True for a day within the range. */
export const inRange = (day: IsoDate, { from, to }: DayRange): boolean => from <= day && day <= to;

/**
 * The days of a period that ends on the day known to; `all` begins on the day of the first of `draws`, which may come
 * in any order.
 */
export function periodRange(period: Period, knownTo: IsoDate, draws: readonly PlottedDraw[]): DayRange {
  switch (period) {
    case "12m":
      return { from: windowStart(knownTo, 12), to: knownTo };
    case "selection":
      return { from: SELECTION_BEGAN, to: knownTo };
    case "all":
      return { from: draws.reduce((first, { date }) => (date < first ? date : first), knownTo), to: knownTo };
  }
}
