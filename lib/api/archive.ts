import { zipSync, type Zippable } from "fflate";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** Files by their names. */
export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/**
 * Files as a zip archive. The same files give the same bytes, whenever and wherever it is made: each bears the same
 * day, and no zone counts, for zip holds the hour of a wall.
 */
export function archiveOf(files: Files, day: IsoDate): Buffer<ArrayBuffer> {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  const mtime = new Date(year, month - 1, date);
  const encoder = new TextEncoder();
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      [typeof content === "string" ? encoder.encode(content) : content, { mtime, level: 9 }],
    ]),
  );
  return Buffer.from(zipSync(entries));
}
