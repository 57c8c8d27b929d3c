import { sumInvitations, type InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Dataset } from "@/lib/rules/dataset";
import { isCounted, type Grain } from "@/lib/figures/query/invitations-query";
import { addDays, addMonths, isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { inRange, type DayRange } from "@/lib/rules/draw/period";

/** The invitations of one category in a period. */
export type CategoryPart = InvitationSum & {
  /** Null = not yet classified. */
  readonly category: string | null;
  readonly draws: number;
  /** Of the categories counted, 0 to 1; null in a period without invitations. */
  readonly share: number | null;
};

export type PeriodOfInvitations = {
  /** First and last day that count: those of the month, quarter or year, cut at the ends of the range. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** False when the range cuts the period. */
  readonly whole: boolean;
  readonly draws: number;
  readonly total: InvitationSum;
  /** The categories drawn in the period, in display order, the unclassified last. */
  readonly parts: readonly CategoryPart[];
};

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of the month, quarter or calendar year that holds a day. */
export function periodStart(day: IsoDate, by: Grain): IsoDate {
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % MONTHS[by]) + 1;
  return isoDate(`${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`);
}

type Source = Pick<Dataset, "draws" | "categories" | "corrections">;

/**
 * Invitations of each month, quarter or year that touches `range`, oldest first, those without a draw among them.
 * Official values are added up, a corrected sum stands beside them.
 * @param counted slugs; null = every category and the draws not yet classified
 */
export function invitationsByPeriod(
  { draws, categories, corrections }: Source,
  by: Grain,
  range: DayRange,
  counted: readonly string[] | null,
): PeriodOfInvitations[] {
  const within = draws.filter(({ date, category }) => inRange(date, range) && isCounted(category, counted));
  const periods: PeriodOfInvitations[] = [];
  for (let start = periodStart(range.from, by); start <= range.to; start = addMonths(start, MONTHS[by])) {
    const end = addDays(addMonths(start, MONTHS[by]), -1);
    const days = { from: start < range.from ? range.from : start, to: end > range.to ? range.to : end };
    const own = within.filter(({ date }) => inRange(date, days));
    const total = sumInvitations(own, corrections);
    periods.push({
      ...days,
      whole: days.from === start && days.to === end,
      draws: own.length,
      total,
      parts: [...categories.map(({ slug }) => slug), null].flatMap((category): CategoryPart[] => {
        const ofCategory = own.filter((draw) => draw.category === category);
        if (ofCategory.length === 0) return [];
        const sum = sumInvitations(ofCategory, corrections);
        return [
          {
            category,
            draws: ofCategory.length,
            ...sum,
            share: total.official === 0 ? null : sum.official / total.official,
          },
        ];
      }),
    });
  }
  return periods;
}
