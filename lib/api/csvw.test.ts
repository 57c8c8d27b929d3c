import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readReference } from "@/prisma/reference/read";
import { tableCsv } from "./csv";
import { csvwGroup, csvwTable } from "./csvw";
import { DESCRIBED, TABLES } from "./tables/tables";
import { apiView } from "./view";

const reference = readReference();
const draws = reference.draws.map((draw) => ({ ...draw, category: null, version: null, notice: null, revision: 1 }));
const SITE = "https://tracker.example";
const view = apiView({ ...reference, draws }, "en", SITE);
const DAY = isoDate("2026-10-01");
const AT = {
  site: SITE,
  knownTo: DAY,
  missingDraws: [],
  changedAt: new Date("2026-10-02T15:00:00Z"),
  version: 7,
  asOf: null,
  vintagesFrom: DAY,
};

type Described = ReturnType<typeof csvwTable>["tableSchema"]["columns"][number];

/** A cell as a reader makes it that knows nothing but the description; throws where the two do not agree. */
function read(text: string, { name, datatype, separator, required }: Described): unknown {
  if (separator !== undefined) return text === "" ? [] : text.split(separator);
  if (text === "") {
    if (required) throw new Error(`${name} is required`);
    return null;
  }
  const { base, format } = typeof datatype === "string" ? { base: datatype, format: null } : datatype;
  if (base === "boolean") {
    const [yes, no] = (format ?? "true|false").split("|");
    if (text !== yes && text !== no) throw new Error(`${name}: ${text} is neither ${yes} nor ${no}`);
    return text === yes;
  }
  if (base === "string" && format !== null && !new RegExp(`^(?:${format})$`).test(text))
    throw new Error(`${name}: ${text} is not ${format}`);
  if (base === "integer" && !/^[-+]?\d+$/.test(text)) throw new Error(`${name}: ${text} is no integer`);
  if (base === "date" && !/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error(`${name}: ${text} is no date`);
  if (base === "dateTime" && Number.isNaN(Date.parse(text))) throw new Error(`${name}: ${text} is no instant`);
  return base === "integer" || base === "number" ? Number(text) : text;
}

test.each(TABLES)("$name: a file is read with its types by its description alone", (table) => {
  const { url, tableSchema } = csvwTable(table, AT);
  expect(url).toBe(`${SITE}/api/v1/${table.name}.csv`);
  const [head, ...rows]: string[][] = parse(tableCsv(table, view, DAY));
  expect(head).toEqual(tableSchema.columns.map(({ titles }) => titles));
  const own = table.rows(view, DAY);
  expect(rows).toHaveLength(own.length);
  for (const [index, row] of rows.entries()) {
    const values = tableSchema.columns.map((column, place) => [column.name, read(row[place] ?? "", column)] as const);
    // A text that a spreadsheet would run has an apostrophe in front, in any form of the file.
    const given = Object.entries(own[index] ?? {}).map(([name, value]) => [
      name,
      typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value,
    ]);
    const lists = new Set(table.columns.filter(({ type }) => type === "list").map(({ name }) => name));
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(given.map(([name, value]) => [name, lists.has(String(name)) ? (value ?? []) : value])),
    );
  }
});

test("together the tables say what refers to what, by the addresses that they have there", () => {
  for (const base of ["", `${SITE}/api/v1/`]) {
    const { tables } = csvwGroup(AT, base);
    expect(tables.map(({ url }) => url)).toEqual(TABLES.map(({ name }) => `${base}${name}.csv`));
    const columnsOf = (url: string) =>
      tables.find((table) => table.url === url)?.tableSchema.columns.map(({ name }) => name) ?? [];
    const references = tables.flatMap(({ url, tableSchema }) =>
      (tableSchema.foreignKeys ?? []).map(({ columnReference, reference: to }) => ({ url, columnReference, to })),
    );
    expect(references).toHaveLength(TABLES.flatMap(({ refers }) => refers).length);
    for (const { url, columnReference, to } of references) {
      expect(columnsOf(url)).toContain(columnReference);
      expect(columnsOf(to.resource)).toContain(to.columnReference);
    }
  }
});

test("a description of a day is of the file of that day; each says its licence", () => {
  const day = isoDate("2026-09-30");
  for (const table of DESCRIBED) {
    const described = csvwTable(table, { ...AT, asOf: { day, copyOf: null, version: 3 } });
    expect(described.url).toBe(`${SITE}/api/v1/${table.name}.csv?asOf=2026-09-30`);
    expect(described["@context"][0]).toBe("http://www.w3.org/ns/csvw");
    expect(described["dc:license"].length).toBe(table.also ? 2 : 1);
  }
});
