"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import { EventRows } from "@/components/charts/event-rows";
import type { Locale } from "@/lib/rules/text/bilingual";
import { compareDraws } from "@/lib/rules/draw/draw";
import type { Gap } from "@/lib/rules/draw/gap";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import type { SeriesPoint } from "@/lib/figures/series/series";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import { formatValue } from "@/lib/figures/explore/explore-words";
import { measureRow } from "@/lib/figures/explore/measures";

type Props = { model: ExploreModel; name: (slug: string) => string; locale: Locale };
type Row = { readonly category: string; readonly point: SeriesPoint };
type Column = "draw" | "date" | "category" | "value" | "cutoff" | "invitations";

/** More rows than this are shown when asked for: they cost a slow phone seconds. */
const ROWS = 500;

const byDraw = (a: Row, b: Row) => compareDraws(a.point.draw, b.point.draw);
const dayOf = (entry: Row | PolicyEvent) => ("title" in entry ? entry.date : entry.point.date);
const inTime = (a: Row | PolicyEvent, b: Row | PolicyEvent): number =>
  "title" in a || "title" in b
    ? dayOf(a).localeCompare(dayOf(b)) || Number("title" in b) - Number("title" in a)
    : byDraw(a, b);
const least = (value: number | null) => value ?? Number.NEGATIVE_INFINITY;

const ORDERS: Record<Exclude<Column, "category">, (a: Row, b: Row) => number> = {
  draw: (a, b) => a.point.number.localeCompare(b.point.number, "en", { numeric: true }),
  date: byDraw,
  value: (a, b) => least(a.point.value) - least(b.point.value),
  cutoff: (a, b) => a.point.draw.cutoff - b.point.draw.cutoff,
  invitations: (a, b) => a.point.draw.invitations - b.point.draw.invitations,
};

/** The values of the figure as rows, newest first until a reader sorts them. */
export const ExploreTable = memo(function ExploreTable({ model, name, locale }: Props) {
  const t = useTranslations("explore.table");
  const { measure, reference } = model.query;
  const [asked, setSort] = useState<{ column: Column; up: boolean }>({ column: "date", up: false });
  // The column of a measure is its value; the one beside it has gone.
  const sort = asked.column === measure ? { ...asked, column: "value" as const } : asked;
  const [all, setAll] = useState(false);
  const rows = useMemo(() => {
    const order =
      sort.column === "category"
        ? (a: Row, b: Row) => name(a.category).localeCompare(name(b.category), locale)
        : ORDERS[sort.column];
    const way = sort.up ? 1 : -1;
    return model.series
      .flatMap(({ category, points }) => points.map((point): Row => ({ category, point })))
      .sort((a, b) => way * order(a, b) || byDraw(b, a));
  }, [model, sort.column, sort.up, name, locale]);
  // In order of time, events stand where they happened.
  const entries: (Row | PolicyEvent)[] =
    sort.column === "date" ? [...rows, ...model.events].sort((a, b) => (sort.up ? 1 : -1) * inTime(a, b)) : rows;
  const shown = all ? entries : entries.slice(0, ROWS);

  const row = measureRow(measure);
  const twice = row.column;
  const references = !("score" in reference) && row.unit === "CRS points";
  const columns: readonly (readonly [Column, string, boolean])[] = [
    ["draw", t("columns.draw"), false],
    ["date", t("columns.date"), false],
    ["category", t("columns.category"), false],
    ["value", t(`unit.${measure}`), true],
    ...(twice === "cutoff" ? [] : [["cutoff", t("columns.cutoff"), true] as const]),
    ...(twice === "invitations" ? [] : [["invitations", t("columns.invitations"), true] as const]),
  ];
  const said = ({ referenceNumber, referenceDate, referenceCutoff }: Gap) =>
    t("referenceDraw", {
      number: referenceNumber,
      date: formatDay(referenceDate, locale, "short"),
      cutoff: formatCount(referenceCutoff, locale),
    });

  return (
    <>
      <table className="data-table">
        <caption className="sr-only">{t("caption", { subtitle: model.subtitle, draws: rows.length })}</caption>
        <thead>
          <tr>
            {columns.map(([column, label, right]) => (
              <th
                key={column}
                scope="col"
                className={right ? "right" : undefined}
                aria-sort={sort.column === column ? (sort.up ? "ascending" : "descending") : undefined}
              >
                <button
                  type="button"
                  className="sort"
                  onClick={() => setSort({ column, up: sort.column === column ? !sort.up : column === "category" })}
                >
                  {label}
                  <span aria-hidden="true" className="sort-arrow">
                    {sort.column === column ? (sort.up ? "↑" : "↓") : ""}
                  </span>
                </button>
              </th>
            ))}
            {references && <th scope="col">{t("columns.reference")}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) =>
            "title" in entry ? (
              <EventRows
                key={entry.slug}
                events={[entry]}
                columns={columns.length - 2 + (references ? 1 : 0)}
                locale={locale}
              />
            ) : (
              <tr key={entry.point.number} data-category={entry.category}>
                <th scope="row">
                  <a href={`/${locale}/draws/${entry.point.number}`}>{formatDrawNumber(entry.point.number, locale)}</a>
                </th>
                <td>
                  <time dateTime={entry.point.date}>{formatDay(entry.point.date, locale, "short")}</time>
                </td>
                <td>{name(entry.category)}</td>
                <td className="right" data-value={entry.point.value ?? ""}>
                  {entry.point.value === null ? (
                    <>
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">{t("none")}</span>
                    </>
                  ) : (
                    formatValue(entry.point.value, row, locale)
                  )}
                </td>
                {twice !== "cutoff" && <td className="right">{formatCount(entry.point.draw.cutoff, locale)}</td>}
                {twice !== "invitations" && (
                  <td className="right">{formatCount(entry.point.draw.invitations, locale)}</td>
                )}
                {references && <td>{entry.point.gap ? said(entry.point.gap) : "–"}</td>}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {shown.length < entries.length && (
        <p className="py-3">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t("more", { count: formatCount(rows.length, locale) })}
          </button>
        </p>
      )}
    </>
  );
});
