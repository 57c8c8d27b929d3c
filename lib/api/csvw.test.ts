import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readCsvw } from "@/scripts/test/read-csvw";
import { tableCsv } from "./csv";
import { csvwGroup, csvwTable } from "./csvw";
import { DAY, KNOWN, referenceSeen, SITE } from "./known.fixture";
import { DESCRIBED, TABLES } from "./tables/tables";
import { apiView } from "./view";

const view = apiView(referenceSeen(), "en", SITE);
const AT = { ...KNOWN, site: SITE };

test.each(TABLES)("$name: a file is read with its types by its description alone", (table) => {
  const { url, tableSchema } = csvwTable(table, AT);
  expect(url).toBe(`${SITE}/api/v1/${table.name}.csv`);
  const rows = readCsvw(tableCsv(table, view, DAY), tableSchema.columns);
  // A text that a spreadsheet would run has an apostrophe in front, in any form of the file.
  const given = table.rows(view, DAY).map((row) =>
    Object.fromEntries(
      table.columns.map(({ name, type }) => {
        const value = row[name] ?? (type === "list" ? [] : null);
        return [name, typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value];
      }),
    ),
  );
  expect(rows).toEqual(given);
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
