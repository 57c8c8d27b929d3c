import { LOCALES, type Bilingual } from "@/lib/rules/text/bilingual";
import { instantOf } from "@/lib/rules/time/iso-date";
import { WHOLE, type DescribedAt } from "./describe";
import { LICENCES, ownersOf, SOURCES } from "./licences";
import type { Column, ColumnType, TableFacts } from "./tables/table";
import { TABLES } from "./tables/tables";

/*
 * The tables for programs that read CSV on the Web (W3C): they find this description beside a file, by its name or by
 * its Link, and take types, keys and meanings from it.
 * https://www.w3.org/TR/tabular-metadata/
 */

/** The names without a namespace are those of CSVW; dc and schema are known to it. */
const CONTEXT = ["http://www.w3.org/ns/csvw", { "@language": "en" }] as const;

/** What the answers are: the type of CSVW, by which its programs tell them from other descriptions. */
export const CSVW_TYPE = "application/csvm+json";

const DATATYPES: Readonly<Record<ColumnType, string | { readonly base: string; readonly format: string }>> = {
  text: "string",
  code: { base: "string", format: "[0-9]{5}" },
  list: "string",
  whole: "integer",
  decimal: "number",
  yes_no: { base: "boolean", format: "yes|no" },
  day: "date",
  instant: "dateTime",
};

const inBoth = (text: (locale: "en" | "fr") => string) =>
  LOCALES.map((locale) => ({ "@value": text(locale), "@language": locale }));

const BLANK: Bilingual = { en: "Blank:", fr: "Vide :" };

const columnOf = ({ name, type, unit, meaning, blank }: Column) => ({
  name,
  titles: name,
  "dc:description": inBoth((locale) =>
    blank === null ? meaning[locale] : `${meaning[locale]} ${BLANK[locale]} ${blank[locale]}.`,
  ),
  ...(unit && { "schema:unitText": unit }),
  datatype: DATATYPES[type],
  ...(type === "list" && { separator: " " }),
  required: blank === null,
});

/** @param address of the file of a table, by its name */
function describe(table: TableFacts, at: DescribedAt, address: (name: string) => string) {
  return {
    url: address(table.name),
    "dc:title": inBoth((locale) => table.title[locale]),
    "dc:source": ownersOf(table).map((owner) => SOURCES[owner]),
    "dc:license": ownersOf(table).map((owner) => ({ "@id": LICENCES[owner].path })),
    "dc:modified": { "@value": instantOf(at.changedAt), "@type": "xsd:dateTime" },
    tableSchema: {
      columns: table.columns.map(columnOf),
      ...(table.key.length > 0 && { primaryKey: table.key }),
    },
  };
}

/** What one table is. It names no other: what its columns refer to stands in {@link csvwGroup}. */
export function csvwTable(table: TableFacts, at: DescribedAt) {
  const day = at.asOf ? `?asOf=${at.asOf.day}` : "";
  return { "@context": CONTEXT, ...describe(table, at, (name) => `${at.site}/api/v1/${name}.csv${day}`) };
}

/**
 * Every whole table, with what columns refer to.
 * @param base what stands before the name of each file: an address that ends in a slash, or nothing for files beside it
 */
export function csvwGroup(at: DescribedAt, base: string) {
  const address = (name: string) => `${base}${name}.csv`;
  return {
    "@context": CONTEXT,
    "dc:title": inBoth((locale) => WHOLE.title[locale]),
    "dc:description": inBoth((locale) => WHOLE.description[locale]),
    tables: TABLES.map((table) => {
      const { tableSchema, ...about } = describe(table, at, address);
      const foreignKeys = table.refers.map(({ column, table: other, to }) => ({
        columnReference: column,
        reference: { resource: address(other), columnReference: to },
      }));
      return { ...about, tableSchema: { ...tableSchema, ...(foreignKeys.length > 0 && { foreignKeys }) } };
    }),
  };
}
