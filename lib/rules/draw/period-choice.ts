import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { PERIODS, type DayRange, type Period } from "./period";
import { queryTexts, type QueryParams } from "@/lib/rules/text/query-texts";

/** A value of an address that was not understood and is left out. */
export type DroppedText = { readonly field: string; readonly value: string };

/** The first value of `field` that `read` understands, else `fallback`; the others are put into `dropped`. */
export function readOne<T>(
  params: QueryParams,
  field: string,
  read: (text: string) => T | null | undefined,
  fallback: T,
  dropped: DroppedText[],
): T {
  let found: T | null = null;
  for (const value of new Set(queryTexts(params, field))) {
    const known: T | null | undefined = found === null ? read(value) : null;
    if (known === null || known === undefined) dropped.push({ field, value });
    else found = known;
  }
  return found ?? fallback;
}

/** Reads `period`; 12 months by default. */
export const readPeriod = (params: QueryParams, dropped: DroppedText[]): Period =>
  readOne<Period>(params, "period", (text) => PERIODS.find((known) => known === text), "12m", dropped);

/**
 * Reads `from` and `to`, days up to today, the second not before the first; one alone reaches to today or back to
 * `first`.
 * @returns null when neither is given or understood
 */
export function readDays(params: QueryParams, first: IsoDate, today: IsoDate, dropped: DroppedText[]): DayRange | null {
  const day = (text: string): IsoDate | null => {
    const read = parseIsoDate(text);
    return read !== null && read <= today ? read : null;
  };
  const from = readOne<IsoDate | null>(params, "from", day, null, dropped);
  const to = readOne<IsoDate | null>(params, "to", day, null, dropped);
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to) {
    dropped.push({ field: "from", value: from }, { field: "to", value: to });
    return null;
  }
  return { from: from ?? (to! < first ? to! : first), to: to ?? today };
}
