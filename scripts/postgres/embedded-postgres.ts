import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chownSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import pg from "pg";
import {
  APP_ROLE,
  appUrlOf,
  homeOf,
  newPassword,
  newRecord,
  OWNER_ROLE,
  ownerUrlOf,
  readRecord,
  refuseCopy,
  writeRecord,
  type ClusterRecord,
} from "./cluster-record";
import { freePort, portIsFree } from "../shared/free-port";
import type { DatabaseUrls } from "./grant-to-app";
import { keepRunning } from "./keep-running";
import { PlainFailure } from "../shared/plain-failure";
import { postgresAccount, type PostgresAccount } from "./postgres-account";
import { preparePostgresBinaries, type PostgresBinaries } from "./postgres-binaries";
import { goesOn, removeStalePidFile } from "./postmaster-pid";

const DATABASE = "tracker";

/** Connection strings of the tracker's database, and how to put its server away. */
export interface Cluster extends DatabaseUrls {
  /** Connection string of the maintenance database, for CREATE and DROP DATABASE. */
  adminUrl: string;
  /** Folder that holds the cluster's files; outside the data folder when that is closed to the Postgres account. */
  home: string;
  /** Starts the server again whenever it has ended, see {@link keepRunning}. */
  watch: (say: (sentence: string) => void) => { end: () => Promise<void> };
  stop: () => Promise<void>;
  /** Ends the server at once and in this very call, for a process that is exiting; it recovers at its next start. */
  kill: () => void;
}

export interface ClusterOptions {
  /** False for a cluster that is thrown away: no waiting for the disk. */
  durable?: boolean;
  say?: (sentence: string) => void;
}

/**
 * Starts the Postgres of a data folder, making it on first use, and waits until it answers. A server left over from a
 * Node process that was killed is stopped first. The caller holds the data folder's lock.
 */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const dataDir = realpathSync(folder);
  const kept = readRecord(dataDir);
  const account = postgresAccount(homeOf(dataDir, kept));
  const { pgCtl, ...binaries } = preparePostgresBinaries(account);
  const record =
    kept && existsSync(path.join(homeOf(dataDir, kept), "data"))
      ? kept
      : newRecord(dataDir, account, options.say ?? console.log);
  refuseCopy(dataDir, record);
  record.appPassword ??= newPassword();
  writeRecord(dataDir, record);
  const home = homeOf(dataDir, record);
  const files = path.join(home, "data");
  const log = path.join(home, "log");
  const run = (file: string, args: string[]) => runAs(account, home, file, args);

  if (existsSync(path.join(files, "PG_VERSION"))) {
    if (removeStalePidFile(files) === "running")
      await run(pgCtl, ["stop", "-D", files, "-m", "fast", "-w", "-t", "60"]);
  } else {
    await initialise(binaries, { files, password: record.password, account, durable: options.durable ?? true, run });
  }

  const start = () =>
    startServer(run, pgCtl, log, ["-D", files, "-l", log, "-o", `-p ${record.port}`, "-w", "-t", "120"]);
  for (let attempt = 1; ; attempt++) {
    if (!(await portIsFree(record.port, "127.0.0.1"))) record.port = await freePort();
    writeRecord(dataDir, record);
    const reason = await start();
    if (reason === null) break;
    if (attempt === 3) throw new PlainFailure(`The embedded Postgres in ${home} did not start:\n${reason}`);
  }

  const cluster: Cluster = {
    url: appUrlOf(record, DATABASE),
    ownerUrl: ownerUrlOf(record, DATABASE),
    adminUrl: ownerUrlOf(record, "postgres"),
    home,
    watch: (say) => {
      const again = async () => (removeStalePidFile(files) === "running" ? null : start());
      return keepRunning({ runs: () => goesOn(files), start: again }, say);
    },
    stop: async () => {
      const stopped = await run(pgCtl, ["stop", "-D", files, "-m", "fast", "-w", "-t", "60"]);
      if (stopped.code !== 0 && removeStalePidFile(files) === "running")
        await run(pgCtl, ["stop", "-D", files, "-m", "immediate", "-w"]);
    },
    // A second at most: one that is frozen ends when it goes on.
    kill: () =>
      void spawnSync(pgCtl, ["stop", "-D", files, "-m", "immediate", "-w", "-t", "1"], { cwd: home, ...account }),
  };
  try {
    await ensureDatabaseAndRole(record);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

/** Connection strings of the cluster that another process runs in this data folder; null when it was never started. */
export function clusterUrls(dataDir: string): DatabaseUrls | null {
  const record = readRecord(dataDir);
  return record && { url: appUrlOf(record, DATABASE), ownerUrl: ownerUrlOf(record, DATABASE) };
}

type Run = (file: string, args: string[]) => Promise<{ code: number | null; output: string }>;

/** @returns null once it answers, else what Postgres says of it */
async function startServer(run: Run, pgCtl: string, log: string, options: string[]): Promise<string | null> {
  rmSync(log, { force: true });
  const { code, output } = await run(pgCtl, ["start", ...options]);
  if (code === 0) return null;
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n") : output;
}

type Initialising = {
  files: string;
  password: string;
  account: PostgresAccount;
  durable: boolean;
  run: Run;
};

/**
 * Postgres's own locale, of 17 and later: sorting and case do not depend on what the machine has installed. Before it,
 * which only tests run here, it is the machine's, whose sorting is the same.
 */
const localeOf = (major: number): string[] =>
  major >= 17
    ? ["--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]
    : ["--lc-collate", "C", "--lc-ctype", "C.UTF-8"];

async function initialise({ initdb, major }: Omit<PostgresBinaries, "pgCtl">, given: Initialising): Promise<void> {
  const { files, password, account, durable, run } = given;
  // Made under another name first: an initdb that is cut off leaves nothing that looks like a cluster.
  const unfinished = `${files}.new`;
  const passwordFile = path.join(path.dirname(files), "password");
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const made = await run(initdb, [
    ...["-D", unfinished, "-U", OWNER_ROLE, "--pwfile", passwordFile, "--auth", "scram-sha-256", "--encoding", "UTF8"],
    ...localeOf(major),
    ...(durable ? [] : ["--no-sync"]),
  ]);
  rmSync(passwordFile, { force: true });
  if (made.code !== 0)
    throw new PlainFailure(`The embedded Postgres could not be made in ${path.dirname(files)}:\n${made.output.trim()}`);
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  appendFileSync(path.join(unfinished, "postgresql.conf"), lines.join(""));
  renameSync(unfinished, files);
}

async function ensureDatabaseAndRole(record: ClusterRecord): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrlOf(record, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    // The password is set each time, for a record that was put back from before there were two roles.
    const { rowCount: roles } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
    await client.query(`${roles === 0 ? "CREATE" : "ALTER"} ROLE ${APP_ROLE} LOGIN PASSWORD '${record.appPassword}'`);
  } finally {
    await client.end();
  }
}

function runAs(account: PostgresAccount, cwd: string, file: string, args: string[]): ReturnType<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
      // In a group of its own: a Ctrl-C in the terminal stops Postgres through us, not half-way through its start.
      detached: process.platform !== "win32",
      ...account,
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    // Not 'close': the server that pg_ctl leaves behind may hold the pipes open.
    child.on("exit", (code) => resolve({ code, output }));
  });
}
