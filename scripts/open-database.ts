import pg from "pg";
import { ensureDataFolder } from "./data-folder";
import { clusterUrl, startCluster } from "./embedded-postgres";
import { PlainFailure } from "./plain-failure";
import { lockOwner, takeLock } from "./start-lock";
import { step } from "./step";

export interface OpenDatabase {
  url: string;
  /** Stops what opening started; nothing for a database that was running already. */
  close: () => Promise<void>;
  /** The same at once, for a process that is exiting. */
  abandon: () => void;
}

/** Opens the database for a server that will own the data folder: DATABASE_URL when it is set, else the embedded one. */
export async function openDatabase(databaseUrl: string | undefined, dataDir: string): Promise<OpenDatabase> {
  if (databaseUrl) return openGiven(databaseUrl);
  const folder = ensureDataFolder(dataDir);
  const lock = takeLock(folder);
  if ("heldBy" in lock) throw alreadyRuns(folder, lock.heldBy);
  try {
    const cluster = await step("Starting Postgres", () => startCluster(folder));
    return {
      url: cluster.url,
      close: async () => {
        await cluster.stop();
        lock.release();
      },
      abandon: () => {
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
export async function borrowDatabase(databaseUrl: string | undefined, dataDir: string): Promise<OpenDatabase> {
  const running = databaseUrl || lockOwner(dataDir) === null ? null : clusterUrl(dataDir);
  return openDatabase(running ?? databaseUrl, dataDir);
}

export function alreadyRuns(folder: string, pid: number): PlainFailure {
  return new PlainFailure(`The tracker already runs on ${folder} (process ${pid}): stop it first, or set another DATA_DIR and PORT.`);
}

async function openGiven(url: string): Promise<OpenDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new PlainFailure(`The database at ${placeOf(url)} does not answer (${reasonOf(error)}): check DATABASE_URL.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return { url, close: async () => undefined, abandon: () => undefined };
}

/** Where a connection string points, without its user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

/** Postgres's own message names users and databases but no password; other errors are told by their code alone. */
function reasonOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.message;
  return (error as NodeJS.ErrnoException).code ?? "no answer in time";
}
