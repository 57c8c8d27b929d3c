import { oneValue, word, type Parameter, type QueryProblem, type Repeated } from "@/lib/rules/text/query-codec";
import { parseCount } from "@/lib/rules/text/count-input";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { LAUNCH, MAX_SCORE } from "./draw";
import { PERIODS, type DayRange, type Period } from "./period";

export const DEFAULT_PERIOD: Period = "12m";

/** The period of a figure: 12 months when none is given. */
export const PERIOD = word<Period>(PERIODS, DEFAULT_PERIOD);

/** A day from the launch of Express Entry up to the day known to; null when none is given. */
export const PAST_DAY: Parameter<IsoDate | null, { readonly knownTo: IsoDate }, "not_a_past_day" | Repeated> = oneValue(
  (text, { knownTo }) => {
    const day = parseIsoDate(text);
    return day !== null && LAUNCH <= day && day <= knownTo ? day : null;
  },
  {
    code: "not_a_past_day",
    rule: `must be a calendar day from ${LAUNCH} to the day that draws are known to, YYYY-MM-DD`,
  },
  null,
);

/** CRS points from 0 to 1200, as people write a number; null for any other text. */
export function parseScore(text: string): number | null {
  const score = parseCount(text);
  return score === null || score > MAX_SCORE ? null : score;
}

const REVERSED = { code: "to_before_from", rule: "must not lie before from" } as const;

/**
 * The days that were chosen one by one. One alone reaches to the day known to or back to the first draw.
 * @param first the day of the first draw
 * @returns `range` null when no day was chosen, or when the last lies before the first, which is a problem of both
 */
export function chosenDays(
  { from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null },
  first: IsoDate,
  knownTo: IsoDate,
): { readonly range: DayRange | null; readonly problems: readonly QueryProblem<"from" | "to">[] } {
  if (from !== null && to !== null && from > to) {
    return {
      range: null,
      problems: [
        { field: "from", value: from, ...REVERSED },
        { field: "to", value: to, ...REVERSED },
      ],
    };
  }
  if (from !== null) return { range: { from, to: to ?? knownTo }, problems: [] };
  return { range: to === null ? null : { from: to < first ? to : first, to }, problems: [] };
}

/** The values of days and period in an address: days stand before a period. */
export const periodValues = (
  period: Period | null,
  { from, to }: DayRange,
): { readonly period: Period; readonly from: IsoDate | null; readonly to: IsoDate | null } =>
  period === null ? { period: DEFAULT_PERIOD, from, to } : { period, from: null, to: null };
