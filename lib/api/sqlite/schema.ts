import type { Column, ColumnType, TableFacts } from "../tables/table";

/** The name of a table in SQL, where `-` would be a minus. */
export const sqlName = (name: string): string => name.replaceAll("-", "_");

const quoted = (name: string): string => `"${name}"`;

/**
 * Types as they are declared. SQLite itself keeps texts, whole numbers and numbers; programs that read it make days,
 * instants and booleans of these words.
 */
const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  code: "TEXT",
  list: "TEXT",
  whole: "INTEGER",
  decimal: "REAL",
  yes_no: "BOOLEAN",
  day: "DATE",
  instant: "DATETIME",
};

function columnOf({ name, type, blank }: Column): string {
  const declared = `${quoted(name)} ${SQL_TYPES[type]}${blank === null ? " NOT NULL" : ""}`;
  return type === "yes_no" ? `${declared} CHECK (${quoted(name)} IN (0, 1))` : declared;
}

/** The statement that makes a table, with the key of its rows and what they refer to. */
export function createTable({ name, columns, key, refers }: TableFacts): string {
  const lines = [
    ...columns.map(columnOf),
    `PRIMARY KEY (${key.map(quoted).join(", ")})`,
    ...refers.map(
      ({ column, table, to }) => `FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(sqlName(table))} (${quoted(to)})`,
    ),
  ];
  return `CREATE TABLE ${quoted(sqlName(name))} (\n  ${lines.join(",\n  ")}\n);`;
}

/** The tables that say what the data, the tables and the columns are. */
export const CREATE_META = `CREATE TABLE meta (
  "name" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT
);
CREATE TABLE meta_tables (
  "name" TEXT NOT NULL PRIMARY KEY,
  "file" TEXT NOT NULL,
  "title_en" TEXT NOT NULL,
  "title_fr" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "licence" TEXT NOT NULL,
  "attribution" TEXT NOT NULL
);
CREATE TABLE meta_columns (
  "table_name" TEXT NOT NULL REFERENCES meta_tables ("name"),
  "place" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "unit" TEXT,
  "meaning_en" TEXT NOT NULL,
  "meaning_fr" TEXT NOT NULL,
  "blank_en" TEXT,
  "blank_fr" TEXT,
  "since" DATE NOT NULL,
  PRIMARY KEY ("table_name", "name")
);`;
