import type { Cell as SheetCell } from "write-excel-file/node";
import type { Locale } from "@/lib/rules/text/bilingual";
import { plainCell, type CsvRow } from "./csv";
import type { Column, ColumnType, TableFacts } from "./tables/table";

const DAY = "yyyy-mm-dd";
const INSTANT = "yyyy-mm-dd hh:mm:ss";
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 24,
  code: 10,
  list: 20,
  whole: 12,
  decimal: 12,
  yes_no: 10,
  day: 12,
  instant: 20,
};

/** A value as a cell of a sheet, with the type of its column: a code is a text, so that its zeros stay. */
function cellOf({ name, type }: Column, row: CsvRow): SheetCell {
  const value = row[name] ?? null;
  if (value === null) return null;
  if (typeof value === "boolean" || typeof value === "number") return { value };
  const text = String(plainCell(value));
  if (text === "") return null;
  if (type === "day") return { value: new Date(`${text}T00:00:00Z`), format: DAY };
  if (type === "instant") return { value: new Date(text), format: INSTANT };
  return { value: text };
}

const heading = (value: string): SheetCell => ({ value, fontWeight: "bold" });

const WORDS = {
  en: ["Column", "Type", "Unit", "Meaning", "Blank means"],
  fr: ["Colonne", "Type", "Unité", "Sens", "Une case vide veut dire"],
} as const;
const SHEET = { en: "Columns", fr: "Colonnes" } as const;

/** What the columns mean, for a sheet beside the values. */
const meanings = (columns: readonly Column[], locale: Locale): SheetCell[][] => [
  WORDS[locale].map(heading),
  ...columns.map(({ name, type, unit, meaning, blank }): SheetCell[] =>
    [name, type, unit, meaning[locale], blank?.[locale] ?? null].map((text) =>
      text === null ? null : { value: text },
    ),
  ),
];

/** A sheet of a workbook. */
export type Sheet = {
  readonly sheet: string;
  readonly data: SheetCell[][];
  readonly stickyRowsCount: number;
  readonly columns: { width: number }[];
};

/**
 * Rows of a table as the sheets of an Excel workbook: numbers, days and instants (UTC) are such, a second sheet says
 * what the columns mean. They are plain data, for a thread to write.
 */
export function sheetsOf({ title, columns }: TableFacts, rows: readonly CsvRow[], locale: Locale): readonly Sheet[] {
  const values = [
    columns.map(({ name }) => heading(name)),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ];
  return [
    {
      data: values,
      sheet: title[locale],
      stickyRowsCount: 1,
      columns: columns.map(({ type }) => ({ width: WIDTHS[type] })),
    },
    {
      data: meanings(columns, locale),
      sheet: SHEET[locale],
      stickyRowsCount: 1,
      columns: [24, 10, 12, 80, 60].map((width) => ({ width })),
    },
  ];
}
