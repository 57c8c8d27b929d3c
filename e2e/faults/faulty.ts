import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test as base } from "@playwright/test";
import pg from "pg";
import { freePort } from "../../scripts/shared/free-port";
import { FrozenWay } from "../../scripts/test/frozen-way";
import { createTestDatabase, type TestDatabase } from "../../scripts/test/test-database";
import { TEST_ADMIN, TEST_SECRET } from "../../scripts/test/test-sign-in";
import { TrackerProcess } from "../start/tracker-process";

/** A tracker, the database that it has, and the way between them, which can have every fault of a network. */
export interface Faulty {
  database: TestDatabase;
  way: FrozenWay;
  /** Address of the tracker, without a final slash. */
  origin: string;
  running: TrackerProcess;
  /** Starts it; again after it was ended, with what is given. */
  start: (env?: Record<string, string>) => Promise<TrackerProcess>;
  /** Asks as a reader does who runs no script. */
  read: (path: string) => Promise<{ status: number; text: string; again: string | null; ms: number }>;
  health: () => Promise<{ code: number; status: string; reason?: string; hearing?: string }>;
  /** Asks the database as its owner, past the way. */
  sql: <Row extends pg.QueryResultRow>(text: string) => Promise<Row[]>;
  /** A write by somebody else: the invitations of #379 rise by one. @returns what they are then */
  write: () => Promise<number>;
}

/** Waits until the tracker says of itself that all is well again. */
export const heals = (faulty: Faulty): Promise<void> =>
  expect.poll(async () => (await faulty.health()).status, { timeout: 40_000 }).toBe("ok");

/** Pages that readers had open before the fault: kept in memory. */
export const KEPT = ["/en", "/fr", "/en/draws/379"];

export const test = base.extend<{ faulty: Faulty }>({
  faulty: async ({ browserName: _ }, provide) => {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const way = new FrozenWay(database.url);
    const url = await way.open();
    const port = String(await freePort());
    const origin = `http://127.0.0.1:${port}`;
    const folder = mkdtempSync(path.join(tmpdir(), "tracker-faults-"));
    const settings = {
      DATABASE_URL: url,
      DATA_DIR: folder,
      PORT: port,
      AUTH_SECRET: TEST_SECRET,
      ADMIN_EMAIL: TEST_ADMIN.email,
      ADMIN_PASSWORD: TEST_ADMIN.password,
    };
    const faulty: Faulty = {
      database,
      way,
      origin,
      running: new TrackerProcess(settings),
      start: async (env = {}) => {
        faulty.running = new TrackerProcess({ ...settings, ...env });
        await faulty.running.ready();
        return faulty.running;
      },
      read: async (address) => {
        const begun = performance.now();
        const answer = await fetch(origin + address, { signal: AbortSignal.timeout(60_000) });
        const text = await answer.text();
        const ms = performance.now() - begun;
        return { status: answer.status, text, again: answer.headers.get("retry-after"), ms };
      },
      health: async () => {
        const answer = await fetch(`${origin}/api/health`);
        return { ...(await answer.json()), code: answer.status };
      },
      sql: async (text) => (await owner.query(text)).rows,
      write: async () => {
        await owner.query("UPDATE draw SET invitations = invitations + 1 WHERE number = '379'");
        const answer = await fetch(`${origin}/api/v1/draws/379`);
        return (await answer.json()).invitations;
      },
    };
    await faulty.running.ready();
    for (const page of KEPT) await faulty.read(page);
    await provide(faulty);
    way.thaw();
    await faulty.running.end("SIGTERM");
    way.close();
    rmSync(folder, { recursive: true, force: true });
    await owner.end();
    await database.drop();
  },
});

export { expect };
