import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

const LINE_FEED = 0x0a;
const GZIP = [0x1f, 0x8b];

/**
 * The lines of a backup, without their line feeds, whether gzip or not. Cut at line feeds only: a text may hold the
 * other characters that end a line.
 * @throws when the file cannot be read, is cut off inside its gzip, or is no UTF-8
 */
export async function* backupLines(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, "r");
  const { buffer: first } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
  const source = createReadStream(file);
  const gzip = first[0] === GZIP[0] && first[1] === GZIP[1];
  const bytes = gzip ? source.pipe(createGunzip()) : source;
  source.on("error", (error) => bytes.destroy(error));
  let parts: Buffer[] = [];
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      let begin = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, begin)) {
        yield Buffer.concat([...parts, chunk.subarray(begin, end)]);
        parts = [];
        begin = end + 1;
      }
      if (begin < chunk.length) parts.push(chunk.subarray(begin));
    }
    if (parts.length > 0) yield Buffer.concat(parts);
  } finally {
    source.destroy();
  }
}
