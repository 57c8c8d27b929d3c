import { parse } from "csv-parse/sync";

/** A column as CSV on the Web describes it: what a reader needs of it. */
export type CsvwColumn = {
  readonly name: string;
  readonly titles: string;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly separator?: string;
  readonly required: boolean;
};

/** A value that was read with its type: a day or an instant is a text, a list is one of texts. */
export type CsvwValue = string | number | boolean | null | readonly string[];

const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^[-+]?\d+$/,
  number: /^[-+]?\d+(?:\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
};

/** A cell as a program reads it that knows nothing but the description. @throws where the two do not agree */
function readCell(text: string, { name, datatype, separator, required }: CsvwColumn): CsvwValue {
  if (text === "") {
    if (required) throw new Error(`${name} is required`);
    return separator === undefined ? null : [];
  }
  if (separator !== undefined) return text.split(separator);
  const { base, format } = typeof datatype === "string" ? { base: datatype, format: "" } : datatype;
  const form = base === "boolean" || format !== "" ? new RegExp(`^(?:${format})$`) : FORMS[base];
  if (form && !form.test(text)) throw new Error(`${name}: ${text} is not ${base} ${format}`);
  if (base === "boolean") return text === format.split("|")[0];
  return base === "integer" || base === "number" ? Number(text) : text;
}

/** How a file for Excel is written: see docs/api.md. */
export type ExcelForm = "en" | "fr";

/** A cell of such a file as Excel takes it: a code without its sign of a text, a number with its point. */
const fromExcel = (text: string, form: ExcelForm, { datatype }: CsvwColumn) =>
  form === "fr" && datatype === "number" ? text.replace(",", ".") : text.replace(/^="(.*)"$/, "$1");

/**
 * Reads a CSV with the types of its description.
 * @param excel the form of a file for Excel; undefined for one for programs
 * @throws where the header, or a cell, is not as described
 */
export function readCsvw(
  csv: string,
  columns: readonly CsvwColumn[],
  excel?: ExcelForm,
): readonly Readonly<Record<string, CsvwValue>>[] {
  if (csv.startsWith("\ufeff") !== (excel !== undefined))
    throw new Error("only files for Excel have a byte order mark");
  const [head, ...rows]: string[][] = parse(csv, { bom: true, delimiter: excel === "fr" ? ";" : "," });
  if (head?.join() !== columns.map(({ titles }) => titles).join()) throw new Error(`${head} is not as described`);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((column, place) => {
        const text = row[place] ?? "";
        return [column.name, readCell(excel === undefined ? text : fromExcel(text, excel, column), column)];
      }),
    ),
  );
}
