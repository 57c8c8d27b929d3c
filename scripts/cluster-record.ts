import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "./plain-failure";
import { canWriteIn, type PostgresAccount } from "./postgres-account";
import { SHARED_STATE_FOLDER } from "./postgres-binaries";

/** The one role of the embedded cluster. */
export const CLUSTER_ROLE = "tracker";

/** What the data folder keeps about its cluster, readable by its owner only. */
export interface ClusterRecord {
  port: number;
  password: string;
  home: string;
}

/** Chooses where the cluster of a data folder will lie, and its password. */
export function newRecord(dataDir: string, account: PostgresAccount, say: (sentence: string) => void = console.log): ClusterRecord {
  const password = randomBytes(24).toString("base64url");
  const inside = path.join(dataDir, "postgres");
  if (existsSync(path.join(inside, "data"))) {
    throw new PlainFailure(`${inside} holds a database whose password is gone: put ${recordFile(dataDir)} back, or remove ${inside} to begin anew.`);
  }
  makeHome(inside, account);
  if (canWriteIn(inside, account)) return { port: 0, password, home: inside };

  rmSync(inside, { recursive: true });
  const outside = path.join(SHARED_STATE_FOLDER, createHash("sha256").update(path.resolve(dataDir)).digest("hex").slice(0, 16));
  // What lies there belonged to a data folder that has been removed since.
  rmSync(outside, { recursive: true, force: true });
  makeHome(outside, account);
  say(`The account "postgres" cannot enter ${dataDir}, so the database is kept in ${outside}.`);
  return { port: 0, password, home: outside };
}

function makeHome(home: string, account: PostgresAccount): void {
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o700);
  if (account) chownSync(home, account.uid, account.gid);
}

export function readRecord(dataDir: string): ClusterRecord | null {
  try {
    return JSON.parse(readFileSync(recordFile(dataDir), "utf8")) as ClusterRecord;
  } catch {
    return null;
  }
}

export function writeRecord(dataDir: string, record: ClusterRecord): void {
  const unfinished = `${recordFile(dataDir)}.new`;
  writeFileSync(unfinished, JSON.stringify(record), { mode: 0o600 });
  renameSync(unfinished, recordFile(dataDir));
}

function recordFile(dataDir: string): string {
  return path.join(dataDir, "postgres.json");
}

/** Connection string of one database of the cluster. */
export function urlOf(record: ClusterRecord, database: string): string {
  return `postgresql://${CLUSTER_ROLE}:${record.password}@127.0.0.1:${record.port}/${database}`;
}
