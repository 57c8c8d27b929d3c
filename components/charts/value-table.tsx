import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { DrawDoubt, GridSign, InvitationsDoubt } from "@/components/ui/doubt-mark";
import type { GridStart } from "@/lib/rules/crs/grid";
import type { Correction } from "@/lib/rules/correction/correction";
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
  corrections: readonly Correction[];
  grids: readonly GridStart[];
  locale: Locale;
};

/** The values of a figure as rows. */
export function ValueTable({ points, show, events = [], categories, corrections, grids, locale }: Props) {
  const t = useTranslations("figure");
  const name = shortNames(categories, locale);
  const columns = show === "gaps" ? GAP_COLUMNS : CUTOFF_COLUMNS;
  const above = eventsAbove(
    points.map(({ draw }) => draw.date),
    events,
  );
  const eventRows = (index: number) => (
    <EventRows events={above[index]!} columns={columns.length + 1} locale={locale} />
  );
  return (
    <table className="data-table">
      <caption className="sr-only">{t(`${show}.table`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.draw")}</th>
          <th scope="col">{t("columns.date")}</th>
          <th scope="col">{t("columns.category")}</th>
          {columns.map(({ key, className }) => (
            <th key={key} scope="col" className={className}>
              {t(`columns.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <Fragment key={point.number}>
            {eventRows(index)}
            <tr>
              <th scope="row">
                <a href={`/${locale}/draws/${point.number}`}>{formatDrawNumber(point.number, locale)}</a>
                <DrawDoubt draw={point.draw} />
              </th>
              <td>
                <time dateTime={point.date}>{formatDay(point.date, locale, "short")}</time>
              </td>
              <td>{point.draw.category && name(point.draw.category)}</td>
              {columns.map(({ key, className, cell }) => (
                <td key={key} className={className}>
                  {cell(point, locale)}
                  {key === "gap" && <GridSign draw={point.draw} gap={point.gap} grids={grids} locale={locale} />}
                  {key === "invitations" && (
                    <InvitationsDoubt draw={point.draw} corrections={corrections} locale={locale} />
                  )}
                </td>
              ))}
            </tr>
          </Fragment>
        ))}
        {eventRows(points.length)}
      </tbody>
    </table>
  );
}

type ValueColumn = {
  readonly key: "gap" | "cutoff" | "cec" | "reference" | "age" | "invitations";
  readonly className?: "right";
  readonly cell: (point: SeriesPoint, locale: Locale) => ReactNode;
};

const CUTOFF: ValueColumn = {
  key: "cutoff",
  className: "right",
  cell: ({ draw }, locale) => formatCount(draw.cutoff, locale),
};

const CUTOFF_COLUMNS: readonly ValueColumn[] = [
  CUTOFF,
  { key: "invitations", className: "right", cell: ({ draw }, locale) => formatCount(draw.invitations, locale) },
];

const GAP_COLUMNS: readonly ValueColumn[] = [
  { key: "gap", className: "right", cell: ({ gap }, locale) => gap && formatSigned(gap.points, locale) },
  CUTOFF,
  { key: "cec", className: "right", cell: ({ gap }, locale) => gap && formatCount(gap.referenceCutoff, locale) },
  {
    key: "reference",
    cell: ({ gap }, locale) =>
      gap && `${formatDrawNumber(gap.referenceNumber, locale)}, ${formatDay(gap.referenceDate, locale, "short")}`,
  },
  { key: "age", className: "right", cell: ({ gap }) => gap?.days },
];
