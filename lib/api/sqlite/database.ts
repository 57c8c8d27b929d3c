import { plainCell } from "../csv";
import { fileStem, WHOLE, type DescribedAt } from "../describe";
import { LICENCES, ownersOf, SOURCES } from "../licences";
import type { Cell, TableFacts } from "../tables/table";
import { TABLES } from "../tables/tables";
import { metaJson, type ApiView } from "../view";
import { CREATE_META, createTable, sqlName } from "./schema";
import { CREATE_VIEWS } from "./views";

/** A value as SQLite keeps it; null is unknown, or what the column's `blank` says. */
export type SqlValue = string | number | null;

/** Rows of one table of a database, each with a value for every column. */
export type SqlTable = { readonly name: string; readonly rows: readonly (readonly SqlValue[])[] };

/** A database as plain data, for a thread to write. */
export type SqlDatabase = {
  /** Statements that make the tables. */
  readonly schema: string;
  readonly tables: readonly SqlTable[];
  /** Statements that make the views. */
  readonly views: string;
  /** Its `user_version`: the version of the data. */
  readonly version: number;
};

/** A list is joined with blanks as in a CSV, an empty one is null; yes is 1 and no is 0. */
function sqlValue(cell: Cell | undefined): SqlValue {
  const value = typeof cell === "boolean" ? Number(cell) : plainCell(cell);
  return value === "" ? null : value;
}

/** What the data are, by name: what `meta` of a JSON answer says, with names as columns have them. */
function metaRows(at: DescribedAt): readonly (readonly SqlValue[])[] {
  const { knownTo, missingDraws, dataVersion, changedAt, vintagesFrom, citation } = metaJson(at, at.site);
  return [
    ["title_en", WHOLE.title.en],
    ["title_fr", WHOLE.title.fr],
    ["site", at.site],
    ["known_to", knownTo],
    ["missing_draws", missingDraws],
    ["data_version", dataVersion],
    ["changed_at", changedAt],
    ["vintages_from", vintagesFrom],
    ["citation", citation],
  ].map(([name, value]) => [name ?? null, value === null || value === undefined ? null : String(value)]);
}

const tableRow = (table: TableFacts): readonly SqlValue[] => [
  sqlName(table.name),
  `${fileStem(table)}.csv`,
  table.title.en,
  table.title.fr,
  ...(["source", "licence", "attribution"] as const).map((part) =>
    ownersOf(table)
      .map((owner) => ({ source: SOURCES[owner], licence: LICENCES[owner].path, ...LICENCES[owner] })[part])
      .join(" | "),
  ),
];

const columnRows = ({ name, columns }: TableFacts): readonly (readonly SqlValue[])[] =>
  columns.map((column, place) => [
    sqlName(name),
    place + 1,
    column.name,
    column.type,
    column.unit,
    column.meaning.en,
    column.meaning.fr,
    column.blank?.en ?? null,
    column.blank?.fr ?? null,
    column.since,
  ]);

/**
 * Every whole table as a database with types, keys and views, and what the data and the columns are: the same tables as
 * in the archive, under their names with `_` for `-`.
 */
export const trackerDatabase = (view: ApiView, at: DescribedAt): SqlDatabase => ({
  schema: [CREATE_META, ...TABLES.map(createTable)].join("\n"),
  tables: [
    { name: "meta", rows: metaRows(at) },
    { name: "meta_tables", rows: TABLES.map(tableRow) },
    { name: "meta_columns", rows: TABLES.flatMap(columnRows) },
    ...TABLES.map(({ name, columns, rows }) => ({
      name: sqlName(name),
      rows: rows(view, at.knownTo).map((row) => columns.map((column) => sqlValue(row[column.name]))),
    })),
  ],
  views: CREATE_VIEWS,
  version: at.version,
});
