import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { ensureDataFolder } from "../start/data-folder";
import { clusterUrls, startCluster } from "./embedded-postgres";
import { grantToApp, refuseDifferentDatabases, type DatabaseUrls } from "./grant-to-app";
import { errorCode } from "../shared/error-code";
import { PlainFailure } from "../shared/plain-failure";
import { lockOwner, takeLock } from "../start/start-lock";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";

/** How long a start waits for a database that does not answer, unless it is to stop. */
interface Patience {
  seconds?: number;
  stop?: StopRequest;
}

const FIRST_PAUSE_MS = 1000;
const MOST_PAUSE_MS = 15_000;

export interface OpenDatabase extends DatabaseUrls {
  /** Stops what opening started; nothing for a database that was running already. */
  close: () => Promise<void>;
  /** The same at once, for a process that is exiting. */
  abandon: () => void;
}

/**
 * Opens the database for a server that will own the data folder: DATABASE_URL when it is set, else the embedded one.
 * @param migrateUrl MIGRATE_DATABASE_URL: the owner's way to the database of DATABASE_URL
 * @throws PlainFailure when DATABASE_URL does not answer, however often it is asked in the time given
 */
export async function openDatabase(
  databaseUrl: string | undefined,
  dataDir: string,
  migrateUrl?: string,
  patience: Patience = {},
): Promise<OpenDatabase> {
  if (databaseUrl) return openGiven({ url: databaseUrl, ownerUrl: migrateUrl ?? databaseUrl }, patience);
  if (migrateUrl)
    throw new PlainFailure(
      "MIGRATE_DATABASE_URL goes with DATABASE_URL: set both, or neither for the embedded Postgres.",
    );
  const folder = ensureDataFolder(dataDir);
  const lock = takeLock(folder);
  if ("heldBy" in lock) throw alreadyRuns(folder, lock.heldBy);
  try {
    const cluster = await step("Starting Postgres", () => startCluster(folder));
    // A folder from before there were two roles: its tables are there already.
    await grantToApp(cluster).catch(async (error: unknown) => {
      await cluster.stop();
      throw error;
    });
    const watch = cluster.watch(console.log);
    return {
      url: cluster.url,
      ownerUrl: cluster.ownerUrl,
      close: async () => {
        await watch.end();
        await cluster.stop();
        lock.release();
      },
      abandon: () => {
        void watch.end();
        cluster.kill();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Opens the database for a short command: one that a running tracker already has open is shared with it. */
export async function borrowDatabase(
  databaseUrl: string | undefined,
  dataDir: string,
  migrateUrl?: string,
): Promise<OpenDatabase> {
  const running = databaseUrl || migrateUrl || lockOwner(dataDir) === null ? null : clusterUrls(dataDir);
  return running ? openGiven(running) : openDatabase(databaseUrl, dataDir, migrateUrl);
}

export function alreadyRuns(folder: string, pid: number): PlainFailure {
  return new PlainFailure(
    `The tracker already runs on ${folder} (process ${pid}): stop it first, or set another DATA_DIR and PORT.`,
  );
}

async function openGiven(urls: DatabaseUrls, patience: Patience = {}): Promise<OpenDatabase> {
  await waitFor(() => checkAnswers(urls.url, "DATABASE_URL"), patience);
  if (urls.ownerUrl !== urls.url) {
    await waitFor(() => checkAnswers(urls.ownerUrl, "MIGRATE_DATABASE_URL"), patience);
    await refuseDifferentDatabases(urls);
  }
  return { ...urls, close: async () => undefined, abandon: () => undefined };
}

/** Tries again after a second, then after twice as long each time, at most after 15, until the time is over. */
async function waitFor(check: () => Promise<void>, { seconds = 0, stop }: Patience): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MOST_PAUSE_MS)) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() + pause > until) throw error;
      console.log(`${error instanceof Error ? error.message : String(error)} It is tried again in ${pause / 1000} s.`);
    }
    await Promise.race([wait(pause), ...(stop ? [stop.asked] : [])]);
    stop?.check();
  }
}

async function checkAnswers(url: string, variable: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new PlainFailure(`The database at ${placeOf(url)} does not answer (${reasonOf(error)}): check ${variable}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where a connection string points, without its user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return "that address";
  }
}

/** Postgres's own message names users and databases but no password; other errors are told by their code alone. */
function reasonOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.message;
  return errorCode(error) ?? "no answer in time";
}
