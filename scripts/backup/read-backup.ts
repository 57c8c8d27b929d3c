import { createHash, type Hash } from "node:crypto";
import { errorCall, errorCode } from "../shared/error-code";
import { PlainFailure } from "../shared/plain-failure";
import { readMigrations } from "../migrate/schema-engine";
import { backupLines } from "./backup-lines";
import { readHeader, readLine, type Header } from "./format";

/** Lines, and bytes, that are held at a time. */
const BATCH_LINES = 500;
const BATCH_BYTES = 2_000_000;

type Table = Header["tables"][number];

/** Lines of rows of one table, as they stand in the file. */
export interface Batch {
  table: Table;
  lines: string[];
}

export interface Backup {
  header: Header;
  /** Every row, once. Throws PlainFailure at the latest after the last one when the file is not whole and unchanged. */
  batches: AsyncGenerator<Batch, undefined>;
  close: () => Promise<void>;
}

/**
 * Opens a backup and reads its header.
 * @throws PlainFailure when the file cannot be read, is no backup, or was written by a newer version of the tracker
 */
export async function openBackup(file: string): Promise<Backup> {
  const lines = textLines(file);
  try {
    const { value: first } = await lines.next();
    const header = first ? readHeader(first.text) : null;
    if (!first || header === null)
      throw new PlainFailure(`${file} is no backup of the tracker: its first line does not say so.`);
    const known = new Set(readMigrations("prisma/migrations").migrationDirectories.map(({ path: name }) => name));
    if (header === "newer" || header.migrations.some((name) => !known.has(name))) {
      throw new PlainFailure(`${file} was written by a newer version of the tracker: import it with that version.`);
    }
    const close = async () => void (await lines.return(undefined));
    return {
      header,
      batches: batchesOf(lines, header, createHash("sha256").update(first.bytes).update("\n"), file),
      close,
    };
  } catch (error) {
    await lines.return(undefined);
    throw error;
  }
}

/** @throws PlainFailure when the file is not a whole, unchanged backup that this version can read */
export async function checkBackup(file: string): Promise<void> {
  const { batches, close } = await openBackup(file);
  try {
    while (!(await batches.next()).done);
  } finally {
    await close();
  }
}

const damaged = (file: string, why: string) =>
  new PlainFailure(`${file} is damaged or cut off (${why}): nothing was imported.`);

type Line = { bytes: Buffer; text: string };

async function* textLines(file: string): AsyncGenerator<Line, undefined> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of backupLines(file)) yield { bytes, text: utf8.decode(bytes) };
  } catch (error) {
    throw errorCall(error)
      ? new PlainFailure(`${file} cannot be read (${errorCode(error)}).`)
      : damaged(file, "its bytes cannot be read");
  }
}

async function* batchesOf(
  lines: AsyncGenerator<Line, undefined>,
  { tables }: Header,
  hash: Hash,
  file: string,
): AsyncGenerator<Batch, undefined> {
  const counts = new Map<string, number>();
  let batch: Batch | undefined;
  let bytes = 0;
  let end: { rows: number; sha256: string } | undefined;

  for await (const line of lines) {
    if (end) throw damaged(file, "something follows its last line");
    const read = readLine(line.text);
    if (read === null) throw damaged(file, "a line is none of a backup");
    if ("end" in read) {
      end = read;
      continue;
    }
    hash.update(line.bytes).update("\n");
    counts.set(read.table, (counts.get(read.table) ?? 0) + 1);
    if (batch && (read.table !== batch.table.name || batch.lines.length === BATCH_LINES || bytes >= BATCH_BYTES)) {
      yield batch;
      batch = undefined;
    }
    const table = batch?.table ?? tables.find(({ name }) => name === read.table);
    if (!table || read.columns.join() !== table.columns.join())
      throw damaged(file, "a row is not as the first line says");
    if (!batch) {
      batch = { table, lines: [] };
      bytes = 0;
    }
    batch.lines.push(line.text);
    bytes += line.bytes.length;
  }
  if (batch) yield batch;
  if (!end) throw damaged(file, "its last line is missing");
  if (end.sha256 !== hash.digest("hex")) throw damaged(file, "its checksum differs");
  if (tables.some(({ name, rows }) => (counts.get(name) ?? 0) !== rows)) throw damaged(file, "rows are missing");
}
