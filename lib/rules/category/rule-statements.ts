import type { Category, CategoryVersion, LanguageRule, VersionRules } from "./category";

/** The rules that are one of three states, in the order they are read; `other` is a list of sentences. */
export const RULES = [
  "minMonths",
  "minHours",
  "partTimeAllowed",
  "mustBeContinuous",
  "withinPastYears",
  "experienceLocation",
  "singleOccupation",
  "mustBePrimaryNoc",
  "language",
] as const satisfies readonly (keyof VersionRules)[];
export type RuleName = (typeof RULES)[number];

/** A rule of work with its value where it is known, null where there is none or it is not established. */
type Known<R extends Exclude<RuleName, "language">> = Extract<VersionRules[R], { state: "value" }>["value"] | null;

/** One sentence on who qualifies under a version. */
export type RuleStatement =
  /** In the pool through one of the three programmes. */
  | { readonly say: "pool" }
  | {
      readonly say: "amount";
      readonly months: number;
      readonly hours: Known<"minHours">;
      readonly partTime: Known<"partTimeAllowed">;
      readonly continuous: Known<"mustBeContinuous">;
      readonly years: Known<"withinPastYears">;
      readonly place: Known<"experienceLocation">;
    }
  | {
      readonly say: "occupation";
      readonly count: number;
      readonly single: Known<"singleOccupation">;
      readonly primary: Known<"mustBePrimaryNoc">;
    }
  | { readonly say: "language"; readonly rule: LanguageRule }
  | { readonly say: "no_work" }
  | { readonly say: "other"; readonly conditions: VersionRules["other"] }
  | { readonly say: "not_established"; readonly rules: readonly RuleName[] };

const known = <T>(rule: { readonly state: string; readonly value?: T }): T | null =>
  rule.state === "value" ? rule.value! : null;

/**
 * Who qualifies under a version, as sentences to be put in words; the same rules as {@link eligibilityOn} decides by.
 */
export function ruleStatements(
  { rules, occupations }: CategoryVersion,
  { kind }: Pick<Category, "kind">,
): RuleStatement[] {
  const unknown = RULES.filter((rule) => rules[rule].state === "not_established");
  const { minMonths } = rules;
  return [
    ...(kind === "program" || kind === "general" ? [] : [{ say: "pool" } as const]),
    ...(rules.language.state === "value" ? [{ say: "language", rule: rules.language.value } as const] : []),
    ...(minMonths.state === "value"
      ? [
          {
            say: "amount",
            months: minMonths.value,
            hours: known(rules.minHours),
            partTime: known(rules.partTimeAllowed),
            continuous: known(rules.mustBeContinuous),
            years: known(rules.withinPastYears),
            place: known(rules.experienceLocation),
          } as const,
          {
            say: "occupation",
            count: occupations.length,
            single: known(rules.singleOccupation),
            primary: known(rules.mustBePrimaryNoc),
          } as const,
        ]
      : []),
    ...(minMonths.state === "none" && rules.other.length === 0 ? [{ say: "no_work" } as const] : []),
    ...(rules.other.length > 0 ? [{ say: "other", conditions: rules.other } as const] : []),
    ...(unknown.length > 0 ? [{ say: "not_established", rules: unknown } as const] : []),
  ];
}
