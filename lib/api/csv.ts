import { stringify } from "csv-stringify/sync";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Cell, Column, Table } from "./tables/table";
import type { ApiView } from "./view";

/**
 * How a file is written. `plain` is for programs (RFC 4180); the two for Excel open right by a double click where its
 * language is English or French: accents, one column each, codes with their zeros.
 */
export type CsvForm = "plain" | "en" | "fr";

export type CsvRow = Readonly<Record<string, Cell | undefined>>;

/** A value as it is written in a file: yes or no, a list with blanks, an unknown one blank. */
export function plainCell(value: Cell | undefined): string | number | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" && value !== null ? value.join(" ") : (value ?? null);
}

/** What stands in a header, and whether it is digits that a spreadsheet must not take for a number. */
export type CsvColumn = Pick<Column, "name"> & Partial<Pick<Column, "type">>;

/**
 * Rows as CSV: a header row, CRLF, quotes where needed. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers stay numbers.
 * @param rows a value that is left out is blank
 */
export function toCsv(columns: readonly CsvColumn[], rows: readonly CsvRow[], form: CsvForm = "plain"): string {
  const codes = new Set(columns.filter(({ type }) => type === "code").map(({ name }) => name));
  const cells = rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, plainCell(row[name])])));
  return stringify(cells, {
    columns: columns.map(({ name }) => name),
    header: true,
    record_delimiter: "\r\n",
    escape_formulas: true,
    ...(form !== "plain" && {
      bom: true,
      delimiter: form === "fr" ? ";" : ",",
      cast: {
        // The one way in which Excel takes digits of a file for a text.
        string: (value, { column, header }) =>
          !header && codes.has(String(column)) && value !== ""
            ? { value: `="${value}"`, escape_formulas: false }
            : value,
        number: (value) => (form === "fr" ? String(value).replace(".", ",") : String(value)),
      },
    }),
  });
}

/**
 * A whole table as CSV.
 * @param day the calendar day on which something is in force or not
 */
export const tableCsv = ({ columns, rows }: Table, view: ApiView, day: IsoDate, form: CsvForm = "plain"): string =>
  toCsv(columns, rows(view, day), form);
