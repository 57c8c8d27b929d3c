import { useTranslations } from "next-intl";
import type { InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatCount, formatDay } from "@/lib/format";
import type { YearRun } from "@/lib/figures/series/year-to-date";
import { SumSigns } from "../ui/doubt-mark";
import { Unknown } from "../ui/unknown";

type Props = { years: readonly YearRun[]; locale: Locale };

/** Where each year stood on the same day, and in whole; the latest year first. */
export function ToDateTable({ years, locale }: Props) {
  const t = useTranslations("invitations.todate");
  return (
    <div className="table-scroll mt-4" tabIndex={0} role="region" aria-label={t("table")}>
      <table className="data-table narrow-table">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("year")}</th>
            <th scope="col" className="max-sm:hidden">
              {t("day")}
            </th>
            {(["byThis", "draws", "whole", "wholeDraws"] as const).map((column) => (
              <th key={column} scope="col" className="right">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map((year, index) => (
            <YearRow key={year.year} year={year} isLatest={index === 0} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { year: YearRun; isLatest: boolean; locale: Locale };

function YearRow({ year: { year, until, untilSum, untilDraws, whole }, isLatest, locale }: RowProps) {
  const t = useTranslations("invitations.todate");
  const weight = isLatest ? "font-semibold" : undefined;
  const running = <Unknown reason={t("running")} />;
  return (
    <tr data-year={year} className={weight}>
      <th scope="row" className={weight}>
        {year}
      </th>
      <td className="whitespace-nowrap max-sm:hidden">
        <time dateTime={until}>{formatDay(until, locale, "short")}</time>
      </td>
      <td className="right">
        <Sum sum={untilSum} locale={locale} />
      </td>
      <td className="right">{formatCount(untilDraws, locale)}</td>
      <td className="right">{whole === null ? running : <Sum sum={whole} locale={locale} />}</td>
      <td className="right">{whole === null ? running : formatCount(whole.draws, locale)}</td>
    </tr>
  );
}

/** A sum as published, with the signs of the draws in doubt. */
const Sum = ({ sum, locale }: { sum: InvitationSum; locale: Locale }) => (
  <>
    {formatCount(sum.official, locale)}
    <SumSigns sum={sum} locale={locale} />
  </>
);
