import { isCounted } from "@/lib/figures/query/invitations-query";
import { sumInvitations, type InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import { addMonths, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";

/** The invitations of a calendar year as they added up. */
export type YearRun = {
  readonly year: number;
  /** A point a draw: all invitations of the year up to and with it, official values. */
  readonly points: readonly { readonly date: IsoDate; readonly total: number; readonly sum: InvitationSum }[];
  /** The day of this year that is compared: see {@link sameDay}. */
  readonly until: IsoDate;
  readonly untilDraws: number;
  readonly untilSum: InvitationSum;
  /** The whole year; null for the last, which is not known to its end. */
  readonly whole: (InvitationSum & { readonly draws: number }) | null;
};

/** The same month and day in another year; 29 February is 28 February where the year has none. */
export const sameDay = (knownTo: IsoDate, year: number): IsoDate => addMonths(knownTo, 12 * (year - yearOf(knownTo)));

/**
 * The invitations of each calendar year from the first draw counted to that of the day known to, oldest first, with
 * their sum by the same day of the year. Draws after it are not looked at.
 * @param counted slugs; null = every category and the draws not yet classified
 */
export function yearsToDate(
  { draws, corrections }: Pick<Dataset, "draws" | "corrections">,
  counted: readonly string[] | null,
  knownTo: IsoDate,
): YearRun[] {
  const shown = draws
    .filter(({ date, category }) => date <= knownTo && isCounted(category, counted))
    .sort(compareDraws);
  const [first, last] = [shown[0], yearOf(knownTo)];
  if (first === undefined) return [];
  return Array.from({ length: last - yearOf(first.date) + 1 }, (_, index): YearRun => {
    const year = yearOf(first.date) + index;
    const own = shown.filter(({ date }) => yearOf(date) === year);
    const until = sameDay(knownTo, year);
    const byThen = own.filter(({ date }) => date <= until);
    return {
      year,
      points: running(own, corrections),
      until,
      untilDraws: byThen.length,
      untilSum: sumInvitations(byThen, corrections),
      whole: year === last ? null : { draws: own.length, ...sumInvitations(own, corrections) },
    };
  });
}

const running = (draws: readonly Draw[], corrections: Dataset["corrections"]): YearRun["points"] =>
  draws.map(({ date }, index) => {
    const sum = sumInvitations(draws.slice(0, index + 1), corrections);
    return { date, total: sum.official, sum };
  });
