import type { CategoryVersion, Rule, VersionRules } from "@/lib/rules/category/category";
import { FULL_TIME_HOURS, FULL_TIME_MONTH_HOURS } from "./full-time";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import type { Profile, Work } from "./profile";
import { workAmount, type AmountTerms, type Breaks, type WorkAmount } from "./work-amount";

/** The rules on work of a version with a value for each, known or supposed. */
export type WorkTerms = {
  readonly minMonths: number;
  /** Hours that do as well as the months; null = months alone. */
  readonly minHours: number | null;
  readonly partTimeAllowed: boolean;
  readonly mustBeContinuous: boolean;
  readonly breaks: Breaks;
  /** Null = however long ago. */
  readonly withinPastYears: number | null;
  readonly canadaOnly: boolean;
  readonly singleOccupation: boolean;
  readonly mustBePrimaryNoc: boolean;
};

/** The reading of a rule that is not established: as asking nothing, or as asking the most it could. */
export type Reading = "lenient" | "strict";

/** A rule of a version, or how breaks are read, which no version says. */
export type ReadRule = keyof VersionRules | "breaks";

/** The work that comes closest to a rule. */
export type WorkSummary = WorkAmount & {
  /** Listed occupations it was in, ascending. */
  readonly nocs: readonly string[];
  readonly met: boolean;
};

/**
 * The rules on work of a version under one reading of what is not established. Where there is no rule on hours, months
 * alone count; where it is not established whether there is one, the hours that the months are worth do as well, or
 * months alone count.
 * @returns null when the version has no rule on work
 */
export function workTerms(rules: VersionRules, reading: Reading | ((rule: ReadRule) => Reading)): WorkTerms | null {
  if (rules.minMonths.state === "none") return null;
  const readingOf = (name: ReadRule) => (typeof reading === "string" ? reading : reading(name));
  const read = <T>(name: keyof VersionRules, rule: Rule<T>, lenient: T, strict: T): T => {
    if (rule.state === "value") return rule.value;
    if (rule.state === "none") return lenient;
    return readingOf(name) === "lenient" ? lenient : strict;
  };
  const minMonths = read("minMonths", rules.minMonths, 0, Infinity);
  return {
    minMonths,
    minHours:
      rules.minHours.state === "none"
        ? null
        : read<number | null>("minHours", rules.minHours, minMonths * FULL_TIME_MONTH_HOURS, null),
    partTimeAllowed: read("partTimeAllowed", rules.partTimeAllowed, true, false),
    mustBeContinuous: read("mustBeContinuous", rules.mustBeContinuous, false, true),
    breaks: readingOf("breaks") === "lenient" ? "bridge" : "end",
    withinPastYears: read<number | null>("withinPastYears", rules.withinPastYears, null, 0),
    canadaOnly:
      read("experienceLocation", rules.experienceLocation, "canada_or_abroad", "canada_only") === "canada_only",
    singleOccupation: read("singleOccupation", rules.singleOccupation, false, true),
    mustBePrimaryNoc: read("mustBePrimaryNoc", rules.mustBePrimaryNoc, false, true),
  };
}

const enough = ({ months, hours }: WorkAmount, { minMonths, minHours }: WorkTerms): boolean =>
  months > 0 && (months >= minMonths || (minHours !== null && hours >= minHours));

/** Hours of a month of full-time work at the least: February has four weeks. */
const LEAST_MONTH_HOURS = 4 * FULL_TIME_HOURS;

/**
 * The amount of jobs, or where that is not enough, of some of them without the others: where months begin is a
 * convention, and a job that moves it must not cost anybody more than having left the job out. So a job more never
 * makes enough work too little.
 */
function amountOf(jobs: readonly Work[], terms: WorkTerms, counted: AmountTerms): WorkAmount {
  const whole = workAmount(jobs, counted);
  const least = terms.minMonths * LEAST_MONTH_HOURS;
  if (enough(whole, terms) || jobs.length < 2 || whole.hours < least) return whole;
  const hours = jobs.map((job) => workAmount([job], counted).hours);
  for (let out = 1; out < 2 ** jobs.length - 1; out++) {
    const stays = (_: unknown, index: number) => (out & (1 << index)) === 0;
    if (hours.filter(stays).reduce((sum, each) => sum + each, 0) < least) continue;
    const some = workAmount(jobs.filter(stays), counted);
    if (enough(some, terms)) return some;
  }
  return whole;
}

/**
 * The work of a profile that comes closest to a version's rules on a day.
 * @param day the last day that counts: that of the draw
 * @returns null when there is no work in a listed occupation that could count at all
 */
export function findWork(
  { work, primaryNoc }: Pick<Profile, "work" | "primaryNoc">,
  { occupations }: Pick<CategoryVersion, "occupations">,
  terms: WorkTerms,
  day: IsoDate,
): WorkSummary | null {
  const from = terms.withinPastYears === null ? null : windowStart(day, 12 * terms.withinPastYears);
  const counted = work.filter(
    ({ noc, inCanada, from: begun, to }) =>
      occupations.includes(noc) &&
      (inCanada || !terms.canadaOnly) &&
      (!terms.mustBePrimaryNoc || noc === primaryNoc) &&
      begun <= day &&
      (from === null || to === null || from <= to),
  );
  const nocs = [...new Set(counted.map(({ noc }) => noc))].sort();
  const groups: [string[], Work[]][] = terms.singleOccupation
    ? nocs.map((noc) => [[noc], counted.filter((job) => job.noc === noc)])
    : [[nocs, counted]];
  let best: WorkSummary | null = null;
  for (const [codes, jobs] of groups) {
    const amount = amountOf(jobs, terms, {
      from,
      to: day,
      continuous: terms.mustBeContinuous,
      breaks: terms.breaks,
      partTime: terms.partTimeAllowed,
    });
    const found = { ...amount, nocs: codes, met: enough(amount, terms) };
    if (
      amount.months > 0 &&
      (best === null || (found.met && !best.met) || (found.met === best.met && found.months > best.months))
    )
      best = found;
  }
  return best;
}
