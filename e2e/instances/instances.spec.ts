import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../scripts/shared/free-port";
import { createTestDatabase, type TestDatabase } from "../../scripts/test/test-database";
import { TEST_ADMIN, TEST_SECRET } from "../../scripts/test/test-sign-in";
import { TrackerProcess } from "../start/tracker-process";
import { missing, startNginx, startPgBouncer, type Around } from "./around";
import { hiddenFields, multipart, Readers } from "./load";

test.describe.configure({ mode: "serial", timeout: 900_000 });

const absent = missing("nginx", "pgbouncer", "openssl");
test.skip(absent.length > 0, `NOT TRIED: this machine has no ${absent.join(", no ")}`);

const NAMES = ["one", "two", "three"];

let database: TestDatabase;
let bouncer: Around;
let nginx: Around;
let readers: Readers;
let folder: string;
let ports: number[];
let url: string;
/** When the feed was asked for, in ms since 1970. */
const feedAsked: number[] = [];
const feed = createServer((_, response) => {
  feedAsked.push(Date.now());
  response.writeHead(503).end();
});
const running = new Map<string, TrackerProcess>();

async function start(name: string): Promise<void> {
  const port = ports[NAMES.indexOf(name)]!;
  const process = new TrackerProcess({
    DATABASE_URL: url,
    MIGRATE_DATABASE_URL: database.ownerUrl,
    DATA_DIR: path.join(folder, name),
    PORT: String(port),
    INSTANCE: name,
    AUTH_SECRET: TEST_SECRET,
    PUBLIC_URL: "https://draws.example.org",
    TRUSTED_PROXIES: "127.0.0.1",
    DRAIN_SECONDS: "1",
    FEED_SCHEDULE: "* * * * *",
    FEED_URL: `http://127.0.0.1:${(feed.address() as AddressInfo).port}/feed.json`,
  });
  running.set(name, process);
  await process.ready();
}

const health = async (port: number) => (await fetch(`http://127.0.0.1:${port}/api/health`)).json();

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tracker-instances-"));
  database = await createTestDatabase();
  await new Promise<void>((resolve) => feed.listen(0, "127.0.0.1", resolve));
  ({ url, bouncer } = await startPgBouncer(database));
  ports = [await freePort(), await freePort(), await freePort()];
  for (const name of NAMES) await start(name);
  const proxy = await startNginx(ports);
  nginx = proxy.nginx;
  readers = new Readers(proxy.port, proxy.ca);
});

test.afterAll(async () => {
  readers?.end();
  for (const process of running.values()) await process.end("SIGTERM");
  await nginx?.end();
  await bouncer?.end();
  feed.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
  await database?.drop();
});

test("the pooler passes no notifications: the log and health say so, and the version is asked for instead", async () => {
  for (const [index, name] of NAMES.entries()) {
    await expect.poll(async () => (await health(ports[index]!)).hearing, { timeout: 20_000 }).toBe("asking");
    expect(running.get(name)?.output).toContain("the way to the database passes no notifications");
    expect(running.get(name)?.output).not.toContain("guards the history");
  }
});

test("a write is in the very next answer of every instance, under load too", async () => {
  const ending = new AbortController();
  const load = Array.from({ length: 8 }, (_, index) =>
    readers.repeat(ending.signal, () => readers.ask(`/en/draws?q=${index % 4}`)),
  );
  const stale: string[] = [];
  for (let round = 1; round <= 50; round += 1) {
    await database.asOwner(`UPDATE draw SET invitations = ${10_000 + round} WHERE number = '379'`);
    const said = (10_000 + round).toLocaleString("en-CA");
    await Promise.all(
      ports.map(async (port) => {
        const page = await (await fetch(`http://127.0.0.1:${port}/en/draws/379`)).text();
        if (!page.includes(said)) stale.push(`round ${round}, port ${port}`);
      }),
    );
  }
  ending.abort();
  await Promise.all(load);
  expect(stale).toEqual([]);
  expect(readers.faults).toEqual([]);
});

test("instances are exchanged one by one without a failed request, forms included", async () => {
  const [faults, before] = [readers.faults.length, readers.answers];
  const ending = new AbortController();
  const page = await readers.ask("/en/admin/login");
  const form = multipart({ ...hiddenFields(page.text), ...TEST_ADMIN });
  let signedIn = 0;
  const signIn = async () => {
    const answer = await readers.ask("/en/admin/login", form);
    if (answer.cookies.some((cookie) => cookie.includes("session_token"))) signedIn += 1;
    return answer;
  };
  const load = [
    ...["/en", "/fr", "/en/draws/379", "/en/explore", "/api/v1/draws.csv"].map((address) =>
      readers.repeat(ending.signal, () => readers.ask(address), 5),
    ),
    readers.repeat(ending.signal, () => readers.ask(`/en/draws?q=${Math.floor(Math.random() * 400)}`), 100),
    readers.repeat(ending.signal, signIn, 300),
  ];
  for (const name of NAMES) {
    await running.get(name)?.end("SIGTERM");
    await start(name);
  }
  ending.abort();
  await Promise.all(load);
  expect(readers.faults.slice(faults), nginx.output.slice(-4000)).toEqual([]);
  expect(signedIn).toBeGreaterThan(5);
  console.log(`${readers.answers - before} answers, ${signedIn} sign-ins while three instances were exchanged`);
});

test("the feed is read by one of them at a time", async () => {
  const [first = 0, last = 0] = [feedAsked[0], feedAsked.at(-1)];
  expect(feedAsked.length).toBeGreaterThan(0);
  // A reading that fails is tried twice; after it the next waits longer.
  expect(feedAsked.length).toBeLessThanOrEqual(2 * (Math.ceil((last - first) / 60_000) + 1));
});
