import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { DoubtNotes, DrawDoubt, GridSignNote, InvitationsDoubt } from "@/components/ui/doubt-mark";
import type { Correction } from "@/lib/rules/correction/correction";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { changeAcross } from "@/lib/rules/crs/grid-on";
import { gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { CategoryMark } from "../categories/category-mark";
import { EditLink } from "./edit-link";
import { GapValue } from "./gap-value";

const COLUMNS = ["number", "date", "category", "cutoff", "gap", "invitations"] as const;
type Column = (typeof COLUMNS)[number];

type Props = {
  /** In the order to show. */
  draws: readonly Draw[];
  /** Every draw, for the gaps to CEC. */
  all: readonly Draw[];
  categories: readonly Category[];
  /** Oldest first. */
  grids: readonly CrsGrid[];
  corrections: readonly Correction[];
  /** Id of the notes below that say what the signs of doubt mean. */
  note: string;
  locale: Locale;
  caption: ReactNode;
  /** False hides a caption that a heading above already says. */
  captionShown?: boolean;
  /** Says how a column is sorted and may hold a link that sorts by it. */
  header?: (column: Exclude<Column, "category">, label: string) => ReactNode;
  /** Which columns, all of them by default. */
  columns?: readonly Column[];
  sorted?: { column: string; direction: "ascending" | "descending" };
  /** Id of a form that two rows can be ticked for; without it there are no ticks. */
  ticks?: string;
  /** True where a draw has a way to its form, within EditLinks. */
  editable?: boolean;
};

/**
 * Draws as rows: number, day, category, cut-off, gap to CEC, invitations. On a phone each row is a block, so that its
 * numbers stand in view; the roles keep it a table there.
 */
export function DrawTable(props: Props) {
  const {
    draws,
    all,
    categories,
    grids,
    corrections,
    note,
    locale,
    caption,
    captionShown = false,
    columns = COLUMNS,
  } = props;
  const { header = (_, label) => label, sorted, ticks, editable = false } = props;
  const references = referencesOf(all);
  const isAcross =
    columns.includes("gap") && draws.some((draw) => changeAcross(draw, gapTo(draw, references), grids) !== null);
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  return (
    <>
      <table role="table" className="data-table draw-table">
        <caption className={captionShown ? "" : "sr-only"}>{caption}</caption>
        <Headings columns={columns} header={header} sorted={sorted} ticks={ticks} />
        <tbody role="rowgroup">
          {draws.map((draw) => (
            <tr key={draw.number} role="row">
              {ticks !== undefined && <Tick draw={draw} form={ticks} />}
              {columns.map((column) => (
                <Cell
                  key={column}
                  column={column}
                  draw={draw}
                  category={bySlug.get(draw.category ?? "")}
                  references={references}
                  grids={grids}
                  corrections={corrections}
                  noticed={column === (columns.includes("category") ? "category" : "date")}
                  editable={editable}
                  locale={locale}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <GridSignNote show={isAcross} />
      <DoubtNotes id={note} draws={draws} corrections={corrections} locale={locale} />
    </>
  );
}

type HeadingsProps = Required<Pick<Props, "columns" | "header">> & {
  sorted: Props["sorted"];
  ticks: Props["ticks"];
};

/** The headings of the columns. */
function Headings({ columns, header, sorted, ticks }: HeadingsProps) {
  const t = useTranslations("draws");
  return (
    <thead role="rowgroup">
      <tr role="row">
        {ticks !== undefined && (
          <th role="columnheader" scope="col" className="no-print">
            <span className="sr-only">{t("compare.column")}</span>
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column}
            role="columnheader"
            scope="col"
            className={isNumeric(column) ? "right" : undefined}
            aria-sort={sorted?.column === column ? sorted.direction : undefined}
          >
            {column === "category" ? t("columns.category") : header(column, t(`columns.${column}`))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Tick({ draw: { number }, form }: { draw: Draw; form: string }) {
  const t = useTranslations("draws.compare");
  return (
    <td role="cell" data-column="tick" className="no-print">
      {/* A finger is broader than the box. */}
      <label className="-m-[0.35em] block w-fit p-[0.35em]">
        <input
          type="checkbox"
          form={form}
          name="draw"
          value={number}
          autoComplete="off"
          aria-label={t("tick", { number })}
          className="block size-[1.05em] translate-y-[0.1em] accent-ink"
        />
      </label>
    </td>
  );
}

const isNumeric = (column: Column) => column === "cutoff" || column === "gap" || column === "invitations";

type CellProps = {
  column: Column;
  draw: Draw;
  category: Category | undefined;
  references: readonly Draw[];
  grids: readonly CrsGrid[];
  corrections: readonly Correction[];
  /** True for the column that shows the remark of the draw, if it has one. */
  noticed: boolean;
  editable: boolean;
  locale: Locale;
};

function Cell({ column, draw, category, references, grids, corrections, noticed, editable, locale }: CellProps) {
  const t = useTranslations("draws.columns");
  const cell = { role: "cell", "data-column": column } as const;
  const numeric = { ...cell, "data-label": t(column), className: "right" };
  switch (column) {
    case "number":
      return (
        <th role="rowheader" scope="row" data-column={column}>
          <a href={`/${locale}/draws/${draw.number}`}>{formatDrawNumber(draw.number, locale)}</a>
          <DrawDoubt draw={draw} />
          {editable && " "}
          {editable && <EditLink number={draw.number} said={formatDrawNumber(draw.number, locale)} />}
        </th>
      );
    case "date":
      return (
        <td {...cell}>
          <time dateTime={draw.date} className="whitespace-nowrap">
            {formatDay(draw.date, locale, "short")}
          </time>
          {noticed && <Remark draw={draw} locale={locale} />}
        </td>
      );
    case "category":
      return (
        <td {...cell}>
          {category ? <CategoryMark category={category} locale={locale} /> : <Unclassified draw={draw} />}
          {noticed && <Remark draw={draw} locale={locale} />}
        </td>
      );
    case "cutoff":
      return <td {...numeric}>{formatCount(draw.cutoff, locale)}</td>;
    case "invitations":
      return (
        <td {...numeric}>
          {formatCount(draw.invitations, locale)}
          <InvitationsDoubt draw={draw} corrections={corrections} locale={locale} />
        </td>
      );
    case "gap":
      return (
        <td {...numeric}>
          <GapValue draw={draw} references={references} grids={grids} locale={locale} />
        </td>
      );
  }
}

function Unclassified({ draw }: { draw: Draw }) {
  const t = useTranslations("common");
  return (
    <>
      {draw.roundName} <em className="text-ink-soft">({t("unclassified")})</em>
    </>
  );
}

function Remark({ draw: { notice }, locale }: { draw: Draw; locale: Locale }) {
  const t = useTranslations("draw");
  if (notice === null) return null;
  return (
    <span className="block text-[0.85rem] text-ink-soft">
      {t("notice")} – {notice[locale]}
    </span>
  );
}
