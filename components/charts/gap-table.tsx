import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { Category } from "@/lib/domain/category";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import type { SeriesPoint } from "@/lib/series/series";
import { shortNames } from "./figure-words";

type Props = { points: readonly SeriesPoint[]; categories: readonly Category[]; locale: Locale };

/** Gaps as rows, each with the CEC draw it is measured against. */
export function GapTable({ points, categories, locale }: Props) {
  const t = useTranslations("figure.gaps");
  const name = shortNames(categories, locale);
  return (
    <table className="data-table">
      <caption className="sr-only">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.draw")}</th>
          <th scope="col">{t("columns.date")}</th>
          <th scope="col">{t("columns.category")}</th>
          <th scope="col" className="right">{t("columns.gap")}</th>
          <th scope="col" className="right">{t("columns.cutoff")}</th>
          <th scope="col" className="right">{t("columns.cec")}</th>
          <th scope="col">{t("columns.reference")}</th>
          <th scope="col" className="right">{t("columns.age")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ draw, gap }) => (
          <tr key={draw.number}>
            <th scope="row"><a href={`/${locale}/draws/${draw.number}`}>#{draw.number}</a></th>
            <td><time dateTime={draw.date} className="whitespace-nowrap">{formatDay(draw.date, locale, "short")}</time></td>
            <td>{draw.category && name(draw.category)}</td>
            <td className="right">{gap && formatSigned(gap.points, locale)}</td>
            <td className="right">{formatCount(draw.cutoff, locale)}</td>
            <td className="right">{gap && formatCount(gap.referenceCutoff, locale)}</td>
            <td>{gap && <>#{gap.referenceNumber}, <time dateTime={gap.referenceDate} className="whitespace-nowrap">{formatDay(gap.referenceDate, locale, "short")}</time></>}</td>
            <td className="right">{gap?.days}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
