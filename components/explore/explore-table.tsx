"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import { DrawDoubt, GridSign, InvitationsDoubt } from "@/components/ui/doubt-mark";
import { EventRows } from "@/components/charts/event-rows";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import { comparesDraws, formatValue } from "@/lib/figures/explore/explore-words";
import { measureRow } from "@/lib/figures/explore/measures";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import type { Gap } from "@/lib/rules/draw/gap";
import type { Locale } from "@/lib/rules/text/bilingual";
import { isEvent, sortedRows, type Column, type DrawRow, type Sort } from "./explore-rows";

type Props = { model: ExploreModel; name: (slug: string) => string; locale: Locale };

/** More rows than this are shown when asked for: they cost a slow phone seconds. */
const MAX_ROWS = 500;

/** The values of the figure as rows, newest first until a reader sorts them. */
export const ExploreTable = memo(function ExploreTable({ model, name, locale }: Props) {
  const t = useTranslations("explore.table");
  const [asked, setSort] = useState<Sort>({ column: "date", up: false });
  const [all, setAll] = useState(false);
  const { columns, references } = columnsOf(model);
  // The column of a measure is its value; the one beside it has gone.
  const sort: Sort = columns.includes(asked.column) ? asked : { ...asked, column: "value" };
  const entries = useMemo(
    () => sortedRows(model, { column: sort.column, up: sort.up }, name, locale),
    [model, sort.column, sort.up, name, locale],
  );
  const shown = all ? entries : entries.slice(0, MAX_ROWS);
  const draws = model.series.reduce((sum, { points }) => sum + points.length, 0);
  return (
    <>
      <table className="data-table">
        <caption className="sr-only">{t("caption", { subtitle: model.subtitle, draws })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column} column={column} model={model} sort={sort} onSort={setSort} />
            ))}
            {references && <th scope="col">{t("columns.reference")}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) =>
            isEvent(entry) ? (
              <EventRows
                key={entry.slug}
                events={[entry]}
                columns={columns.length - 2 + (references ? 1 : 0)}
                locale={locale}
              />
            ) : (
              <DrawEntry key={entry.point.number} row={entry} model={model} name={name} locale={locale} />
            ),
          )}
        </tbody>
      </table>
      {shown.length < entries.length && (
        <p className="py-3">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t("more", { count: formatCount(draws, locale) })}
          </button>
        </p>
      )}
    </>
  );
});

/** The columns of a figure: none shows the value of its measure a second time. */
function columnsOf({ query }: ExploreModel) {
  const row = measureRow(query.measure);
  const columns: readonly Column[] = ["draw", "date", "category", "value", "cutoff", "invitations"];
  return {
    columns: columns.filter((column) => column !== row.column),
    /** True when each row says the draw that it is compared with. */
    references: comparesDraws(query),
  };
}

const TEXT_COLUMNS: readonly Column[] = ["draw", "date", "category"];

type HeadProps = { column: Column; model: ExploreModel; sort: Sort; onSort: (sort: Sort) => void };

function ColumnHead({ column, model, sort, onSort }: HeadProps) {
  const t = useTranslations("explore.table");
  const sorted = sort.column === column;
  return (
    <th
      scope="col"
      className={TEXT_COLUMNS.includes(column) ? undefined : "right"}
      aria-sort={sorted ? (sort.up ? "ascending" : "descending") : undefined}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ column, up: sorted ? !sort.up : column === "category" })}
      >
        {column === "value" ? t(`unit.${model.query.measure}`) : t(`columns.${column}`)}
        <span aria-hidden="true" className="sort-arrow">
          {sorted ? (sort.up ? "↑" : "↓") : ""}
        </span>
      </button>
    </th>
  );
}

function DrawEntry({ row: { category, point }, model, name, locale }: Props & { row: DrawRow }) {
  const t = useTranslations("explore.table");
  const { columns, references } = columnsOf(model);
  const { number, date, value, draw, gap } = point;
  const invitationsDoubt = <InvitationsDoubt draw={draw} corrections={model.corrections} locale={locale} />;
  const reference = ({ referenceNumber, referenceDate, referenceCutoff }: Gap) =>
    t("referenceDraw", {
      number: referenceNumber,
      date: formatDay(referenceDate, locale, "short"),
      cutoff: formatCount(referenceCutoff, locale),
    });
  return (
    <tr data-category={category}>
      <th scope="row">
        <a href={`/${locale}/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
        <DrawDoubt draw={draw} />
      </th>
      <td>
        <time dateTime={date}>{formatDay(date, locale, "short")}</time>
      </td>
      <td>{name(category)}</td>
      <td className="right" data-value={value ?? ""}>
        {value === null ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="sr-only">{t("none")}</span>
          </>
        ) : (
          formatValue(value, measureRow(model.query.measure), locale)
        )}
        {measureRow(model.query.measure).column === "invitations" && invitationsDoubt}
      </td>
      {columns.includes("cutoff") && <td className="right">{formatCount(draw.cutoff, locale)}</td>}
      {columns.includes("invitations") && (
        <td className="right">
          {formatCount(draw.invitations, locale)}
          {invitationsDoubt}
        </td>
      )}
      {references && (
        <td>
          {gap ? reference(gap) : "–"}
          <GridSign draw={draw} gap={gap} grids={model.crsGrids} locale={locale} />
        </td>
      )}
    </tr>
  );
}
