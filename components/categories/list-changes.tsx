import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CategoryVersion } from "@/lib/rules/category/category";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { occupationChanges } from "@/lib/rules/occupation/occupation-history";
import { OccupationList } from "../occupations/occupation-list";
import { listYears } from "./list-years";

type Props = { versions: readonly CategoryVersion[]; occupations: readonly Occupation[]; locale: Locale };

/** Occupations added and removed between each list and the next, newest change first. */
export function ListChanges({ versions, occupations, locale }: Props) {
  const t = useTranslations("categories.occupations");
  const steps = versions.slice(1).map((after, index) => ({ after, before: versions[index]! }));
  return steps.toReversed().map(({ before, after }) => {
    const { added, removed } = occupationChanges(before, after);
    const part = (what: "added" | "removed", codes: string[]) => (
      <div className="mt-2">
        <h4 className="text-ink-soft">{codes.length === 0 ? t(`${what}None`) : t(what, { count: codes.length })}</h4>
        {codes.length > 0 && <OccupationList codes={codes} occupations={occupations} locale={locale} />}
      </div>
    );
    return (
      <section key={after.slug} className="mt-5" aria-labelledby={`change-${after.slug}`}>
        <h3 id={`change-${after.slug}`}>{t("change", { before: listYears(before), after: listYears(after) })}</h3>
        {added.length + removed.length === 0 ? (
          <p className="mt-1 text-ink-soft">{t("same", { count: after.occupations.length })}</p>
        ) : (
          <>
            {part("added", added)}
            {part("removed", removed)}
          </>
        )}
      </section>
    );
  });
}
