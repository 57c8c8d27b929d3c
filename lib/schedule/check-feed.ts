import { applyFeed, recordFailure, type Import } from "@/lib/db/commands/feed/apply-feed";
import { keptValidators, noteCheck } from "@/lib/db/commands/feed/note-check";
import type { Client } from "../db/commands/revision-meta";
import { fetchIfChanged } from "@/lib/sources/feed/fetch-feed";
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
  /** What becomes of a new draw that the form would question. */
  readonly questioned: "review" | "wait";
  /** True where the address must not lead into the network of the server. */
  readonly publicOnly?: boolean | undefined;
  /** For the whole of the fetching; a test waits less. */
  readonly timeoutMs?: number | undefined;
};

const BY = { id: null, name: "schedule" };

/** What came of a check: an import, or the word of the address that the feed is the one read last. */
export type Checked = Import | { readonly ok: true; readonly run: null; readonly applied: null };

/**
 * Reads the live feed when it is due, and takes new draws whose name is known, with their pools, and what only fills
 * blanks or confirms; the rest waits for an admin. A new draw that the form would question goes as the operator says.
 * However many processes ask, one does it: the others find the lock held, or that it is not due any more. The address
 * is asked only for another feed than the one read last, unless rows of that one wait: a name may be known now.
 * @returns null when it was not due or another process is at it
 * @throws when the database does not answer
 */
export const checkFeed = ({
  client,
  connectionString,
  address,
  schedule,
  now,
  questioned,
  publicOnly,
  timeoutMs,
}: Check): Promise<Checked | null> =>
  withLock(connectionString, "tracker feed check", async () => {
    const { nextAt, failures, waiting, copyId } = await client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
    if (nextAt !== null && nextAt > now) return null;
    const file = { origin: "schedule", name: address, at: now } as const;
    const afterFailure = { by: BY, reason: null, live: true, nextAt: nextTry(schedule, now, failures + 1) };
    const afterSuccess = nextTry(schedule, now, 0);
    const fetched = await fetchIfChanged(address, waiting > 0 ? null : await keptValidators(client, address), {
      timeoutMs,
      publicOnly,
    });
    if (!fetched.ok) return recordFailure(client, file, fetched.refusal, afterFailure);
    if (fetched.bytes === null) {
      await client.$transaction((tx) => noteCheck(tx, now, { outcome: "unchanged", copyId, waiting }, afterSuccess));
      return { ok: true, run: null, applied: null };
    }
    const { bytes, validators } = fetched;
    return applyFeed(
      client,
      { ...file, bytes },
      { kind: "classified", questioned },
      { ...afterFailure, nextAt: afterSuccess, retryAt: afterFailure.nextAt, quiet: true, validators },
    ).catch(async (error: unknown) => {
      // The address is not to be asked again at every beat.
      await client.feedCheck.update({
        where: { id: 1 },
        data: { triedAt: now, nextAt: afterFailure.nextAt, failures: failures + 1 },
      });
      throw error;
    });
  });
