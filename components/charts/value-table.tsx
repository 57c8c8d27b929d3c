import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { eventsAbove, type PolicyEvent } from "@/lib/rules/event/policy-event";
import { formatCount, formatDay, formatDrawNumber, formatSigned } from "@/lib/format";
import type { SeriesPoint } from "@/lib/figures/series/series";
import { EventRows } from "./event-rows";
import { shortNames } from "@/lib/figures/words/figure-words";

type Props = {
  /** In the order to show. */
  points: readonly SeriesPoint[];
  /** Cut-offs alone, or gaps with the CEC draw that each is measured against. */
  show: "cutoffs" | "gaps";
  /** Policy events of the period: a row each, in order of date with the draws. */
  events?: readonly PolicyEvent[];
  categories: readonly Category[];
  locale: Locale;
};

/** The values of a figure as rows. */
export function ValueTable({ points, show, events = [], categories, locale }: Props) {
  const t = useTranslations("figure");
  const name = shortNames(categories, locale);
  const gaps = show === "gaps";
  const above = eventsAbove(
    points.map(({ draw }) => draw.date),
    events,
  );
  const eventRows = (index: number) => <EventRows events={above[index]!} columns={gaps ? 6 : 3} locale={locale} />;
  return (
    <table className="data-table">
      <caption className="sr-only">{t(`${show}.table`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.draw")}</th>
          <th scope="col">{t("columns.date")}</th>
          <th scope="col">{t("columns.category")}</th>
          {gaps && (
            <th scope="col" className="right">
              {t("columns.gap")}
            </th>
          )}
          <th scope="col" className="right">
            {t("columns.cutoff")}
          </th>
          {gaps ? (
            <>
              <th scope="col" className="right">
                {t("columns.cec")}
              </th>
              <th scope="col">{t("columns.reference")}</th>
              <th scope="col" className="right">
                {t("columns.age")}
              </th>
            </>
          ) : (
            <th scope="col" className="right">
              {t("columns.invitations")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {points.map(({ draw, gap }, index) => (
          <Fragment key={draw.number}>
            {eventRows(index)}
            <tr>
              <th scope="row">
                <a href={`/${locale}/draws/${draw.number}`}>{formatDrawNumber(draw.number, locale)}</a>
              </th>
              <td>
                <time dateTime={draw.date}>{formatDay(draw.date, locale, "short")}</time>
              </td>
              <td>{draw.category && name(draw.category)}</td>
              {gaps && <td className="right">{gap && formatSigned(gap.points, locale)}</td>}
              <td className="right">{formatCount(draw.cutoff, locale)}</td>
              {gaps ? (
                <>
                  <td className="right">{gap && formatCount(gap.referenceCutoff, locale)}</td>
                  <td>
                    {gap &&
                      `${formatDrawNumber(gap.referenceNumber, locale)}, ${formatDay(gap.referenceDate, locale, "short")}`}
                  </td>
                  <td className="right">{gap?.days}</td>
                </>
              ) : (
                <td className="right">{formatCount(draw.invitations, locale)}</td>
              )}
            </tr>
          </Fragment>
        ))}
        {eventRows(points.length)}
      </tbody>
    </table>
  );
}
