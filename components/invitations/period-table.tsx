import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import { formatCount, formatShare } from "@/lib/format";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { SumSigns } from "../ui/doubt-mark";
import { Unknown } from "../ui/unknown";

type Props = {
  periods: readonly PeriodOfInvitations[];
  query: Pick<InvitationsQuery, "by" | "show">;
  name: (category: string | null) => string;
  label: (period: PeriodOfInvitations) => string;
  categories: readonly Pick<Category, "slug">[];
  locale: Locale;
};

/** Invitations of each period by category, the newest first; only categories drawn in one of them. */
export function PeriodTable({ periods, query: { by, show }, name, label, categories, locale }: Props) {
  const t = useTranslations("invitations");
  const drawn = new Set(periods.flatMap(({ parts }) => parts.map(({ category }) => category)));
  const columns = [...categories.map(({ slug }) => slug), null].filter((category) => drawn.has(category));
  const cell = ({ parts, total }: PeriodOfInvitations, category: string | null) => {
    const part = parts.find((each) => each.category === category);
    if (show === "count")
      return (
        <>
          {formatCount(part?.official ?? 0, locale)}
          {part && <SumSigns sum={part} locale={locale} />}
        </>
      );
    return total.official === 0 ? <Unknown reason={t("noShare")} /> : formatShare(part?.share ?? 0, locale);
  };
  return (
    <table className="data-table">
      <caption className="sr-only">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`grain.${by}`)}</th>
          <th scope="col" className="right">
            {t("all")}
          </th>
          <th scope="col" className="right">
            {t("draws")}
          </th>
          {columns.map((category) => (
            <th key={category} scope="col" className="right">
              {name(category)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.toReversed().map((period) => (
          <tr key={period.from} data-from={period.from}>
            <th scope="row" className="whitespace-nowrap">
              {label(period)}
            </th>
            <td className="right">
              {formatCount(period.total.official, locale)}
              <SumSigns sum={period.total} locale={locale} />
            </td>
            <td className="right">{formatCount(period.draws, locale)}</td>
            {columns.map((category) => (
              <td key={category} className="right">
                {cell(period, category)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
