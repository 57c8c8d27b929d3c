import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { listingChanges } from "@/lib/rules/occupation/occupation-history";
import { formatDay } from "@/lib/format";
import { CategoryMark } from "../categories/category-mark";
import { listYears } from "../categories/list-years";

type Props = { noc: string; categories: readonly Category[]; locale: Locale };

/** When each category began and ceased to list an occupation, oldest first. */
export function ListingChanges({ noc, categories, locale }: Props) {
  const t = useTranslations("occupations.changes");
  return (
    <ol className="measure mt-2 border-t border-rule">
      {listingChanges(noc, categories).map(({ category, version, change, date, announcedOnly }) => (
        <li
          key={`${version.slug}-${change}`}
          className="border-b border-rule py-1.5 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-x-4"
          data-change={`${change} ${version.slug}`}
        >
          <span className="block text-ink-soft">
            {date === null ? t("noDate") : <time dateTime={date}>{formatDay(date, locale)}</time>}
            {announcedOnly && <span className="block text-[0.85rem]">{t("announced")}</span>}
          </span>
          <span>
            {t.rich(change, {
              year: listYears(version),
              category: () => <CategoryMark category={category} locale={locale} />,
              list: (chunks) => <a href={`/${locale}/categories/${category.slug}#${version.slug}`}>{chunks}</a>,
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
