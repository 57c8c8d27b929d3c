import { SELECTION_BEGAN, type Draw } from "@/lib/rules/draw/draw";
import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";

/** Days an invited candidate has for the full application. */
export const APPLY_WITHIN_DAYS = 60;

/** The 60th day after the day of a draw; null before category-based selection, where the limit is not established. */
export const applyBy = (draw: Draw): IsoDate | null =>
  draw.date < SELECTION_BEGAN ? null : addDays(draw.date, APPLY_WITHIN_DAYS);
