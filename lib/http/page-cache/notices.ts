import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { noteVersion } from "@/lib/db/away";
import { logger } from "@/lib/logger";
import { processWide } from "@/lib/process-wide";
import { DATA_VERSION, seen } from "./pages.js";

/**
 * How writes of other processes are heard of: `listening` to the database's notifications; `asking`, where something on
 * the way keeps them back; `lost`, while the database does not answer.
 */
export type Hearing = "starting" | "listening" | "asking" | "lost";

/** The data version is asked for so often in any case: a connection may die without a word. */
const ASK_MS = 5000;
/** Longest time that the database may take to answer, and that a notification may take to come. */
const PATIENCE_MS = 2000;
const RECONNECT_MS = 1000;

const CHANNEL = "data_version";
/** For the test alone whether notifications come. */
const TRIAL = "tracker_trial";

const heard = processWide<Hearing>("hearing");

/** How this process hears of writes by others. */
export const hearing = (): Hearing => heard.value ?? "starting";

const SAID: Record<Hearing, string> = {
  starting: "",
  listening: "writes of other processes are heard of at once",
  asking:
    "the way to the database passes no notifications, as a pooler in transaction mode does not: the data version is " +
    `asked for every ${ASK_MS / 1000} seconds and before each answer instead`,
  lost: "the connection that hears of writes was lost: it is made anew",
};

/**
 * Hears of writes by other processes, so that pages go also where nobody asks for one; who asks for one is answered by
 * the version itself (lib/http/answers/freshness.ts). It listens, asks again and again beside, and asks on each new
 * connection; whether notifications come at all is tried on each.
 */
export class Notices {
  readonly #ended: Promise<void>;
  #isEnding = false;
  /** Ends the rest there is. */
  #wake: () => void = () => undefined;

  constructor(private readonly connectionString: string) {
    this.#ended = this.#run();
  }

  /** Ends its connection. */
  close = (): Promise<void> => {
    this.#isEnding = true;
    this.#wake();
    return this.#ended;
  };

  async #run(): Promise<void> {
    while (!this.#isEnding) {
      await this.#listen().catch((error: unknown) => {
        if (!this.#isEnding) became("lost", error);
      });
      await this.#rest(RECONNECT_MS);
    }
  }

  /** Hears until the connection is lost. @throws then */
  async #listen(): Promise<void> {
    const client = this.#client();
    const heard: { isNotified: boolean; lost?: unknown } = { isNotified: false };
    const lose = (lost: unknown) => {
      heard.lost ??= lost;
      this.#wake();
    };
    const end = () => lose(new Error("the connection ended"));
    client.on("error", lose).on("end", end);
    client.on("notification", ({ channel }) => {
      if (channel !== CHANNEL) return;
      heard.isNotified = true;
      this.#wake();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await ask(client);
      became((await this.#notificationsCome(client)) ? "listening" : "asking");
      while (!this.#isEnding) {
        // What came while it asked may be of a write that the answer did not have.
        if (!heard.isNotified && heard.lost === undefined) await this.#rest(ASK_MS);
        if (heard.lost !== undefined) throw heard.lost;
        const { isNotified } = heard;
        heard.isNotified = false;
        await ask(client);
        // The trial may have been too short for a slow moment; through a pooler one comes by chance.
        if (isNotified && hearing() === "asking" && (await this.#notificationsCome(client))) became("listening");
      }
    } finally {
      // Whoever rests from now on is not to be woken by it.
      client.off("end", end);
      await client.end().catch(() => undefined);
    }
  }

  /** Tried from another connection, for a pooler passes on what a client has caused itself. */
  async #notificationsCome(client: pg.Client): Promise<boolean> {
    const trial = randomUUID();
    let come: () => void = () => undefined;
    const came = new Promise<boolean>((resolve) => (come = () => resolve(true)));
    const hear = ({ payload }: pg.Notification) => payload === trial && come();
    client.on("notification", hear);
    const other = this.#client();
    other.on("error", () => undefined);
    try {
      await client.query(`LISTEN ${TRIAL}`);
      await other.connect();
      await other.query("SELECT pg_notify($1, $2)", [TRIAL, trial]);
      return await Promise.race([came, wait(PATIENCE_MS, false, { ref: false })]);
    } finally {
      client.off("notification", hear);
      await other.end().catch(() => undefined);
    }
  }

  #client(): pg.Client {
    const { connectionString } = this;
    const patience = { connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS };
    return new pg.Client({ connectionString, keepAlive: true, ...patience });
  }

  /** Waits, unless it is to end; until it is woken at most. */
  #rest(ms: number): Promise<void> {
    if (this.#isEnding) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function ask(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(DATA_VERSION);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error("the database holds no data version");
  seen(version);
  noteVersion(version);
}

/** Said once each time that it changes, not with every try. */
function became(state: Hearing, error?: unknown): void {
  if (hearing() === state) return;
  heard.value = state;
  logger()[state === "listening" ? "info" : "warn"](
    { hearing: state, ...(error !== undefined && { err: error }) },
    SAID[state],
  );
}
