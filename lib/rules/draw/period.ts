import { SELECTION_BEGAN, type PlottedDraw } from "./draw";
import { addMonths, type IsoDate } from "@/lib/rules/time/iso-date";

/** The last twelve months, the time of category-based selection, every draw. */
export const PERIODS = ["12m", "selection", "all"] as const;
export type Period = (typeof PERIODS)[number];

/** Calendar days, both ends included. */
export type DayRange = { readonly from: IsoDate; readonly to: IsoDate };

/** True for a day within the range. */
export const inRange = (day: IsoDate, { from, to }: DayRange): boolean => from <= day && day <= to;

/**
 * The days of a period that ends today; `all` begins on the day of the first of `draws`, which may come in any order.
 */
export function periodRange(period: Period, today: IsoDate, draws: readonly PlottedDraw[]): DayRange {
  switch (period) {
    case "12m":
      return { from: addMonths(today, -12), to: today };
    case "selection":
      return { from: SELECTION_BEGAN, to: today };
    case "all":
      return { from: draws.reduce((first, { date }) => (date < first ? date : first), today), to: today };
  }
}
