import { z } from "zod";

/** Rises when a file of this version cannot be read by the code of the one before. docs/backup.md describes it. */
export const FORMAT_VERSION = 1;
const FORMAT = "express-entry-draw-tracker backup";

const sequence = z.object({ last: z.string().regex(/^\d+$/), called: z.boolean() });

/** The first line. */
const header = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0) })),
  sequences: z.record(z.string(), sequence),
});
export type Header = z.infer<typeof header>;

/** The last line: every line before it is counted and hashed, its line feed too. */
const footer = z.object({ end: z.literal(true), rows: z.int().min(0), sha256: z.string() });

const version = z.object({ format: z.literal(FORMAT), formatVersion: z.int() });
const row = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

/** The header of a database's backup, as a line without its line feed. */
export const headerLine = (content: Omit<Header, "format" | "formatVersion">): string =>
  JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, ...content });

/** The last line. */
export const footerLine = (rows: number, sha256: string): string => JSON.stringify({ end: true, rows, sha256 });

/** The header of a file; `newer` for one of a later format, null for what is no header. */
export function readHeader(line: string): Header | "newer" | null {
  const json = parse(line);
  const known = version.safeParse(json);
  if (known.success && known.data.formatVersion > FORMAT_VERSION) return "newer";
  return header.safeParse(json).data ?? null;
}

/** The table and the columns of a row's line, or the footer; null for what is neither. */
export function readLine(line: string): { table: string; columns: string[] } | z.infer<typeof footer> | null {
  const json = parse(line);
  const read = row.safeParse(json);
  if (read.success) return { table: read.data.table, columns: Object.keys(read.data.row) };
  return footer.safeParse(json).data ?? null;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
