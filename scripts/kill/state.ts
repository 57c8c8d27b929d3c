import pg from "pg";
import { backupTables } from "../backup/tables";

/** What a clock wrote: two databases that were given the same acts differ in it. */
const TIMES: Readonly<Record<string, readonly string[]>> = { data_version: ["changed_at"] };
const TIME_OF_REVISION = "at";

type Row = Record<string, unknown>;

/**
 * Everything in a database as one text a table, with ids counted from 1 in their order, since a transaction that is cut
 * off uses up some, and without the times of writing. Equal for two databases that went through the same acts.
 */
export async function stateOf(connectionString: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const counted = await countedIds(client);
    const state: Record<string, string> = {};
    for (const { name, columns, order } of await backupTables(client)) {
      const { rows } = await client.query<{ row: Row }>(
        `SELECT row_to_json(t) AS row FROM (SELECT * FROM ${client.escapeIdentifier(name)} ORDER BY ${order}) t`,
      );
      const plain = columns.filter((column) => column !== TIME_OF_REVISION && !TIMES[name]?.includes(column));
      state[name] = rows
        .map(({ row }) =>
          JSON.stringify(plain.map((column) => counted.get(idOf(name, column, row))?.get(row[column]) ?? row[column])),
        )
        .join("\n");
    }
    return state;
  } finally {
    await client.end();
  }
}

/** The column whose ids a value is counted by. A row that refers to one of several histories names which. */
const idOf = (table: string, column: string, row: Row): string =>
  table === "revision_version" && column === "revision_id" ? `${String(row.record)}_revision.id` : `${table}.${column}`;

/** For each column that holds ids of a sequence, its own or by reference: the place of each id. */
async function countedIds(client: pg.Client): Promise<Map<string, Map<unknown, number>>> {
  const { rows: keys } = await client.query<{ table: string; column: string }>(
    `SELECT c.relname AS "table", a.attname AS "column" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_get_serial_sequence(format('%I', c.relname), a.attname) IS NOT NULL`,
  );
  const { rows: references } = await client.query<{ table: string; column: string; of: string }>(
    `SELECT c.relname AS "table", a.attname AS "column", r.relname || '.' || b.attname AS of
     FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class r ON r.oid = f.confrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1] JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = f.confkey[1]
     WHERE f.contype = 'f' AND cardinality(f.conkey) = 1`,
  );
  const counted = new Map<string, Map<unknown, number>>();
  for (const { table, column } of keys) {
    const id = client.escapeIdentifier(column);
    const { rows } = await client.query<{ id: number }>(
      `SELECT ${id} AS id FROM ${client.escapeIdentifier(table)} ORDER BY ${id}`,
    );
    counted.set(`${table}.${column}`, new Map(rows.map((row, index) => [row.id, index + 1])));
  }
  // What refers to a reference is an id too: an undone import is one of its run.
  for (let last = -1; counted.size > last; ) {
    last = counted.size;
    for (const { table, column, of } of references) {
      const ids = counted.get(of);
      if (ids) counted.set(`${table}.${column}`, ids);
    }
  }
  return counted;
}
