import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CategoryChange } from "@/lib/rules/category/list-changes";
import type { Dataset } from "@/lib/rules/dataset";
import { CategoryMark } from "../categories/category-mark";
import { VersionChangeList } from "../categories/version-change-list";

type Props = { change: CategoryChange; dataset: Pick<Dataset, "occupations">; locale: Locale };

/** One category between two lists: its versions, then occupations and rules. */
export function CategoryChangeSection({ change, dataset: { occupations }, locale }: Props) {
  const t = useTranslations("listChanges");
  const { category, before, after } = change;
  const version = after ?? before;
  return (
    <section aria-labelledby={`category-${category.slug}`} className="mt-6 border-t border-rule pt-4">
      <h3 id={`category-${category.slug}`}>
        <CategoryMark category={category} locale={locale} full />
      </h3>
      {before !== null && after !== null ? (
        <p className="measure mt-1 text-ink-soft">
          {t("versions", { before: before.name[locale], after: after.name[locale] })}
        </p>
      ) : (
        version && <p className="measure mt-1 text-ink-soft">{version.name[locale]}</p>
      )}
      <VersionChangeList change={change} before={before} after={after} occupations={occupations} locale={locale} />
    </section>
  );
}
