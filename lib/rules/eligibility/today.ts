import type { CategoryVersion } from "@/lib/rules/category/category";
import { versionInForce } from "@/lib/rules/category/current-version";
import { defaultPrograms } from "@/lib/rules/draw/entry/default-programs";
import type { Eligibility, RuledCategory, RuledVersion } from "./eligibility";
import { eligibilityOn } from "./eligibility-on";
import { FULL_TIME_HOURS } from "./full-time";
import { addDays, addMonths, daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import type { Profile } from "./profile";
import { findWork, workTerms, type WorkTerms } from "./work-rule";

/** The day on which work would be enough: full-time in one occupation without a day off, from the day after today. */
export type WorkAhead = {
  readonly noc: string;
  /** The day on which it is enough. */
  readonly by: IsoDate;
  /** From today to that day: whole months, and days beyond them. */
  readonly months: number;
  readonly days: number;
  readonly inCanada: boolean;
};

type DatedVersion = RuledVersion & Pick<CategoryVersion, "announced" | "effectiveFrom" | "effectiveTo">;

/** A category today: the version in force, whether the profile meets it, and how soon its work would. */
export type CategoryToday<C extends RuledCategory = RuledCategory> = {
  readonly category: C;
  /** Null for programmes and general draws, and where no version is in force. */
  readonly version: C["versions"][number] | null;
  /** Null where no version is in force: the category was retired. */
  readonly eligibility: Eligibility | null;
  readonly ahead: WorkAhead | null;
};

/** Months and days from one day to a later one. */
function span(from: IsoDate, to: IsoDate): { months: number; days: number } {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return { months, days: daysBetween(addMonths(from, months), to) };
}

/** Months counted from another first day may come to a few days more: so many days are not passed over. */
const LEEWAY = 7;

/**
 * The first day on which work from tomorrow on is enough; null where it never is. What was enough one day need not be
 * on the next, since old work leaves the period: so days are passed over only where too much lacks for them, at 28 days
 * a month.
 */
function soonest(
  profile: Profile,
  version: RuledVersion,
  terms: WorkTerms,
  noc: string,
  today: IsoDate,
): WorkAhead | null {
  const work = [...profile.work, { noc, from: addDays(today, 1), to: null, hours: FULL_TIME_HOURS, inCanada: true }];
  const last = daysBetween(today, addMonths(today, terms.minMonths));
  for (let ahead = 1; ahead <= last; ) {
    const by = addDays(today, ahead);
    const found = findWork({ ...profile, work }, version, terms, by);
    if (found?.met) return { noc, by, ...span(today, by), inCanada: terms.canadaOnly };
    ahead += Math.max(1, Math.floor((terms.minMonths - (found?.months ?? 0)) * 28) - LEEWAY);
  }
  return null;
}

/**
 * The listed occupation of the profile in which work would be enough first; null without one, or where another rule
 * bars it. Months alone are counted: they are enough under every version, whatever is established of hours, and 52
 * weeks of 30 hours, which are 1,560 hours, would do only a day or two before twelve months.
 */
function workAhead(profile: Profile, version: RuledVersion, today: IsoDate): WorkAhead | null {
  const known = workTerms(version.rules, "lenient");
  if (known === null) return null;
  const terms: WorkTerms = { ...known, minHours: null, breaks: "end" };
  const listed = [...new Set(profile.work.map(({ noc }) => noc))].filter((noc) => version.occupations.includes(noc));
  return listed.reduce<WorkAhead | null>((best, noc) => {
    const found = soonest(profile, version, terms, noc, today);
    return found && (best === null || found.by < best.by) ? found : best;
  }, null);
}

/** The terms of a category on a day, and whether a profile meets them; null where no version of it is in force. */
function eligibilityToday<C extends RuledCategory<DatedVersion>>(
  profile: Profile,
  category: C,
  today: IsoDate,
): { readonly version: C["versions"][number] | null; readonly eligibility: Eligibility | null } {
  const version: C["versions"][number] | null = versionInForce(category, today);
  const selected = category.kind !== "program" && category.kind !== "general";
  if (selected && version === null) return { version, eligibility: null };
  const terms = { programs: defaultPrograms(category), kind: category.kind, version };
  return { version, eligibility: eligibilityOn(profile, terms, today) };
}

/**
 * The state of a category today, in a word: `retired` where no version is in force.
 * @param today the day in Ottawa
 */
export const stateToday = (
  profile: Profile,
  category: RuledCategory<DatedVersion>,
  today: IsoDate,
): Eligibility["state"] | "retired" => eligibilityToday(profile, category, today).eligibility?.state ?? "retired";

/**
 * Each category of a list today: met, or what is lacking. What comes of the work ahead holds while the version stays in
 * force.
 * @param today the day in Ottawa
 */
export function eligibleToday<C extends RuledCategory<DatedVersion>>(
  profile: Profile,
  categories: readonly C[],
  today: IsoDate,
): CategoryToday<C>[] {
  return categories.map((category) => {
    const { version, eligibility } = eligibilityToday(profile, category, today);
    if (eligibility === null) return { category, version, eligibility, ahead: null };
    const rules = eligibility.state === "not_eligible" ? eligibility.unmet.map(({ rule }) => rule) : [];
    // More work of the list is no way to a programme that lacks something else.
    const lacksProgram = rules.includes("programWork") || rules.includes("programLanguage");
    const short = version !== null && !lacksProgram && rules.some((rule) => rule !== "program" && rule !== "language");
    return { category, version, eligibility, ahead: short ? workAhead(profile, version, today) : null };
  });
}
