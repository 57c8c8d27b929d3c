import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { SumSigns } from "@/components/ui/doubt-mark";
import { formatCount } from "@/lib/format";
import type { YearOfInvitations } from "@/lib/figures/series/invitations-by-year";

type Props = {
  years: readonly YearOfInvitations[];
  categories: readonly Category[];
  yearName: (year: number) => string;
  locale: Locale;
};

/** Invitations of each year by category, the newest year first; only categories that were ever drawn. */
export function InvitationsTable({ years, categories, yearName, locale }: Props) {
  const t = useTranslations("dashboard.invitations");
  const common = useTranslations("common");
  const drawn = new Set(years.flatMap(({ byCategory }) => byCategory.map(({ category }) => category)));
  const columns = [
    ...categories
      .filter(({ slug }) => drawn.has(slug))
      .map(({ slug, shortName }) => ({ slug, name: shortName[locale] })),
    ...(drawn.has(null) ? [{ slug: null, name: common("unclassified") }] : []),
  ];
  return (
    <table className="data-table">
      <caption className="sr-only">{t("subtitle")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("year")}</th>
          <th scope="col" className="right">
            {t("total")}
          </th>
          <th scope="col" className="right">
            {t("draws")}
          </th>
          {columns.map(({ slug, name }) => (
            <th key={slug} scope="col" className="right">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.toReversed().map(({ year, total, byCategory }) => (
          <tr key={year}>
            <th scope="row" className="whitespace-nowrap">
              {yearName(year)}
            </th>
            <td className="right">
              {formatCount(total.official, locale)}
              <SumSigns sum={total} locale={locale} />
            </td>
            <td className="right">{formatCount(total.draws, locale)}</td>
            {columns.map(({ slug }) => {
              const cell = byCategory.find(({ category }) => category === slug);
              return (
                <td key={slug} className="right">
                  {formatCount(cell?.official ?? 0, locale)}
                  {cell && <SumSigns sum={cell} locale={locale} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
