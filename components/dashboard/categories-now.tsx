import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryMark } from "@/components/categories/category-mark";
import { Sparkline } from "@/components/charts/sparkline";
import { GapValue } from "@/components/draws/gap-value";
import { Unknown } from "@/components/ui/unknown";
import type { Locale } from "@/lib/domain/bilingual";
import type { Draw } from "@/lib/domain/draw";
import type { IsoDate } from "@/lib/domain/iso-date";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import type { CategoryNow } from "@/lib/series/category-now";

type Props = {
  rows: readonly CategoryNow[];
  /** The CEC draws that gaps are measured against. */
  references: readonly Draw[];
  today: IsoDate;
  locale: Locale;
};

const COLUMNS = ["cutoff", "date", "days", "gap", "change", "range", "year", "count", "course"] as const;
type Column = (typeof COLUMNS)[number];

/** How each category stands today. On a phone each row is a block under its name; the roles keep it a table there. */
export function CategoriesNow({ rows, references, today, locale }: Props) {
  const t = useTranslations("dashboard.now");
  return (
    <table role="table" className="data-table mt-3 max-md:block">
      <caption className="max-md:block">{t("caption", { date: formatDay(today, locale) })}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col">{t("category")}</th>
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" className={column === "date" || column === "course" ? "" : "right"}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <Row key={row.category.slug} row={row} references={references} today={today} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, "rows"> & { row: CategoryNow };

function Row({ row, references, today, locale }: RowProps) {
  const t = useTranslations("dashboard.now");
  const { category, latest, daysSince, change, last12Months: year, count } = row;
  const points = row.sparkline.segments.flat();
  const cells: Record<Column, ReactNode> = {
    cutoff: <span className="font-semibold">{formatCount(latest.cutoff, locale)}</span>,
    date: (
      <>
        <time dateTime={latest.date} className="whitespace-nowrap">{formatDay(latest.date, locale, "short")}</time>,{" "}
        <a href={`/${locale}/draws/${latest.number}`}>#{latest.number}</a>
        {latest.source === "secondary" && "*"}
      </>
    ),
    days: formatCount(daysSince, locale),
    gap: <GapValue draw={latest} references={references} locale={locale} />,
    change: change ? <span title={t("changeSince", { number: change.number, date: formatDay(change.date, locale) })}>{formatSigned(change.points, locale)}</span> : <Unknown reason={t("noChange")} />,
    range: year ? (year.min === year.max ? formatCount(year.min, locale) : t("range", { min: formatCount(year.min, locale), max: formatCount(year.max, locale) })) : <Unknown reason={t("noneInYear")} />,
    year: year ? t("drawsAndInvitations", { draws: year.count, invitations: formatCount(year.invitations, locale) }) : formatCount(0, locale),
    count: formatCount(count, locale),
    course: <Sparkline row={row} today={today} name={t(`course.${row.sparkline.span}`, { category: category.shortName[locale], list: points.map(({ value }) => value).join(", ") })} />,
  };
  return (
    <tr role="row" className="max-md:grid max-md:grid-cols-3 max-md:gap-x-4 max-md:gap-y-2 max-md:border-b max-md:border-rule max-md:py-3">
      <th role="rowheader" scope="row" className="whitespace-nowrap max-md:col-span-3 max-md:border-0! max-md:p-0!">
        <CategoryMark category={category} locale={locale} />
      </th>
      {COLUMNS.map((column) => (
        <td key={column} role="cell" className={`max-md:border-0! max-md:p-0! ${column === "date" || column === "course" ? "" : "md:text-right"}`}>
          <span aria-hidden="true" className="block text-[0.82rem] text-ink-soft md:hidden">{t(`columns.${column}`)}</span>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}
