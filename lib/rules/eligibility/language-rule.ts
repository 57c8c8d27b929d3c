import type { Ability } from "@/lib/rules/category/ability";
import type { LanguageRule } from "@/lib/rules/category/category";
import { addMonths, type IsoDate } from "@/lib/rules/time/iso-date";
import type { LanguageResult, Profile } from "./profile";

/** An assumption about results that do not say it: that they were recent enough, or of a test that counts. */
export type LanguageAssumption = "results_age" | "results_test";

/**
 * The reason why no results meet a rule: none in the language, none of a test that counts, none of the right age, or a
 * level too low.
 */
export type LanguageFault = "none" | "test" | "age" | "level";

export type LanguageOutcome =
  | { readonly state: "met"; readonly assumed: readonly LanguageAssumption[] }
  /** An ability without a level: the rest would do. */
  | { readonly state: "incomplete"; readonly abilities: readonly Ability[] }
  /** The results may be of a time whose table of levels is not established; `undated`: their day would say. */
  | { readonly state: "no_table"; readonly undated: boolean }
  /** None would do, and a row that could not be read may. */
  | { readonly state: "left_out" }
  | { readonly state: "not_met"; readonly fault: LanguageFault; readonly levels: LanguageResult["levels"] | null };

/**
 * Whether results were there on a day and not too old: from their day on, less than so many years later. Source:
 * ministerial instructions of 2017, 3(4): results two years old or more on the day of the draw do not count. Results
 * without a day are taken to be of the right age.
 */
export const isOfAge = (testedOn: IsoDate | null, years: number, day: IsoDate): boolean =>
  testedOn === null || (testedOn <= day && day < addMonths(testedOn, 12 * years));

/** Whether a test was not accepted yet on a day. */
export const isTooEarlyFor = ({ acceptedFrom }: LanguageResult, day: IsoDate): boolean =>
  acceptedFrom !== null && day < acceptedFrom;

/**
 * Whether the results may be of a time whose table of levels is not established: those of then, and those without a day
 * where results of then still counted.
 * @param years how long results count
 * @param day that of the draw
 */
export const lacksTable = ({ testedOn, takenAfter }: LanguageResult, years: number, day: IsoDate): boolean =>
  takenAfter !== null && (testedOn === null ? day < addMonths(takenAfter, 12 * years) : testedOn <= takenAfter);

function judge(result: LanguageResult, rule: LanguageRule, day: IsoDate): LanguageOutcome {
  const { levels, test, testedOn, takenAfter } = result;
  const not = (fault: LanguageFault): LanguageOutcome => ({ state: "not_met", fault, levels });
  if ((test !== null && !rule.tests.includes(test)) || isTooEarlyFor(result, day)) return not("test");
  if (!isOfAge(testedOn, rule.resultsMaxAgeYears, day)) return not("age");
  if (lacksTable(result, rule.resultsMaxAgeYears, day)) {
    const isUndated = testedOn === null && takenAfter !== null && takenAfter < day;
    return { state: "no_table", undated: isUndated };
  }
  if (rule.abilities.some((ability) => levels[ability] !== null && levels[ability] < rule.minimum)) return not("level");
  const open = rule.abilities.filter((ability) => levels[ability] === null);
  if (open.length > 0) return { state: "incomplete", abilities: open };
  return {
    state: "met",
    assumed: [
      ...(testedOn === null ? (["results_age"] as const) : []),
      ...(test === null ? (["results_test"] as const) : []),
    ],
  };
}

const ORDER = ["met", "incomplete", "no_table", "not_met"];
const FAULTS: readonly LanguageFault[] = ["level", "age", "test", "none"];

/**
 * The results that come closest to a language rule on a day. Results without a day are taken to be of the right age,
 * levels without a test to be those of one that counts; the answer says so. A test of unknown day has no level on a day
 * on which a result from before its table still counted. A row that could not be read makes a lack `left_out`.
 */
export function findLanguage(
  { languages, leftOut }: Pick<Profile, "languages" | "leftOut">,
  rule: LanguageRule,
  day: IsoDate,
): LanguageOutcome {
  const judged = languages
    .filter(({ framework }) => framework === rule.framework)
    .map((result) => judge(result, rule, day));
  const rank = (found: LanguageOutcome) =>
    ORDER.indexOf(found.state) * 10 +
    (found.state === "not_met" ? FAULTS.indexOf(found.fault) : found.state === "met" ? found.assumed.length : 0);
  const best = judged.sort((a, b) => rank(a) - rank(b))[0] ?? { state: "not_met", fault: "none", levels: null };
  return best.state === "not_met" && leftOut.frameworks.includes(rule.framework) ? { state: "left_out" } : best;
}
