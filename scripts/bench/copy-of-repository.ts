import {
  chmodSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { EMPTY_PAGE } from "./pages";

/** What a fresh clone would not have, and the packages, which are linked. */
const LEFT_OUT = [
  ".git",
  ".next",
  ".data",
  "node_modules",
  "lib/db/generated",
  "test-results",
  "playwright-report",
  "bench-results",
];

export interface Copy {
  folder: string;
  /** Outside the copy, not made yet. */
  dataDir: string;
  remove: () => void;
}

/** Copies the sources as they are now to a temporary folder, links the packages there, and adds the empty page. */
export function copyRepository(): Copy {
  const parent = mkdtempSync(path.join(tmpdir(), "draw-tracker-bench-"));
  const folder = path.join(parent, "tracker");
  const remove = () => rmSync(parent, { recursive: true, force: true });
  try {
    // Root's Postgres runs under another account, which must be able to enter.
    chmodSync(parent, 0o755);
    const here = process.cwd();
    cpSync(here, folder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => isSource(path.relative(here, file)),
    });
    linkFolder(path.join(here, "node_modules"), path.join(folder, "node_modules"));
    const emptyPage = path.join(folder, EMPTY_PAGE.file);
    mkdirSync(path.dirname(emptyPage), { recursive: true });
    writeFileSync(emptyPage, EMPTY_PAGE.source);
    return { folder, dataDir: path.join(parent, "data"), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

const isSource = (file: string) =>
  !LEFT_OUT.includes(file.split(path.sep).join("/")) && !file.startsWith(".env") && !file.endsWith(".tsbuildinfo");

/** Real folders of hard links: Next's bundler follows no symbolic link out of the project. Caches stay behind. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isFile()) linkFile(source, target);
    else if (entry.isDirectory() && entry.name !== ".cache") linkFolder(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another file system, or one without hard links.
    copyFileSync(source, target);
  }
}
