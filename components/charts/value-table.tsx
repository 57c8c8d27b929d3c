import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { Category } from "@/lib/domain/category";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import type { SeriesPoint } from "@/lib/series/series";
import { shortNames } from "./figure-words";

type Props = {
  /** In the order to show. */
  points: readonly SeriesPoint[];
  /** Cut-offs alone, or gaps with the CEC draw that each is measured against. */
  show: "cutoffs" | "gaps";
  categories: readonly Category[];
  locale: Locale;
};

/** The values of a figure as rows. */
export function ValueTable({ points, show, categories, locale }: Props) {
  const t = useTranslations("figure");
  const name = shortNames(categories, locale);
  const gaps = show === "gaps";
  return (
    <table className="data-table">
      <caption className="sr-only">{t(`${show}.table`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.draw")}</th>
          <th scope="col">{t("columns.date")}</th>
          <th scope="col">{t("columns.category")}</th>
          {gaps && <th scope="col" className="right">{t("columns.gap")}</th>}
          <th scope="col" className="right">{t("columns.cutoff")}</th>
          {gaps ? (
            <>
              <th scope="col" className="right">{t("columns.cec")}</th>
              <th scope="col">{t("columns.reference")}</th>
              <th scope="col" className="right">{t("columns.age")}</th>
            </>
          ) : (
            <th scope="col" className="right">{t("columns.invitations")}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {points.map(({ draw, gap }) => (
          <tr key={draw.number}>
            <th scope="row"><a href={`/${locale}/draws/${draw.number}`}>#{draw.number}</a></th>
            <td><time dateTime={draw.date}>{formatDay(draw.date, locale, "short")}</time></td>
            <td>{draw.category && name(draw.category)}</td>
            {gaps && <td className="right">{gap && formatSigned(gap.points, locale)}</td>}
            <td className="right">{formatCount(draw.cutoff, locale)}</td>
            {gaps ? (
              <>
                <td className="right">{gap && formatCount(gap.referenceCutoff, locale)}</td>
                <td>{gap && `#${gap.referenceNumber}, ${formatDay(gap.referenceDate, locale, "short")}`}</td>
                <td className="right">{gap?.days}</td>
              </>
            ) : (
              <td className="right">{formatCount(draw.invitations, locale)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
