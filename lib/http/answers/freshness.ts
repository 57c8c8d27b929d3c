import pg from "pg";
import { isAway, noteAway, noteVersion } from "@/lib/db/away";
import { logger } from "@/lib/logger";
import type { DataState } from "../metrics";
import { DATA_VERSION, seen } from "../page-cache/pages.js";

const DATA_STATE = `
  SELECT version::float8 AS version, extract(epoch FROM data_version.changed_at)::float8 AS "changedAt",
         (SELECT extract(epoch FROM max(date))::float8 FROM draw WHERE NOT hidden) AS "newestDraw",
         (SELECT extract(epoch FROM greatest(feed.read_on, max(date)))::float8 FROM draw WHERE NOT hidden) AS "knownTo",
         (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
         extract(epoch FROM feed.checked_at)::float8 AS "feedReadAt", feed.failures AS "feedFailures",
         (SELECT count(*)::int FROM alert_delivery WHERE state = 'waiting') AS "alertsWaiting",
         (SELECT count(*)::int FROM alert_delivery WHERE state = 'failed') AS "alertsFailed",
         (SELECT extract(epoch FROM min(created_at))::float8 FROM alert_delivery WHERE state = 'waiting') AS "alertsOldest"
  FROM data_version LEFT JOIN feed_check feed ON feed.id = 1 WHERE data_version.id = 1`;

/** How long an answer may wait for the database to say its version; what is kept is sent then. */
const PATIENCE_MS = 2000;

/**
 * Asks the database for its data version before an answer is taken from memory, so that a write is in the very next
 * answer of every instance, whether its notification came or not. Readers who come together share one question.
 */
export class Freshness {
  readonly #pool: pg.Pool;
  #asking: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(connectionString: string) {
    this.#pool = new pg.Pool({
      connectionString,
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      allowExitOnIdle: true,
    });
    this.#pool.on("error", (error) =>
      logger().warn({ err: error }, "the connection that asks for the data version was lost"),
    );
  }

  /** Forgets what is kept if the data have changed. Never throws: without the database what is kept stands. */
  check(): Promise<void> {
    if (isAway()) return Promise.resolve();
    // A question that is on its way may have been answered before the write that this reader is to see.
    if (this.#asking === null) return (this.#asking = this.#ask());
    return (this.#next ??= this.#asking.then(() => {
      this.#next = null;
      return this.check();
    }));
  }

  /** The state of the data for the metrics; null while the database does not answer. */
  async state(): Promise<DataState | null> {
    try {
      const { rows } = await this.#pool.query<DataState>(DATA_STATE);
      return rows[0] ?? null;
    } catch (error) {
      logger().warn({ err: error }, "the state of the data was not read for the metrics");
      return null;
    }
  }

  /** Ends its connection. */
  close = (): Promise<void> => this.#pool.end();

  async #ask(): Promise<void> {
    try {
      const { rows } = await this.#pool.query<{ version: string }>(DATA_VERSION);
      const version = rows[0]?.version;
      if (version === undefined) throw new Error("the database holds no data version");
      seen(version);
      noteVersion(version);
    } catch (error) {
      noteAway();
      logger().warn({ err: error }, "the data version was not asked for: what is kept is sent");
    } finally {
      this.#asking = null;
    }
  }
}
