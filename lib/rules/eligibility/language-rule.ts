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

/** Years after which a result no longer counts. Source: ministerial instructions of 2017, 3(4). */
export const RESULT_YEARS = 2;

/**
 * The reason why a result gives no level on a day: its test was not accepted yet; it is too old, or of a later day; its
 * table of then is not established; or it is undated and may be of such a time.
 */
export type Refusal = "accepted" | "age" | "table" | "undated";

/**
 * Whether a result gives no level on a day, and why; null = it counts. It counts from its day on, until so many years
 * later; without a day it is taken to be of the right age, and as old as one that counts may be.
 * @param day that of a draw or of a score
 * @param years how long results count
 */
export function refusalOf(
  { takenAfter, acceptedFrom }: Pick<LanguageResult, "takenAfter" | "acceptedFrom">,
  testedOn: IsoDate | null,
  day: IsoDate,
  years = RESULT_YEARS,
): Refusal | null {
  if (acceptedFrom !== null && day < acceptedFrom) return "accepted";
  if (testedOn !== null && (day < testedOn || addMonths(testedOn, 12 * years) <= day)) return "age";
  if (takenAfter === null) return null;
  if (testedOn !== null || day <= takenAfter) return (testedOn ?? day) <= takenAfter ? "table" : null;
  return day < addMonths(takenAfter, 12 * years) ? "undated" : null;
}

function judge(result: LanguageResult, rule: LanguageRule, day: IsoDate): LanguageOutcome {
  const { levels, test, testedOn } = result;
  const not = (fault: LanguageFault): LanguageOutcome => ({ state: "not_met", fault, levels });
  const refusal = refusalOf(result, testedOn, day, rule.resultsMaxAgeYears);
  if ((test !== null && !rule.tests.includes(test)) || refusal === "accepted") return not("test");
  if (refusal === "age") return not("age");
  if (refusal !== null) return { state: "no_table", undated: refusal === "undated" };
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
