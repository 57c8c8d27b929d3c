import type { CheckEntry } from "@/lib/rules/eligibility/profile-form";
import { ANSWERS, type Verdict } from "@/lib/rules/eligibility/verdict";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import { PERIODS, type DayRange, type Period } from "@/lib/rules/draw/period";
import type { CheckedCategory } from "./check-words";
import type { CheckedDraw } from "./checked-draw";

/** The filter of the draws shown; null = all of that kind. */
export type DrawFilter = {
  readonly category: string | null;
  readonly period: Period | "own";
  readonly range: DayRange;
  readonly answer: Verdict["answer"] | null;
};

/** The period that holds a draw, the shortest first. */
const holding = (day: IsoDate, knownTo: IsoDate): Period =>
  day >= windowStart(knownTo, 12) ? "12m" : day >= SELECTION_BEGAN ? "selection" : "all";

/**
 * The draws that an entry asks to see: the 12 months to the day known to, or longer where the draw that the reader came
 * from is older. What cannot be read falls back to that; a later day, to the day known to.
 */
export function shownDraws(
  entry: CheckEntry,
  draws: readonly CheckedDraw[],
  categories: readonly Pick<CheckedCategory, "slug">[],
  knownTo: IsoDate,
): DrawFilter {
  const chosen = draws.find(({ number }) => number === entry.draw);
  const first = draws.reduce((day, { date }) => (date < day ? date : day), knownTo);
  const period =
    [...PERIODS, "own" as const].find((known) => known === entry.period) ??
    (chosen ? holding(chosen.date, knownTo) : "12m");
  const ranges: Record<Period, DayRange> = {
    "12m": { from: windowStart(knownTo, 12), to: knownTo },
    selection: { from: SELECTION_BEGAN, to: knownTo },
    all: { from: first, to: knownTo },
  };
  const until = parseIsoDate(entry.to);
  const range =
    period === "own"
      ? { from: parseIsoDate(entry.from) ?? first, to: until === null || until > knownTo ? knownTo : until }
      : ranges[period];
  return {
    category: categories.find(({ slug }) => slug === entry.category)?.slug ?? null,
    period,
    range,
    answer: ANSWERS.find((known) => known === entry.answer) ?? null,
  };
}
