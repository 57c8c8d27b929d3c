import type { Client } from "../db/commands/revision-meta";
import { checkFeed, type Checked } from "./check-feed";
import { isStale, nextTry } from "./next-try";

export type Schedule = {
  readonly client: Client;
  readonly connectionString: string;
  readonly address: string;
  /** Cron expression; null = off in this process. */
  readonly schedule: string | null;
  readonly questioned: "review" | "wait";
  /** True where the schedule is that of every process, so that this one may take away that of another. */
  readonly shared?: boolean;
  /** See {@link checkFeed}. */
  readonly publicOnly?: boolean;
  /** See {@link checkFeed}. */
  readonly timeoutMs?: number;
};

/**
 * Says in the database which schedule is in force. A process without one takes it away; where others have one they put
 * it back with their next beat.
 */
export async function declareSchedule({ client, schedule }: Schedule, now: Date): Promise<void> {
  if (schedule !== null) {
    await client.feedCheck.updateMany({
      where: { id: 1, OR: [{ schedule: null }, { schedule: { not: schedule } }] },
      data: { schedule, nextAt: nextTry(schedule, now, 0) },
    });
    return;
  }
  const off = { schedule: null, nextAt: null };
  await client.feedCheck.updateMany({
    where: { id: 1, schedule: { not: null }, checkedAt: null },
    data: { ...off, shownState: "never" },
  });
  await client.feedCheck.updateMany({
    where: { id: 1, schedule: { not: null }, checkedAt: { not: null } },
    data: { ...off, shownState: "manual" },
  });
}

/** A start within this time of the last try waits: a process that ends at once and starts again asks no more. */
const RECENT_MS = 10 * 60_000;

/** Makes the feed due as a process starts, whatever the schedule says. */
export async function beginSchedule(given: Schedule, now: Date): Promise<void> {
  await declareSchedule(given, now);
  if (given.schedule === null) return;
  const long = new Date(now.getTime() - RECENT_MS);
  await given.client.feedCheck.updateMany({
    where: { id: 1, OR: [{ triedAt: null }, { triedAt: { lt: long } }] },
    data: { nextAt: now },
  });
}

/**
 * One beat of the schedule: reads the feed when it is due, and tells readers when it has not been read for too long.
 * Every process watches, also one without a schedule of its own, so that the last one alive still tells.
 * @returns what came of the reading; null when none was due here
 * @throws when the database does not answer
 */
export async function beat(given: Schedule, now: Date): Promise<Checked | null> {
  let checked: Checked | null = null;
  const { client, schedule, shared = false } = given;
  if (schedule !== null || shared) await declareSchedule(given, now);
  if (schedule !== null) {
    const { nextAt } = await client.feedCheck.findUniqueOrThrow({ where: { id: 1 }, select: { nextAt: true } });
    if (nextAt === null || nextAt <= now) checked = await checkFeed({ ...given, schedule, now });
  }
  const row = await client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
  if (row.schedule !== null && row.shownState !== "stale" && isStale(row.schedule, row.checkedAt, row.failures, now)) {
    await client.feedCheck.updateMany({
      where: { id: 1, schedule: row.schedule, checkedAt: row.checkedAt },
      data: { shownState: "stale" },
    });
  }
  return checked;
}
