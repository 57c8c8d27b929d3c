import { addDays, daysBetween, isoDate, type IsoDate } from "@/lib/rules/time/iso-date";

const EPOCH = isoDate("1970-01-01");

/** A calendar day as a number that a scale can take: days since 1970-01-01. */
export const dayNumber = (day: IsoDate): number => daysBetween(EPOCH, day);

/** The calendar day of such a number, rounded to a whole one. */
export const dayOf = (number: number): IsoDate => addDays(EPOCH, Math.round(number));
