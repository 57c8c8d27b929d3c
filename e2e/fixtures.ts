import { fork } from "node:child_process";
import { once } from "node:events";
import { test as base, expect } from "@playwright/test";
import pg from "pg";
import { freePort } from "../scripts/shared/free-port";
import { createTestDatabase } from "../scripts/test/test-database";
import { TEST_ADMIN, TEST_SECRET } from "../scripts/test/test-sign-in";

/** The instant at which every end-to-end test takes place: a day after the last seeded draw, 11:00 in Ottawa. */
export const TEST_NOW = "2026-10-02T15:00:00Z";

/** What a test may choose with `test.use`. */
export interface TrackerOptions {
  /** Language the reader's browser asks for. */
  language: "en" | "fr";
  /** Theme the reader's system asks for. */
  theme: "light" | "dark";
  /** Errors of the browser's console that the test expects, such as that of a page that is not found. */
  allowedErrors: RegExp[];
}

export interface Tracker {
  /** Address of this worker's server, without a final slash. */
  origin: string;
  /** The address at which this worker's server expects the official feed; nothing answers there unless a test does. */
  feed: { readonly port: number; readonly url: string };
  /** The port at which this worker's server expects a mail server, where it mails; nothing answers there by itself. */
  mailPort: number;
  /** Starts another server on this worker's database, as its first was started but for these settings. */
  beside: (
    settings?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly origin: string; readonly stop: () => Promise<void> }>;
  /** Runs SQL on this worker's database, as its owner. */
  sql: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
}

interface TestFixtures {
  sql: Tracker["sql"];
  feed: Tracker["feed"];
  /** Sign-in of the one admin. */
  admin: typeof TEST_ADMIN;
}

let readers = 0;

/** Playwright's test with a tracker of its own for each worker: its database, seeded, and its server. */
export const test = base.extend<TestFixtures & TrackerOptions, { tracker: Tracker; mailing: boolean }>({
  language: ["en", { option: true }],
  theme: ["light", { option: true }],
  allowedErrors: [[], { option: true }],

  /** Whether the tracker mails alerts, at once. */
  mailing: [false, { option: true, scope: "worker" }],

  tracker: [
    async ({ mailing }, provide) => {
      const database = await createTestDatabase();
      const client = new pg.Client({ connectionString: database.ownerUrl });
      await client.connect();
      const feedPort = await freePort();
      const feed = { port: feedPort, url: `http://127.0.0.1:${feedPort}/feed.json` };
      const mailPort = await freePort();
      const beside: Tracker["beside"] = (settings) =>
        startServer(database.url, {
          FEED_URL: feed.url,
          NOC_URLS: feed.url,
          ...(mailing && { SMTP_URL: `smtp://127.0.0.1:${mailPort}`, ALERT_DELAY_MINUTES: "0" }),
          ...settings,
        });
      const sql: Tracker["sql"] = async (text, values) => (await client.query(text, values)).rows;
      const { origin, stop } = await beside();
      await provide({ origin, feed, mailPort, beside, sql });
      await stop();
      await client.end();
      await database.drop();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  baseURL: async ({ tracker }, provide) => provide(tracker.origin),
  sql: async ({ tracker }, provide) => provide(tracker.sql),
  feed: async ({ tracker }, provide) => provide(tracker.feed),
  admin: async ({ tracker: _ }, provide) => provide(TEST_ADMIN),
  locale: async ({ language }, provide) => provide(`${language}-CA`),
  colorScheme: async ({ theme }, provide) => provide(theme),

  // Each test is a reader at an address of its own, so that one test's sign-ins do not use up another's.
  extraHTTPHeaders: async ({ tracker: _ }, provide, { workerIndex }) => {
    readers += 1;
    await provide({ "x-forwarded-for": `10.${workerIndex % 256}.${readers >> 8}.${readers & 255}` });
  },

  context: async ({ context, allowedErrors }, provide) => {
    const errors: string[] = [];
    context.on("console", (message) => {
      if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => errors.push(String(error.error())));
    await provide(context);
    expect(errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)))).toEqual([]);
  },
});

export { expect };

async function startServer(
  databaseUrl: string,
  settings: Readonly<Record<string, string>>,
): ReturnType<Tracker["beside"]> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = fork(new URL("../scripts/test/serve-for-test.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      PUBLIC_URL: origin,
      AUTH_SECRET: TEST_SECRET,
      TRACKER_NOW: TEST_NOW,
      FEED_SCHEDULE: "off",
      LOG_LEVEL: "warn",
      // Playwright asks its workers for colour; with a request for none beside it Node warns.
      FORCE_COLOR: undefined,
      ...settings,
    },
  });
  await Promise.race([
    once(server, "message"),
    once(server, "exit").then(() => Promise.reject(new Error("The server of the tests ended while starting."))),
  ]);
  const stop = async () => {
    server.kill();
    await once(server, "exit");
  };
  return { origin, stop };
}
