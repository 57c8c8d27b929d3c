import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { Category, CategoryVersion } from "@/lib/domain/category";
import { ruleStatements, type RuleStatement } from "@/lib/domain/rule-statements";
import { formatCount } from "@/lib/format";

type Props = { version: CategoryVersion; category: Category; lead: "lead" | "leadPast" | "leadDraw"; locale: Locale };

/** Who qualifies under a version, in plain language: from the very rules that the checker decides by. */
export function WhoQualifies({ version, category, lead, locale }: Props) {
  const t = useTranslations("rules");
  const format = useFormatter();
  const state = (value: boolean | string | null) => String(value ?? "unknown");

  const said = (statement: RuleStatement): readonly string[] => {
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
        return [t("who.occupation", { count: statement.count, single: state(statement.single), primary: state(statement.primary) })];
      case "language": {
        const { framework, minimum, abilities, tests, resultsMaxAgeYears } = statement.rule;
        return [
          t("who.language", {
            framework,
            minimum,
            abilities: format.list(abilities.map((ability) => t(`abilities.${ability}`))),
            tests: format.list(tests.map((test) => t("ofTest", { test })), { type: "disjunction" }),
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
  };
  const statements = ruleStatements(version, category);
  const open = statements.flatMap((statement) => (statement.say === "not_established" ? statement.rules : []));

  return (
    <div className="measure mt-3">
      <p>{t(`who.${lead}`)}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {statements.flatMap(said).map((sentence) => <li key={sentence} className="first-letter:uppercase">{sentence}</li>)}
      </ul>
      {open.length > 0 && <p className="mt-2 text-ink-soft">{t("who.not_established", { subjects: format.list(open.map((rule) => t(`subject.${rule}`))) })}</p>}
    </div>
  );
}
