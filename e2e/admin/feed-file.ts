import { createServer, type Server } from "node:http";
import { rowOf } from "../../lib/sources/feed/feed.fixture";
import type { RawRow } from "../../lib/sources/feed/row-reader";
import { publishedFile, publishedRows } from "../../lib/sources/feed/published.fixture";
import { readReference } from "../../prisma/reference/read";

/** The draws of the reference files as the official feed would publish them, but for those it has not confirmed yet. */
export const rows: readonly RawRow[] = publishedRows(
  { ...readReference(), draws: readReference().draws.filter(({ source }) => source === "feed") },
  "en",
);

/** A draw that is new in the feed. */
export const newRow = (number: string, date: string, more: RawRow = {}): RawRow =>
  rowOf(number, { drawDate: date, drawDateTime: "", drawCutOff: "", drawName: `Round of test ${number}`, ...more });

/** The feed with these rows above, and of some draws other values. */
export const feedWith = (added: readonly RawRow[], changes: Readonly<Record<string, RawRow>> = {}): Buffer =>
  Buffer.from(publishedFile([...added, ...rows.map((row) => ({ ...row, ...changes[row.drawNumber!] }))]));

/** Serves a feed at a port until it is closed. */
export async function serveFeed(port: number, body: () => Buffer | string): Promise<Server> {
  const server = createServer((_request, response) => response.end(body()));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
