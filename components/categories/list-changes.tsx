import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CategoryVersion } from "@/lib/rules/category/category";
import { versionChanges } from "@/lib/rules/category/list-changes";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { listYears } from "./list-years";
import { VersionChangeList } from "./version-change-list";

type Props = { versions: readonly CategoryVersion[]; occupations: readonly Occupation[]; locale: Locale };

/** Occupations and rules that changed between each list and the next, newest change first. */
export function ListChanges({ versions, occupations, locale }: Props) {
  const t = useTranslations("categories.occupations");
  const steps = versions.slice(1).map((after, index) => ({ after, before: versions[index]! }));
  return steps.toReversed().map(({ before, after }) => (
    <section key={after.slug} className="mt-5" aria-labelledby={`change-${after.slug}`}>
      <h3 id={`change-${after.slug}`}>{t("change", { before: listYears(before), after: listYears(after) })}</h3>
      <VersionChangeList
        change={versionChanges(before, after)}
        before={before}
        after={after}
        occupations={occupations}
        locale={locale}
      />
    </section>
  ));
}
