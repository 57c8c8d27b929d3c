import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CategoryVersion } from "@/lib/rules/category/category";
import type { VersionChanges } from "@/lib/rules/category/list-changes";
import { RULES } from "@/lib/rules/category/rule-statements";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { OccupationList } from "../occupations/occupation-list";
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
  const { added, removed, kept } = change;
  const part = (what: "added" | "removed", codes: readonly string[]) => (
    <div className="mt-2">
      <p className="text-ink-soft">{t(what, { count: codes.length })}</p>
      <OccupationList codes={codes} occupations={occupations} locale={locale} />
    </div>
  );
  const listed = added.length + removed.length + kept.length > 0;
  return (
    <>
      {listed && added.length + removed.length === 0 && (
        <p className="mt-1 text-ink-soft">{t("same", { count: kept.length })}</p>
      )}
      {added.length > 0 && part("added", added)}
      {removed.length > 0 && part("removed", removed)}
      {before !== null && after !== null && <RuleChanges change={change} before={before} after={after} />}
    </>
  );
}

type RuleProps = { change: Pick<VersionChanges, "rules">; before: CategoryVersion; after: CategoryVersion };

/** The rules that differ between two versions, each before and after; that none does where none does. */
function RuleChanges({ change: { rules }, before, after }: RuleProps) {
  const t = useTranslations("listChanges.rules");
  const names = useTranslations("rules.label");
  const rowsOf = useRuleRows();
  const [was, is] = [rowsOf(before), rowsOf(after)];
  if (rules.length === 0) return <p className="mt-2 text-ink-soft">{t("none")}</p>;
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
