import type pg from "pg";
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from "./left-out";

/** A table as a backup holds it. */
export interface BackupTable {
  name: string;
  columns: string[];
  /** SQL: the primary key in an order that does not depend on the database's language. */
  order: string;
}

type CatalogRow = { name: string; columns: string[]; key: { name: string; text: boolean }[]; parents: string[] };

const CATALOG = `
  SELECT c.relname AS name,
         (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
         (SELECT json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) ORDER BY k.place)
          FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, place), pg_attribute a
          WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum) AS key,
         (SELECT coalesce(json_agg(DISTINCT p.relname), '[]') FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS parents
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  ORDER BY c.relname COLLATE "C"`;

/**
 * The tables that a backup holds, as the database's own catalogue names them: all but those left out. What a table
 * refers to comes before it, else they stand in order of name.
 * @throws Error for a table without a primary key, or tables that refer to each other in a circle: neither can be
 * written back
 */
export async function backupTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<CatalogRow>(CATALOG);
  const waiting = rows.filter(({ name }) => !(name in LEFT_OUT_TABLES));
  const ordered: CatalogRow[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ parents }) => !waiting.some(({ name }) => parents.includes(name)));
    if (next === -1)
      throw new Error(`These tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(", ")}`);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered.map(({ name, columns, key }) => {
    if (!key) throw new Error(`The table ${name} has no primary key`);
    const order = key
      .map((column) => `${client.escapeIdentifier(column.name)}${column.text ? ' COLLATE "C"' : ""}`)
      .join(", ");
    return { name, columns: columns.filter((column) => !(column in (LEFT_OUT_COLUMNS[name] ?? {}))), order };
  });
}

/** The names of the migrations that stand in a database, oldest first; none where it has no record of them. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there",
  );
  if (!tables[0]!.there) return [];
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND " +
      `rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}
