import type { createFormatter, createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { ruleStatements, type RuleName, type RuleStatement } from "@/lib/rules/category/rule-statements";
import { formatCount } from "@/lib/format";
import type { Messages } from "@/lib/i18n/messages";

/** The words of rules in one language. */
export type RuleWords = {
  readonly t: ReturnType<typeof createTranslator<Messages, "rules">>;
  readonly format: ReturnType<typeof createFormatter>;
  readonly locale: Locale;
};

/** Who qualifies under a version: a sentence part for each condition, and the rules that are not established. */
export type WhoQualifies = { readonly conditions: readonly string[]; readonly notEstablished: readonly RuleName[] };

const state = (value: boolean | string | null) => String(value ?? "unknown");

function said(statement: RuleStatement, { t, format, locale }: RuleWords): readonly string[] {
  switch (statement.say) {
    case "pool":
      return [t("who.pool")];
    case "amount": {
      const { months, hours, partTime, continuous, years, place } = statement;
      return [
        t("who.amount", {
          months,
          hours: hours ?? 0,
          hoursText: formatCount(hours ?? 0, locale),
          partTime: state(partTime),
          continuous: state(continuous),
          years: years ?? 0,
          place: state(place),
        }),
      ];
    }
    case "occupation":
      return [
        t("who.occupation", {
          count: statement.count,
          single: state(statement.single),
          primary: state(statement.primary),
        }),
      ];
    case "language": {
      const { framework, minimum, abilities, tests, resultsMaxAgeYears } = statement.rule;
      return [
        t("who.language", {
          framework,
          minimum,
          abilities: format.list(abilities.map((ability) => t(`abilities.${ability}`))),
          tests: format.list(
            tests.map((test) => t("ofTest", { test })),
            { type: "disjunction" },
          ),
          years: resultsMaxAgeYears,
        }),
      ];
    }
    case "no_work":
      return [t("who.no_work")];
    case "other":
      return statement.conditions.map((condition) => condition[locale]);
    case "not_established":
      return [];
  }
}

/** Puts who qualifies under a version in words, from the very rules that the checker decides by. */
export function whoQualifies(version: CategoryVersion, category: Category, words: RuleWords): WhoQualifies {
  const statements = ruleStatements(version, category);
  return {
    conditions: statements.flatMap((statement) => said(statement, words)),
    notEstablished: statements.flatMap((statement) => (statement.say === "not_established" ? statement.rules : [])),
  };
}
