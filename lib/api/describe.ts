import { LICENCES, ownersOf, SOURCES } from "./licences";
import type { Column, ColumnType, TableFacts } from "./tables/table";
import { DESCRIBED, TABLES } from "./tables/tables";
import type { Known } from "./view";

/** Where a file stands, and the data it is of. */
export type DescribedAt = Known & {
  /** Address of the site without a final slash. */
  readonly site: string;
};

/** The name of a table's file, without day and ending. */
export const fileStem = ({ name, owner }: TableFacts): string =>
  owner === "statcan" ? `noc-2021-${name}` : `express-entry-${name}`;

/** What the API says of one table, in both languages: its columns with type, unit, meaning, and what blank says. */
export const tableMetadata = (table: TableFacts, { site, ...known }: DescribedAt) => ({
  name: table.name,
  title: table.title,
  csv: `${site}/api/v1/${table.name}.csv${known.asOf ? `?asOf=${known.asOf.day}` : ""}`,
  source: SOURCES[table.owner],
  licence: LICENCES[table.owner],
  licences: ownersOf(table).map((owner) => LICENCES[owner]),
  knownTo: known.knownTo,
  changedAt: known.changedAt.toISOString(),
  asOf: known.asOf?.day ?? null,
  vintagesFrom: known.vintagesFrom,
  key: table.key,
  refersTo: table.refers,
  columns: table.columns,
});

/** Types of Table Schema. A list and a code are texts there: their blanks and zeros are kept by every reader. */
const SCHEMA_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  code: "string",
  list: "string",
  whole: "integer",
  decimal: "number",
  yes_no: "boolean",
  day: "date",
  instant: "datetime",
};

const fieldOf = ({ name, type, unit, meaning, blank }: Column) => ({
  name,
  type: SCHEMA_TYPES[type],
  ...(type === "yes_no" && { trueValues: ["yes"], falseValues: ["no"] }),
  ...(unit && { unit }),
  description: blank === null ? meaning.en : `${meaning.en} Blank: ${blank.en}.`,
  description_fr: blank === null ? meaning.fr : `${meaning.fr} Vide : ${blank.fr}.`,
  constraints: { required: blank === null },
});

/** The columns of a table as a Table Schema (Data Package). */
export const tableSchema = ({ columns, key, refers }: TableFacts) => ({
  fields: columns.map(fieldOf),
  ...(key.length > 0 && { primaryKey: key }),
  ...(refers.length > 0 && {
    foreignKeys: refers.map(({ column, table, to }) => ({
      fields: column,
      reference: { resource: table, fields: to },
    })),
  }),
  missingValues: [""],
});

/** What all the tables together are called, and what they are. */
export const WHOLE = {
  name: "express-entry-draw-tracker",
  title: { en: "Express Entry draw tracker", fr: "Suivi des rondes d’Entrée express" },
  description: {
    en: "Every Express Entry draw, the candidate pool, the categories and the occupations.",
    fr: "Toutes les rondes d’Entrée express, le bassin de candidats, les catégories et les professions.",
  },
} as const;

/**
 * A Data Package of every whole table, which R, Python and DuckDB read with its types.
 * @param base what stands before the name of each file: an address that ends in a slash, or nothing for files beside it
 */
export const dataPackage = ({ site, knownTo, changedAt }: DescribedAt, base: string) => ({
  profile: "tabular-data-package",
  name: WHOLE.name,
  title: WHOLE.title.en,
  description: `${WHOLE.description.en} Known to ${knownTo}.`,
  homepage: `${site}/en/data`,
  version: knownTo,
  created: changedAt.toISOString(),
  licenses: Object.values(LICENCES).map(({ name, title, path }) => ({ name, title, path })),
  sources: Object.values(SOURCES).map((title) => ({ title })),
  resources: TABLES.map((table) => ({
    profile: "tabular-data-resource",
    name: table.name,
    title: table.title.en,
    title_fr: table.title.fr,
    path: `${base}${table.name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    licenses: ownersOf(table).map((owner) => {
      const { name, title, path } = LICENCES[owner];
      return { name, title, path };
    }),
    schema: tableSchema(table),
  })),
});

/** The table that a name describes; undefined where there is none. */
export const describedTable = (name: string): TableFacts | undefined => DESCRIBED.find((table) => table.name === name);
