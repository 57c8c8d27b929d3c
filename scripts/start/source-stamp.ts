import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A short name for the content of files and folders: it changes when any of them does. Folders are read whole. */
export function stampOf(entries: string[], skip: (file: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const file of entries.flatMap(filesIn).filter((file) => !skip(file))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Whether the stamp kept in a file is this one. */
export function isStamped(stampFile: string, stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
}

export function writeStamp(stampFile: string, stamp: string): void {
  writeFileSync(stampFile, stamp);
}

function filesIn(entry: string): string[] {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesIn(path.join(entry, name)));
}
