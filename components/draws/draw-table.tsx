import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { referencesOf } from "@/lib/rules/draw/gap";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { CategoryMark } from "../categories/category-mark";
import { GapValue } from "./gap-value";

const COLUMNS = ["number", "date", "category", "cutoff", "gap", "invitations"] as const;
type Column = (typeof COLUMNS)[number];

type Props = {
  /** In the order to show. */
  draws: readonly Draw[];
  /** Every draw, for the gaps to CEC. */
  all: readonly Draw[];
  categories: readonly Category[];
  locale: Locale;
  caption: ReactNode;
  /** False hides a caption that a heading above already says. */
  captionShown?: boolean;
  /** Says how a column is sorted and may hold a link that sorts by it. */
  header?: (column: Exclude<Column, "category">, label: string) => ReactNode;
  /** Which columns, all of them by default. */
  columns?: readonly Column[];
  sorted?: { column: string; direction: "ascending" | "descending" };
};

/** Draws as rows: number, day, category, cut-off, gap to CEC, invitations. */
export function DrawTable({
  draws,
  all,
  categories,
  locale,
  caption,
  captionShown = false,
  columns = COLUMNS,
  header = (_, label) => label,
  sorted,
}: Props) {
  const t = useTranslations("draws");
  const common = useTranslations("common");
  const words = useTranslations("draw");
  const references = referencesOf(all);
  const noticeOf = (draw: Draw, column: Column) =>
    draw.notice &&
    column === (columns.includes("category") ? "category" : "date") && (
      <span className="block text-[0.85rem] text-ink-soft">
        {words("notice")} – {draw.notice[locale]}
      </span>
    );
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  const cell = (draw: Draw, column: Column): ReactNode => {
    const category = draw.category === null ? undefined : bySlug.get(draw.category);
    switch (column) {
      case "number":
        return (
          <th key={column} scope="row">
            <a href={`/${locale}/draws/${draw.number}`}>{formatDrawNumber(draw.number, locale)}</a>
          </th>
        );
      case "date":
        return (
          <td key={column}>
            <time dateTime={draw.date} className="whitespace-nowrap">
              {formatDay(draw.date, locale, "short")}
            </time>
            {noticeOf(draw, column)}
          </td>
        );
      case "category":
        return (
          <td key={column}>
            {category ? (
              <CategoryMark category={category} locale={locale} />
            ) : (
              <>
                {draw.roundName} <em className="text-ink-soft">({common("unclassified")})</em>
              </>
            )}
            {noticeOf(draw, column)}
          </td>
        );
      case "cutoff":
        return (
          <td key={column} className="right">
            {formatCount(draw.cutoff, locale)}
          </td>
        );
      case "gap":
        return (
          <td key={column} className="right">
            <GapValue draw={draw} references={references} locale={locale} />
          </td>
        );
      case "invitations":
        return (
          <td key={column} className="right">
            {formatCount(draw.invitations, locale)}
          </td>
        );
    }
  };
  return (
    <table className="data-table draw-table">
      <caption className={captionShown ? "" : "sr-only"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className={column === "cutoff" || column === "gap" || column === "invitations" ? "right" : undefined}
              aria-sort={sorted?.column === column ? sorted.direction : undefined}
            >
              {column === "category" ? t("columns.category") : header(column, t(`columns.${column}`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {draws.map((draw) => (
          <tr key={draw.number}>{columns.map((column) => cell(draw, column))}</tr>
        ))}
      </tbody>
    </table>
  );
}
