import pg from "pg";
import { migrate } from "../migrate/migrate";
import { PlainFailure } from "../shared/plain-failure";
import type { Header } from "./format";
import { FILLED_BY_MIGRATIONS } from "./left-out";
import { checkBackup, openBackup, type Backup, type Batch } from "./read-backup";
import { appliedMigrations, backupTables } from "./tables";

/**
 * Restores a backup into an empty database, its rows in one transaction: all of them or none. The tables are made as
 * they were when it was written, filled, and then brought up to date by the migrations since. Ids, and where each
 * sequence stands, are those of the backup; triggers hold.
 * @param ownerUrl of the role that owns the tables, or is to make them
 * @returns how many rows each table was given
 * @throws PlainFailure when the file is damaged or of a newer version, or the database is not empty
 */
export async function importDatabase(ownerUrl: string, file: string): Promise<Header["tables"]> {
  // Read to its end before anything is touched: a damaged file is told as such, and not by what the database thinks of
  // it.
  await checkBackup(file);
  const backup = await openBackup(file);
  try {
    const { header } = backup;
    const client = new pg.Client({ connectionString: ownerUrl });
    // A connection that is lost between two queries: the next one says so.
    client.on("error", () => undefined);
    await client.connect();
    try {
      await refuseFilled(client);
      await refuseAhead(client, header, file);
      await migrate(ownerUrl, new Set(header.migrations));
      await fill(client, backup, file);
    } finally {
      await client.end();
    }
    await migrate(ownerUrl);
    return header.tables;
  } finally {
    await backup.close();
  }
}

async function refuseFilled(client: pg.Client): Promise<void> {
  for (const { name } of await backupTables(client)) {
    if (FILLED_BY_MIGRATIONS.includes(name)) continue;
    const { rows } = await client.query<{ filled: boolean }>(
      `SELECT EXISTS (SELECT FROM public.${client.escapeIdentifier(name)}) AS filled`,
    );
    if (rows[0]!.filled)
      throw new PlainFailure(
        `The database is not empty (${name} has rows): a backup is imported into an empty one only.`,
      );
  }
}

/** A database can be brought forward to where a file stands, not back. */
async function refuseAhead(client: pg.Client, { migrations }: Header, file: string): Promise<void> {
  const ahead = (await appliedMigrations(client)).find((name) => !migrations.includes(name));
  if (ahead !== undefined)
    throw new PlainFailure(
      `${file} is from before the migration ${ahead}, which the database has: import it into a database without ` +
        "any tables.",
    );
}

async function fill(client: pg.Client, { header, batches }: Backup, file: string): Promise<void> {
  await client.query("BEGIN");
  try {
    // Two imports, or an import and a first start, at once: the second waits, then finds what the first has made.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('tracker seed'))");
    await refuseFilled(client);
    await refuseMisfit(client, header, file);
    for (const { name } of header.tables)
      if (FILLED_BY_MIGRATIONS.includes(name))
        await client.query(`DELETE FROM public.${client.escapeIdentifier(name)}`);
    // The data version is one of the values that are restored: to the trigger it has been raised already.
    await client.query("SELECT set_config('tracker.data_version_raised', pg_current_xact_id()::text, true)");
    await client.query("SELECT set_config('tracker.told_already', 'yes', true)");
    await client.query("SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres'");
    for await (const batch of batches) await insert(client, batch);
    await client.query("SELECT pg_notify('data_version', '')");
    for (const [name, { last, called }] of Object.entries(header.sequences)) {
      await client.query("SELECT setval($1::regclass, $2, $3)", [
        `public.${client.escapeIdentifier(name)}`,
        last,
        called,
      ]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new PlainFailure(`The database refuses what ${file} holds (${error.message}): nothing was imported.`);
  }
}

async function refuseMisfit(client: pg.Client, header: Header, file: string): Promise<void> {
  const tables = new Map((await backupTables(client)).map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of header.tables) {
    const known = tables.get(name);
    const unknown = known && columns.find((column) => !known.includes(column));
    if (known && unknown === undefined) continue;
    throw new PlainFailure(
      `${file} holds ${known ? `${name}.${unknown}` : name}, which is in no backup of this version: nothing was ` +
        "imported.",
    );
  }
}

/** Postgres reads the lines as it wrote them. */
async function insert(client: pg.Client, { table: { name, columns }, lines }: Batch): Promise<void> {
  const table = `public.${client.escapeIdentifier(name)}`;
  const list = columns.map((column) => client.escapeIdentifier(column));
  await client.query(
    `INSERT INTO ${table} (${list.join(", ")}) OVERRIDING SYSTEM VALUE
     SELECT ${list.map((column) => `(r).${column}`).join(", ")}
     FROM (SELECT json_populate_record(NULL::${table}, line -> 'row') AS r, place FROM json_array_elements($1::json) WITH ORDINALITY AS l (line, place) OFFSET 0) AS rows
     ORDER BY place`,
    [`[${lines.join(",")}]`],
  );
}
