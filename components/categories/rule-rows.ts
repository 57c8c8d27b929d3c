import { useFormatter, useTranslations } from "next-intl";
import type { CategoryVersion, Rule, VersionRules } from "@/lib/rules/category/category";
import { RULES, type RuleName } from "@/lib/rules/category/rule-statements";

/** One rule of a version in words. */
export type RuleRow = { readonly rule: RuleName; readonly state: Rule<unknown>["state"]; readonly text: string };

type Translate = ReturnType<typeof useTranslations<"rules">>;
type ListOf = (items: readonly string[], type?: "conjunction" | "disjunction") => string;

/**
 * The rules of a version in words, one row for each of RULES: a value, that there is none, or that it is not
 * established.
 */
export function useRuleRows(): (version: Pick<CategoryVersion, "rules">) => RuleRow[] {
  const format = useFormatter();
  return ruleRows(useTranslations("rules"), (items, type) => format.list(items, type && { type }));
}

/** The same with the words of any language; what a list of words reads like is given. */
export function ruleRows(t: Translate, listOf: ListOf): (version: Pick<CategoryVersion, "rules">) => RuleRow[] {
  const value: { [R in RuleName]: (value: Extract<VersionRules[R], { state: "value" }>["value"]) => string } = {
    minMonths: (months) => t("minMonths", { months }),
    minHours: (hours) => t("minHours", { hours }),
    partTimeAllowed: (allowed) => t(`partTimeAllowed.${allowed}`),
    mustBeContinuous: (must) => t(`mustBeContinuous.${must}`),
    withinPastYears: (years) => t("withinPastYears", { years }),
    experienceLocation: (place) => t(`experienceLocation.${place}`),
    singleOccupation: (single) => t(`singleOccupation.${single}`),
    mustBePrimaryNoc: (must) => t(`mustBePrimaryNoc.${must}`),
    language: ({ framework, minimum, abilities, tests, resultsMaxAgeYears }) =>
      t("language", {
        framework,
        minimum,
        abilities: listOf(abilities.map((ability) => t(`abilities.${ability}`))),
        tests: listOf(
          tests.map((test) => t("ofTest", { test })),
          "disjunction",
        ),
        years: resultsMaxAgeYears,
      }),
  };

  function row<R extends RuleName>(rule: R, rules: VersionRules): RuleRow {
    const given: Rule<Parameters<(typeof value)[R]>[0]> = rules[rule];
    switch (given.state) {
      case "value":
        return { rule, state: given.state, text: value[rule](given.value) };
      case "none":
        return { rule, state: given.state, text: t(rule === "language" ? "noneLanguage" : "none") };
      case "not_established":
        return { rule, state: given.state, text: t("notEstablished") };
    }
  }

  return ({ rules }) => RULES.map((rule) => row(rule, rules));
}
