import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { DrawDoubt } from "@/components/ui/doubt-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import type { CategoryNow } from "@/lib/figures/series/category-now";
import { GapValue } from "../draws/gap-value";
import { Unknown } from "../ui/unknown";
import { CategoryMark } from "./category-mark";
import { listYears } from "./list-years";
import { VersionDates } from "./version-dates";

type Props = {
  categories: readonly Category[];
  /** Every category that has been drawn. */
  now: readonly CategoryNow[];
  references: readonly Draw[];
  /** Oldest first. */
  grids: readonly CrsGrid[];
  locale: Locale;
  today: IsoDate;
  caption: string;
};

const COLUMNS = [
  ["latest", "md:w-[18%]"],
  ["cutoff", "md:w-[10%]"],
  ["gap", "md:w-[13%]"],
  ["draws", "md:w-[9%]"],
  ["occupations", "md:w-[13%]"],
] as const;
type Column = (typeof COLUMNS)[number][0];

/**
 * Categories as rows: the list in force, the latest draw and its gap to CEC, how many draws and occupations.
 * On a phone each row is a block under its name; the roles keep it a table there.
 */
export function CategoryRows({ categories, now, references, grids, locale, today, caption }: Props) {
  const t = useTranslations("categories");
  return (
    <table role="table" className="data-table mt-3 table-fixed max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("columns.category")}
          </th>
          {COLUMNS.map(([column, width]) => (
            <th key={column} role="columnheader" scope="col" className={`right ${width}`}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {categories.map((category) => (
          <Row
            key={category.slug}
            category={category}
            now={now.find((each) => each.category.slug === category.slug)}
            references={references}
            grids={grids}
            locale={locale}
            today={today}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<Props, "references" | "grids" | "locale" | "today"> & {
  category: Category;
  now: CategoryNow | undefined;
};

function Row({ category, now, references, grids, locale, today }: RowProps) {
  const t = useTranslations("categories");
  const current = versionInForce(category, today);
  return (
    <tr
      role="row"
      className="max-md:grid max-md:grid-cols-[1fr_2fr_1fr_1.3fr] max-md:gap-y-1 max-md:border-b max-md:border-rule max-md:py-3"
    >
      <th role="rowheader" scope="row" className="max-md:col-span-4 max-md:border-0! max-md:py-0!">
        <span className="font-semibold">
          <CategoryMark category={category} locale={locale} full />
        </span>
        <span className="block pl-[1.15rem] text-[0.9rem] text-ink-soft">
          {current && (
            <>
              {t("listOf", { year: listYears(current) })},{" "}
              <VersionDates version={current} category={category} locale={locale} today={today} />
              {now && now.latest.version !== current.slug && `, ${t("notYetDrawn")}`}
            </>
          )}
          {category.retired && t("retiredOn", { date: formatDay(category.retired, locale) })}
        </span>
      </th>
      {now ? (
        <Latest latest={now.latest} references={references} grids={grids} locale={locale} />
      ) : (
        <td
          role="cell"
          colSpan={3}
          className="text-ink-soft max-md:col-span-2 max-md:border-0! max-md:py-0! md:text-right"
        >
          {t("neverDrawn")}
        </td>
      )}
      <Cell column="draws">{formatCount(now?.count ?? 0, locale)}</Cell>
      <Cell column="occupations">
        <Occupations category={category} count={current?.occupations.length ?? null} locale={locale} />
      </Cell>
    </tr>
  );
}

/** A value; below its name where the row is a block. */
function Cell({ column, children }: { column: Column; children: ReactNode }) {
  const t = useTranslations("categories.columns");
  return (
    <td
      role="cell"
      className={`max-md:border-0! max-md:py-0! md:text-right ${column === "latest" ? "max-md:col-span-4" : "num"}`}
    >
      <span
        aria-hidden="true"
        className={`text-[0.82rem] text-ink-soft md:hidden ${column === "latest" ? "mr-2" : "block"}`}
      >
        {t(column)}
      </span>
      {children}
    </td>
  );
}

/** The latest draw, its cut-off and its gap. */
function Latest({
  latest,
  references,
  grids,
  locale,
}: Pick<Props, "references" | "grids" | "locale"> & { latest: Draw }) {
  return (
    <>
      <Cell column="latest">
        <a href={`/${locale}/draws/${latest.number}`}>{formatDrawNumber(latest.number, locale)}</a>
        <DrawDoubt draw={latest} />,{" "}
        <time dateTime={latest.date} className="whitespace-nowrap">
          {formatDay(latest.date, locale, "short")}
        </time>
      </Cell>
      <Cell column="cutoff">{formatCount(latest.cutoff, locale)}</Cell>
      <Cell column="gap">
        <GapValue draw={latest} references={references} grids={grids} locale={locale} />
      </Cell>
    </>
  );
}

function Occupations({ category, count, locale }: { category: Category; count: number | null; locale: Locale }) {
  const t = useTranslations("categories");
  if (category.kind === "language") return <Unknown reason={t("noList")} />;
  if (category.kind === "program" || category.kind === "general") return <Unknown reason={t("noListProgram")} />;
  return count === null ? (
    <Unknown reason={t(category.retired ? "groups.retired.text" : "noListYet")} />
  ) : (
    formatCount(count, locale)
  );
}
