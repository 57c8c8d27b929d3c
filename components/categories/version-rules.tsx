import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { useRuleRows, type RuleRow } from "./rule-rows";

type Props = { version: CategoryVersion; category: Category; locale: Locale };

/** Who may be invited under one version: each rule that is set, then what is not established, then what has no rule. */
export function VersionRules({ version, category, locale }: Props) {
  const t = useTranslations("rules");
  const format = useFormatter();
  const rows = useRuleRows()(version);
  const subjects = (state: RuleRow["state"]) =>
    rows.filter((row) => row.state === state).map(({ rule }) => t(`subject.${rule}`));
  const notEstablished = format.list(subjects("not_established"));
  const none = format.list(subjects("none"), { type: "disjunction" });
  const { other } = version.rules;
  const selected = category.kind !== "program" && category.kind !== "general";

  return (
    <>
      <dl className="facts border-t border-rule">
        {selected && (
          <>
            <dt>{t("label.pool")}</dt>
            <dd>
              {t("pool")} <span className="text-ink-soft">{t("poolWork")}</span>
            </dd>
          </>
        )}
        {rows.map(
          ({ rule, state, text }) => state === "value" && <Fact key={rule} label={t(`label.${rule}`)} text={text} />,
        )}
        {other.length > 0 && (
          <>
            <dt>{t("label.other")}</dt>
            <dd>
              <ul className="space-y-1">
                {other.map((condition) => (
                  <li key={condition.en}>{condition[locale]}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {notEstablished !== "" && <Fact label={t("label.notEstablished")} text={notEstablished} soft />}
        {none !== "" && <Fact label={t("label.none")} text={none} soft />}
      </dl>
      {version.rulesNote && <p className="measure mt-3 text-[0.95rem] text-ink-soft">{version.rulesNote[locale]}</p>}
    </>
  );
}

function Fact({ label, text, soft = false }: { label: string; text: string; soft?: boolean }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={soft ? "text-ink-soft first-letter:uppercase" : undefined}>{text}</dd>
    </>
  );
}
