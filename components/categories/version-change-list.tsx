import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CategoryVersion } from "@/lib/rules/category/category";
import type { VersionChanges } from "@/lib/rules/category/list-changes";
import { RULES } from "@/lib/rules/category/rule-statements";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { OccupationList } from "../occupations/occupation-list";
import { changeSentence } from "./change-words";
import { useRuleRows } from "./rule-rows";

type Props = {
  change: VersionChanges;
  before: CategoryVersion | null;
  after: CategoryVersion | null;
  occupations: readonly Occupation[];
  locale: Locale;
};

/** What changed between two versions of a category: occupations in and out, and each rule before and after. */
export function VersionChangeList({ change, before, after, occupations, locale }: Props) {
  const t = useTranslations("categories.occupations");
  const { added, removed } = change;
  const part = (what: "added" | "removed", codes: readonly string[]) => (
    <div className="mt-2">
      <p className="text-ink-soft">{t(what, { count: codes.length })}</p>
      <OccupationList codes={codes} occupations={occupations} locale={locale} />
    </div>
  );
  return (
    <>
      {before !== null && after !== null && <Sentence {...{ change, before, after, locale }} />}
      {added.length > 0 && part("added", added)}
      {removed.length > 0 && part("removed", removed)}
      {before !== null && after !== null && <RuleChanges change={change} before={before} after={after} />}
    </>
  );
}

type RuleProps = { change: Pick<VersionChanges, "rules">; before: CategoryVersion; after: CategoryVersion };

/** The change in a sentence, before its lists. */
function Sentence({ change, before, after, locale }: RuleProps & Pick<Props, "change" | "locale">) {
  const [t, subject, format] = [
    useTranslations("listChanges.sentence"),
    useTranslations("rules.subject"),
    useFormatter(),
  ];
  return <p className="measure mt-1">{changeSentence(change, before, after, { t, subject, format, locale })}</p>;
}

/** The rules that differ between two versions, each before and after. */
function RuleChanges({ change: { rules }, before, after }: RuleProps) {
  const t = useTranslations("listChanges.rules");
  const names = useTranslations("rules.label");
  const rowsOf = useRuleRows();
  const [was, is] = [rowsOf(before), rowsOf(after)];
  if (rules.length === 0) return null;
  return (
    <div className="table-scroll mt-3 max-w-[46rem]" tabIndex={0} role="region" aria-label={t("region")}>
      <table className="data-table">
        <caption className="sr-only">{t("region")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rule")}</th>
            <th scope="col">{t("before")}</th>
            <th scope="col">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, how }) => {
            const at = RULES.indexOf(rule);
            return (
              <tr key={rule}>
                <th scope="row" className="font-normal text-ink-soft">
                  {names(rule)}
                </th>
                <td>{was[at]?.text}</td>
                <td className={how === "changed" ? "font-semibold" : ""}>{is[at]?.text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
