import { useTranslations } from "next-intl";
import type { InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Locale } from "@/lib/rules/text/bilingual";
import { DOUBT_SIGNS } from "@/lib/figures/words/doubt-words";
import { formatCount, formatDay } from "@/lib/format";
import type { YearRun } from "@/lib/figures/series/year-to-date";
import { Unknown } from "../ui/unknown";

type Props = { years: readonly YearRun[]; locale: Locale };

/** Where each year stood on the same day, and in whole; the latest year first. */
export function ToDateTable({ years, locale }: Props) {
  const t = useTranslations("invitations.todate");
  return (
    <div className="table-scroll mt-4" tabIndex={0} role="region" aria-label={t("table")}>
      <table className="data-table">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("year")}</th>
            <th scope="col">{t("day")}</th>
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
      <td className="whitespace-nowrap">
        <time dateTime={until}>{formatDay(until, locale, "short")}</time>
      </td>
      <td className="right">{sumText(untilSum, locale)}</td>
      <td className="right">{formatCount(untilDraws, locale)}</td>
      <td className="right">{whole === null ? running : sumText(whole, locale)}</td>
      <td className="right">{whole === null ? running : formatCount(whole.draws, locale)}</td>
    </tr>
  );
}

/** A sum as published, with a star when it has a correction. */
const sumText = ({ official, corrected }: InvitationSum, locale: Locale): string =>
  `${formatCount(official, locale)}${corrected === null ? "" : DOUBT_SIGNS.corrected}`;
