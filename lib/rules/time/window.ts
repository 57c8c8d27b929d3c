import { addDays, addMonths, type IsoDate } from "./iso-date";

/**
 * The first day of the `months` months that end on `day`: the day after the same day that many months before. Twelve
 * months to 2026-10-01 begin on 2025-10-02, and hold 365 days; to 29 February they begin on 1 March, and hold 366.
 */
export const windowStart = (day: IsoDate, months: number): IsoDate => addDays(addMonths(day, -months), 1);
