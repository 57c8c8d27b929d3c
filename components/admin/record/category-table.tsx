import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { StoredCategory } from "@/lib/rules/category/stored";
import { dayAhead } from "@/lib/rules/category/shows-from";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount } from "@/lib/format";
import { ShowsFromMark } from "./shows-from-mark";
import { CategoryMarker } from "@/components/categories/category-mark";

type Props = {
  categories: readonly Category[];
  places: readonly StoredCategory[];
  /** How many draws bear the category or version of this slug. */
  drawsOf: (slug: string) => number;
  locale: Locale;
  today: IsoDate;
};

/** Categories in their order, each leading to its form, with the version in force and how many draws bear it. */
export function CategoryTable({ categories, places, drawsOf, locale, today }: Props) {
  const t = useTranslations("records.category");
  const ahead = (slug: string) =>
    drawsOf(slug) > 0 ? null : dayAhead(today, places.find((place) => place.slug === slug)?.showsFrom ?? null);
  return (
    <div className="table-scroll mt-6" tabIndex={0} role="region" aria-label={t("title")}>
      <table className="data-table stacked-table">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            {(["category", "kind", "inForce"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {(["versions", "draws", "place"] as const).map((column) => (
              <th key={column} scope="col" className="right">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category.slug}>
              <th scope="row">
                <span className="inline-flex items-baseline gap-[0.45em]">
                  <CategoryMarker slug={category.slug} />
                  <a href={`/${locale}/admin/categories/${category.slug}`}>{category.name[locale]}</a>
                </span>
                <ShowsFromMark day={ahead(category.slug)} locale={locale} />
              </th>
              <td data-label={t("columns.kind")}>{t(`kinds.${category.kind}`)}</td>
              <td data-label={t("columns.inForce")}>
                <InForce category={category} locale={locale} today={today} />
              </td>
              <td data-label={t("columns.versions")} className="right num">
                {category.versions.length}
              </td>
              <td data-label={t("columns.draws")} className="right num">
                {formatCount(drawsOf(category.slug), locale)}
              </td>
              <td data-label={t("columns.place")} className="right num">
                {places.find(({ slug }) => slug === category.slug)?.position}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The version of a category that is in force, or why there is none. */
function InForce({ category, locale, today }: Pick<Props, "locale" | "today"> & { category: Category }) {
  const t = useTranslations("records.category");
  const current = versionInForce(category, today);
  if (!current)
    return <span className="text-ink-soft">{category.versions.length === 0 ? t("noVersions") : t("noneInForce")}</span>;
  return <a href={`/${locale}/admin/categories/${category.slug}/versions/${current.slug}`}>{current.name[locale]}</a>;
}
