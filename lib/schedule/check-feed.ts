import { applyFeed, recordFailure, type Import } from "../db/commands/apply-feed";
import type { Client } from "../db/commands/revision-meta";
import { fetchFeed } from "@/lib/sources/feed/fetch-feed";
import { withLock } from "./lock";
import { nextTry } from "./next-try";

export type Check = {
  readonly client: Client;
  readonly connectionString: string;
  /** Of the feed. */
  readonly address: string;
  /** Cron expression. */
  readonly schedule: string;
  readonly now: Date;
};

const BY = { id: null, name: "schedule" };

/**
 * Reads the live feed when it is due, and takes new draws whose name is known, with their pools; the rest waits for an
 * admin. However many processes ask, one does it: the others find the lock held, or that it is not due any more.
 * @returns null when it was not due or another process is at it
 * @throws when the database does not answer
 */
export const checkFeed = ({ client, connectionString, address, schedule, now }: Check): Promise<Import | null> =>
  withLock(connectionString, "tracker feed check", async () => {
    const { nextAt, failures } = await client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
    if (nextAt !== null && nextAt > now) return null;
    const file = { origin: "schedule", name: address, at: now } as const;
    const afterFailure = { by: BY, reason: null, live: true, nextAt: nextTry(schedule, now, failures + 1) };
    const fetched = await fetchFeed(address);
    if (!fetched.ok) return recordFailure(client, file, fetched.refusal, afterFailure);
    return applyFeed(
      client,
      { ...file, bytes: fetched.bytes },
      { kind: "classified" },
      { ...afterFailure, nextAt: nextTry(schedule, now, 0), retryAt: afterFailure.nextAt, quiet: true },
    );
  });
