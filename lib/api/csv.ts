import { stringify } from "csv-stringify/sync";

/** A cell: null, which is unknown, is left blank. */
export type CsvRow = Readonly<Record<string, string | number | null>>;

/**
 * Rows as CSV (RFC 4180): a header row, CRLF, quotes where needed. A text that a spreadsheet would run as a formula
 * gets an apostrophe in front; numbers stay numbers.
 */
export const toCsv = (columns: readonly string[], rows: readonly CsvRow[]): string =>
  stringify([...rows], { columns: [...columns], header: true, record_delimiter: "\r\n", escape_formulas: true });
