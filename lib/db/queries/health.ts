import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { monitorDb } from "../client";
import type { connect, Db } from "../connect";

/** How the clocks stand, in seconds. */
export type Clocks = {
  /** By which this machine's clock is before (negative) or after the database's. */
  readonly off: number;
  /** By which the last change is yet to come, by the later of the two; 0 where it is past. */
  readonly changeAhead: number;
};

/** What the database says of itself. */
export type DatabaseState = {
  /** Those that readers see. */
  readonly draws: number;
  /** Rises with every change of public data. */
  readonly dataVersion: string;
  readonly changedAt: Date;
  /**
   * The official feed: whether it is read as it should be, when it last was, and when something of it was last taken.
   */
  readonly feed: {
    readonly state: string;
    readonly checkedAt: Date | null;
    readonly changedAt: Date | null;
    readonly failures: number;
  } | null;
  /** The latest migration applied; null for a database without a record of migrations. */
  readonly migration: string | null;
  /** Migrations of this program that the database does not have, oldest first. */
  readonly pending: readonly string[];
  /** Migrations of the database that this program does not have, oldest first: a newer one runs beside it. */
  readonly ahead: readonly string[];
  /** False where it takes no writes, as a standby does. */
  readonly writable: boolean;
  readonly clocks: Clocks;
};

/** Longest time, in milliseconds, that the database may take. */
const PATIENCE_MS = 1500;

type Counted = {
  version: bigint;
  changed_at: Date;
  recorded: boolean;
  heartbeat: boolean;
  hiding: boolean;
  writable: boolean;
  now: Date;
};

/**
 * Compares the clocks: a wrong one that all machines share is told by a last change that is yet to come.
 * @param here this machine's, in milliseconds
 */
export function clocks(here: number, { now, changedAt }: { readonly now: Date; readonly changedAt: Date }): Clocks {
  const ahead = changedAt.getTime() - Math.max(here, now.getTime());
  return { off: Math.round((here - now.getTime()) / 1000), changeAhead: Math.max(0, Math.round(ahead / 1000)) };
}

/** More than clocks differ that are set by a network. */
const MOST_OFF_SECONDS = 120;

/** What is wrong with the clocks, in a sentence; null for nothing. */
export function clockFault({ off, changeAhead }: Clocks): string | null {
  if (Math.abs(off) > MOST_OFF_SECONDS) return `the clock is ${off} seconds off the database's`;
  return changeAhead > MOST_OFF_SECONDS ? `the last change is dated ${changeAhead} seconds in the future` : null;
}

async function readHeartbeat(tx: Db): Promise<DatabaseState["feed"]> {
  const row = await tx.feedCheck.findUnique({ where: { id: 1 } });
  return row && { state: row.shownState, checkedAt: row.checkedAt, changedAt: row.changedAt, failures: row.failures };
}

/**
 * Asks the database how it is.
 * @param client the process's own unless a test gives another
 * @throws when it does not answer in time, or holds no tracker
 */
export async function databaseState(client: ReturnType<typeof connect> = monitorDb()): Promise<DatabaseState> {
  const entries = await readdir(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  const known = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

  return client.$transaction(
    async (tx) => {
      // The server itself ends a query that hangs, so that the probes of a monitor never pile up on the pool.
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`;
      const [counted] = await tx.$queryRaw<[Counted]>`
        SELECT version, changed_at, clock_timestamp() AS now,
               current_setting('transaction_read_only') = 'off' AS writable,
               to_regclass('_prisma_migrations') IS NOT NULL AS recorded,
               to_regclass('feed_check') IS NOT NULL AS heartbeat,
               EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'draw'::regclass AND attname = 'hidden') AS hiding
        FROM data_version WHERE id = 1`;
      // A database that lacks the newer migrations still answers: what is missing is what has to be said.
      const [{ draws }] = counted.hiding
        ? await tx.$queryRaw<[{ draws: number }]>`SELECT count(*)::int AS draws FROM draw WHERE NOT hidden`
        : await tx.$queryRaw<[{ draws: number }]>`SELECT count(*)::int AS draws FROM draw`;
      const applied = counted.recorded
        ? await tx.$queryRaw<{ migration_name: string }[]>`
            SELECT migration_name FROM _prisma_migrations
            WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`
        : [];
      const names = applied.map(({ migration_name }) => migration_name);
      return {
        draws,
        dataVersion: String(counted.version),
        changedAt: counted.changed_at,
        feed: counted.heartbeat ? await readHeartbeat(tx) : null,
        migration: names.at(-1) ?? null,
        pending: known.filter((name) => !names.includes(name)),
        ahead: names.filter((name) => !known.includes(name)),
        writable: counted.writable,
        clocks: clocks(Date.now(), { now: counted.now, changedAt: counted.changed_at }),
      };
    },
    { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
  );
}
