import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryMark } from "@/components/categories/category-mark";
import { Sparkline } from "@/components/charts/sparkline";
import { GapValue } from "@/components/draws/gap-value";
import { DrawDoubt, SumSigns } from "@/components/ui/doubt-mark";
import { Unknown } from "@/components/ui/unknown";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatDrawNumber, formatSigned } from "@/lib/format";
import type { CategoryNow, CategoryYear } from "@/lib/figures/series/category-now";

type Props = {
  rows: readonly CategoryNow[];
  caption: string;
  /** The CEC draws that gaps are measured against. */
  references: readonly Draw[];
  /** Oldest first. */
  grids: readonly CrsGrid[];
  knownTo: IsoDate;
  locale: Locale;
};

/** The columns, and where each stands in the block that a row is on a narrow page. */
const COLUMNS = {
  cutoff: "right max-lg:order-2",
  date: "max-lg:order-6 max-lg:col-span-2 min-[80rem]:whitespace-nowrap",
  days: "right max-lg:order-5",
  gap: "right max-lg:order-3",
  change: "right max-lg:order-4",
  range: "right max-lg:order-7 max-lg:col-span-2 name-beside",
  drawn: "right max-lg:order-8",
  invited: "right max-lg:order-9 max-lg:col-span-2",
  count: "right max-lg:order-10",
  course: "right max-lg:order-1 max-lg:col-span-2 max-lg:justify-self-end",
} as const;
type Column = keyof typeof COLUMNS;
const isColumn = (name: string): name is Column => Object.hasOwn(COLUMNS, name);
const columns = Object.keys(COLUMNS).filter(isColumn);

/** A row; on a narrow page a block, in which the cells have no lines of their own. */
const ROW =
  "max-lg:grid max-lg:grid-cols-4 max-lg:content-start max-lg:gap-x-3 max-lg:gap-y-1 max-lg:border-b " +
  "max-lg:border-rule max-lg:py-3 max-lg:*:border-0! max-lg:*:p-0! max-lg:*:text-left!";

/** The columns that a block names before their values: the others say enough. */
const NAMED: readonly Column[] = ["cutoff", "gap", "change", "days", "range"];

/**
 * How each category stands on the day known to. On a narrow page each row is a block under its name; the roles keep it
 * a table there.
 */
export function CategoriesNow({ rows, caption, references, grids, knownTo, locale }: Props) {
  const t = useTranslations("dashboard.now");
  return (
    <table role="table" className="data-table now-table mt-3 max-lg:block">
      <caption className="max-lg:block">{caption}</caption>
      <thead role="rowgroup" className="max-lg:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("category")}
          </th>
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={column === "date" ? "" : "right"}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-lg:grid max-lg:gap-x-10 md:max-lg:grid-cols-2">
        {rows.map((row) => (
          <Row
            key={row.category.slug}
            row={row}
            references={references}
            grids={grids}
            knownTo={knownTo}
            locale={locale}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, "rows" | "caption"> & { row: CategoryNow };

function Row(props: RowProps) {
  const t = useTranslations("dashboard.now");
  const cells = useCells(props);
  const { category } = props.row;
  return (
    <tr role="row" className={ROW}>
      <th role="rowheader" scope="row" className="whitespace-nowrap max-lg:col-span-2">
        <CategoryMark category={category} locale={props.locale} />
      </th>
      {columns.map((column) => (
        <td
          key={column}
          role="cell"
          className={COLUMNS[column]}
          {...(NAMED.includes(column) && { "data-label": t(`columns.${column}`) })}
        >
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}

/** What stands in each column of a row. */
function useCells({ row, references, grids, knownTo, locale }: RowProps): Readonly<Record<Column, ReactNode>> {
  const t = useTranslations("dashboard.now");
  const { category, latest, daysSince, change, last12Months: year, count } = row;
  return {
    cutoff: <span className="font-semibold">{formatCount(latest.cutoff, locale)}</span>,
    date: (
      <>
        <time dateTime={latest.date} className="whitespace-nowrap">
          {formatDay(latest.date, locale, "short")}
        </time>
        , <a href={`/${locale}/draws/${latest.number}`}>{formatDrawNumber(latest.number, locale)}</a>
        <DrawDoubt draw={latest} />
      </>
    ),
    days: formatCount(daysSince, locale),
    gap: <GapValue draw={latest} references={references} grids={grids} locale={locale} />,
    change: change ? (
      <span title={t("changeSince", { number: change.number, date: formatDay(change.date, locale) })}>
        {formatSigned(change.points, locale)}
      </span>
    ) : (
      <Unknown reason={t("noChange")} />
    ),
    range: year ? (
      <span className="whitespace-nowrap">{rangeOf(year, locale)}</span>
    ) : (
      <Unknown reason={t("noneInYear", { date: formatDay(knownTo, locale) })} />
    ),
    drawn: <Counted count={year?.count ?? 0} unit={t("units.draws", { count: year?.count ?? 0 })} locale={locale} />,
    invited: (
      <>
        <Counted count={year?.invited.official ?? 0} unit={t("units.invited")} locale={locale} />
        {year && <SumSigns sum={year.invited} locale={locale} />}
      </>
    ),
    count: <Counted count={count} unit={t("units.ever")} locale={locale} />,
    course: (
      <Sparkline
        row={row}
        knownTo={knownTo}
        name={t(`course.${row.sparkline.span}`, {
          date: formatDay(knownTo, locale),
          category: category.shortName[locale],
        })}
      />
    ),
  };
}

/** The lowest and the highest cut-off of a year, one number when they are the same. */
const rangeOf = ({ min, max }: CategoryYear, locale: Locale): string =>
  min === max ? formatCount(min, locale) : `${formatCount(min, locale)}–${formatCount(max, locale)}`;

/** A count; in a block, where its column is not named, with what it counts. */
function Counted({ count, unit, locale }: { count: number; unit: string; locale: Locale }) {
  return (
    <>
      {formatCount(count, locale)}
      <span aria-hidden="true" className="text-[0.82rem] text-ink-soft lg:hidden">
        {" "}
        {unit}
      </span>
    </>
  );
}
