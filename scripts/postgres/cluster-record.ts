import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "../shared/plain-failure";
import { canWriteIn, type PostgresAccount } from "./postgres-account";
import { ensureSharedStateFolder, SHARED_STATE_FOLDER } from "./postgres-binaries";

/** Owns everything in the embedded cluster; migrations and the seed connect as it. */
export const OWNER_ROLE = "tracker";
/** The app and short commands connect as it: see grant-to-app.ts. */
export const APP_ROLE = "tracker_app";

/** What the data folder keeps about its cluster, readable by its owner only. */
export interface ClusterRecord {
  port: number;
  /** Of the owner. */
  password: string;
  /** Of the app's role; a record from before there were two lacks it until the next start. */
  appPassword?: string;
  /** Where the cluster lies when the Postgres account cannot enter the data folder, and which data folder that was. */
  outside?: { home: string; dataDir: string };
}

/** The folder that holds the cluster's files. Told from where the data folder is now, so that it can be moved. */
export function homeOf(dataDir: string, record: ClusterRecord | null): string {
  return record?.outside?.home ?? path.join(dataDir, "postgres");
}

/** Chooses where the cluster of a data folder will lie, and its owner's password. */
export function newRecord(dataDir: string, account: PostgresAccount, say: (sentence: string) => void): ClusterRecord {
  const password = newPassword();
  const inside = homeOf(dataDir, null);
  if (existsSync(path.join(inside, "data"))) {
    throw new PlainFailure(
      `${inside} holds a database whose password is gone: put ${recordFile(dataDir)} back, or remove ` +
        `${inside} to begin anew.`,
    );
  }
  makeHome(inside, account);
  if (canWriteIn(inside, account)) return { port: 0, password };

  rmSync(inside, { recursive: true });
  const home = path.join(SHARED_STATE_FOLDER, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  // What lies there belonged to a data folder that has been removed since.
  rmSync(home, { recursive: true, force: true });
  ensureSharedStateFolder();
  makeHome(home, account);
  say(`The account "postgres" cannot enter ${dataDir}, so the database is kept in ${home}.`);
  return { port: 0, password, outside: { home, dataDir } };
}

/** Fails when the data folder is a copy of one whose cluster lies outside of both: two trackers would share it. */
export function refuseCopy(dataDir: string, { outside }: ClusterRecord): void {
  if (outside && outside.dataDir !== dataDir && existsSync(recordFile(outside.dataDir))) {
    throw new PlainFailure(
      `${dataDir} is a copy of ${outside.dataDir}, whose database lies in ${outside.home}: remove ` +
        `${recordFile(dataDir)} to begin with one of its own.`,
    );
  }
}

function makeHome(home: string, account: PostgresAccount): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
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

/** A password that needs no escaping, neither in a connection string nor in SQL. */
export const newPassword = (): string => randomBytes(24).toString("base64url");

/** Connection string of one database of the cluster, for its owner. */
export const ownerUrlOf = (record: ClusterRecord, database: string): string =>
  urlOf(record, database, OWNER_ROLE, record.password);

/** The same for the app. A cluster that has been running since before there were two roles has the owner only. */
export const appUrlOf = (record: ClusterRecord, database: string): string =>
  record.appPassword ? urlOf(record, database, APP_ROLE, record.appPassword) : ownerUrlOf(record, database);

const urlOf = ({ port }: ClusterRecord, database: string, role: string, password: string) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
