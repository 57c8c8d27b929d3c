import { useTranslations } from "next-intl";
import { isoDate } from "@/lib/rules/time/iso-date";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { layoutYearLines } from "@/lib/figures/layout/year-lines";
import { formatCount, formatDay } from "@/lib/format";
import { yearsToDate } from "@/lib/figures/series/year-to-date";
import { monthWords } from "@/lib/figures/words/day-words";
import { SHOWN_AT } from "@/lib/figures/words/widths";
import { yearLinesSvg } from "@/lib/figures/svg/year-lines-svg";
import { Unknown } from "../ui/unknown";
import { correctedDraws } from "./corrected-note";
import type { InvitationsPageProps } from "./invitations-page";

/** This year's running total against earlier years, and where each stood on the same day. */
export function ToDateFigure({ dataset, query, today, locale }: InvitationsPageProps) {
  const t = useTranslations("invitations.todate");
  const years = yearsToDate(dataset, query.categories, today);
  const [before, current] = [years.at(-2), years.at(-1)];
  if (current === undefined) return <p className="measure mt-14 border-y border-rule py-6">{t("empty")}</p>;
  const count = (value: number) => formatCount(value, locale);
  const date = formatDay(today, locale);
  const difference = current.untilSum.official - (before?.untilSum.official ?? 0);
  const side = before === undefined ? "none" : difference > 0 ? "more" : difference < 0 ? "less" : "same";
  const subtitle = t("subtitle", { year: String(current.year) });
  const input = {
    lines: years.map(({ year, points }) => ({
      year,
      points,
      until: year === current.year ? today : isoDate(`${year}-12-31`),
    })),
    words: { month: monthWords(locale), value: count },
  };
  const drawings = FIGURE_SIZES.map((size, index) =>
    yearLinesSvg(layoutYearLines(input, size), subtitle, SHOWN_AT[index]!),
  ).join("");
  return (
    <section id="to-date" aria-labelledby="to-date-heading" className="mt-14 scroll-mt-4">
      <h2 id="to-date-heading" className="measure">
        {t("title", {
          total: count(current.untilSum.official),
          date,
          side,
          difference: count(Math.abs(difference)),
          before: String(before?.year ?? ""),
        })}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      <div className="@container mt-4 break-inside-avoid" dangerouslySetInnerHTML={{ __html: drawings }} />
      <p className="measure mt-3">{t("reading", { date })}</p>
      <div className="table-scroll mt-4" tabIndex={0} role="region" aria-label={t("table")}>
        <table className="data-table">
          <caption className="sr-only">{t("table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("year")}</th>
              <th scope="col">{t("day")}</th>
              <th scope="col" className="right">
                {t("byThis")}
              </th>
              <th scope="col" className="right">
                {t("draws")}
              </th>
              <th scope="col" className="right">
                {t("whole")}
              </th>
              <th scope="col" className="right">
                {t("wholeDraws")}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.toReversed().map(({ year, until, untilSum, untilDraws, whole }) => (
              <tr key={year} data-year={year} className={year === current.year ? "font-semibold" : undefined}>
                <th scope="row" className={year === current.year ? "font-semibold" : undefined}>
                  {year}
                </th>
                <td className="whitespace-nowrap">
                  <time dateTime={until}>{formatDay(until, locale, "short")}</time>
                </td>
                <td className="right">
                  {count(untilSum.official)}
                  {untilSum.corrected !== null && "*"}
                </td>
                <td className="right">{count(untilDraws)}</td>
                <td className="right">
                  {whole === null ? (
                    <Unknown reason={t("running")} />
                  ) : (
                    <>
                      {count(whole.official)}
                      {whole.corrected !== null && "*"}
                    </>
                  )}
                </td>
                <td className="right">{whole === null ? <Unknown reason={t("running")} /> : count(whole.draws)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        <p>{t("leap")}</p>
        {years.flatMap(({ year, untilSum, whole }) =>
          (
            [
              ["corrected", untilSum],
              ["correctedWhole", whole],
            ] as const
          ).flatMap(([key, sum]) =>
            sum === null || sum.corrected === null
              ? []
              : [
                  <p key={`${year}-${key}`}>
                    {t.rich(key, {
                      year: String(year),
                      official: count(sum.official),
                      corrected: count(sum.corrected),
                      draws: () => correctedDraws(sum.correctedNumbers, locale),
                    })}
                  </p>,
                ],
          ),
        )}
      </div>
    </section>
  );
}
