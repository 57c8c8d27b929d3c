import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { errorCall, errorCode } from "../shared/error-code";
import { PlainFailure } from "../shared/plain-failure";
import { readMigrations } from "../migrate/schema-engine";
import { footerLine, headerLine, type Header } from "./format";
import { appliedMigrations, backupTables, type BackupTable } from "./tables";

/** Rows held in memory at a time. */
const BATCH = 500;

/**
 * True for a device, a pipe or what stands for one, such as /dev/stdout: it is written to, never replaced by a file.
 * @param file an existing or a new one
 */
export async function isDevice(file: string): Promise<boolean> {
  if (/^\/(?:dev|proc)\//.test(path.resolve(file))) return true;
  return stat(file).then(
    (found) => !found.isFile(),
    () => false,
  );
}

/**
 * Writes everything in the database but secrets into one file, as it stood at one instant; gzip when the name ends in
 * .gz. The file appears under its name when it is complete and on the disk, readable by its owner only; until then one
 * that was there stays. A device gets it as it comes.
 * @returns how many rows each table gave
 * @throws PlainFailure when the file cannot be written, or the database is of a newer version than this code
 */
export async function exportDatabase(connectionString: string, file: string): Promise<Header["tables"]> {
  const client = new pg.Client({ connectionString });
  // A connection that is lost between two queries: the next one says so.
  client.on("error", () => undefined);
  await client.connect();
  const device = await isDevice(file);
  const unfinished = device ? file : `${file}.part`;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // What a value looks like depends on the session.
    await client.query(
      "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL " +
        "extra_float_digits = 1",
    );
    const tables = await backupTables(client);
    const content = await contentOf(client, tables);
    const output = createWriteStream(unfinished, { mode: 0o600, flags: device ? "a" : "w" });
    const lines = Readable.from(linesOf(client, tables, content));
    await (file.endsWith(".gz") ? pipeline(lines, createGzip(), output) : pipeline(lines, output));
    if (!device) {
      await reachDisk(unfinished);
      await rename(unfinished, file);
      await reachDisk(path.dirname(file));
    }
    return content.tables;
  } catch (error) {
    if (!device) await rm(unfinished, { force: true }).catch(() => undefined);
    throw ["open", "write", "rename", "fsync"].includes(errorCall(error) ?? "")
      ? new PlainFailure(`${file} cannot be written (${errorCode(error)}).`)
      : error;
  } finally {
    await client.end();
  }
}

async function contentOf(client: pg.Client, tables: BackupTable[]): Promise<Omit<Header, "format" | "formatVersion">> {
  const migrations = await appliedMigrations(client);
  const known = new Set(readMigrations("prisma/migrations").migrationDirectories.map(({ path: name }) => name));
  const unknown = migrations.find((name) => !known.has(name));
  // A newer version knows secrets that this one would not leave out.
  if (unknown !== undefined)
    throw new PlainFailure(
      `The database is of a newer version of the tracker (${unknown}): export it with that version.`,
    );
  if (tables.length === 0) throw new PlainFailure("The database holds no tables: there is nothing to export.");
  const counted: Header["tables"] = [];
  for (const { name, columns } of tables) {
    const { rows } = await client.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM public.${client.escapeIdentifier(name)}`,
    );
    counted.push({ name, columns, rows: rows[0]!.rows });
  }
  return { migrations, tables: counted, sequences: await sequencesOf(client) };
}

async function sequencesOf(client: pg.Client): Promise<Header["sequences"]> {
  const { rows: names } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY " +
      `relname COLLATE "C"`,
  );
  const sequences: Header["sequences"] = {};
  for (const { name } of names) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM public.${client.escapeIdentifier(name)}`,
    );
    sequences[name] = rows[0]!;
  }
  return sequences;
}

async function* linesOf(
  client: pg.Client,
  tables: BackupTable[],
  content: Omit<Header, "format" | "formatVersion">,
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let rows = 0;
  const asLines = (lines: string[]) => {
    const text = lines.map((line) => `${line}\n`).join("");
    hash.update(text);
    return text;
  };
  yield asLines([headerLine(content)]);
  for (const table of tables) {
    for await (const lines of rowsOf(client, table)) {
      rows += lines.length;
      yield asLines(lines);
    }
  }
  yield `${footerLine(rows, hash.digest("hex"))}\n`;
}

/**
 * The rows as Postgres itself writes them as JSON, so that no value passes through another's idea of numbers and dates.
 */
async function* rowsOf(client: pg.Client, { name, columns, order }: BackupTable): AsyncGenerator<string[]> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const table = client.escapeLiteral(JSON.stringify(name));
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT '{"table":' || ${table} || ',"row":' || row_to_json(r)::text || '}' AS line
     FROM (SELECT ${list} FROM public.${client.escapeIdentifier(name)} ORDER BY ${order}) AS r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${BATCH} FROM backup`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query("CLOSE backup");
}

async function reachDisk(name: string): Promise<void> {
  // A folder cannot be opened as a file on Windows, where the rename is written through.
  const handle = await open(name, "r").catch(() => null);
  try {
    await handle?.sync();
  } catch (error) {
    if (!["EINVAL", "EPERM", "EISDIR"].includes(errorCode(error) ?? "")) throw error;
  } finally {
    await handle?.close();
  }
}
