import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { FrozenWay } from "@/scripts/test/frozen-way";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { isLatestHeard, noteVersion } from "./away";
import { db } from "./client";
import { connect, openPool } from "./connect";
import { getDataset } from "./dataset";

// A first reading of all data takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let database: TestDatabase;
let way: FrozenWay;

beforeAll(async () => {
  database = await createTestDatabase();
  way = new FrozenWay(database.url);
  vi.stubEnv("DATABASE_URL", await way.open()).stubEnv("LOG_LEVEL", "silent");
});
afterAll(async () => {
  way.close();
  await db().$disconnect();
  await database.drop();
});
afterEach(async () => {
  way.unshut();
  way.thaw();
  await vi.waitFor(async () => noteVersion(String((await getDataset()).version)), 15_000);
});

const change = () => database.asOwner(`UPDATE draw SET invitations = invitations + 1 WHERE number = '379'`);
const shown = async () => (await getDataset()).draws.find(({ number }) => number === "379")!.invitations!;

test("without the database the data are those that were read last; once it is back, those that it has", async () => {
  const before = await shown();
  way.shut();
  await change();
  const begun = performance.now();
  for (let time = 0; time < 50; time += 1) expect(await shown()).toBe(before);
  expect(performance.now() - begun).toBeLessThan(3000);
  way.unshut();
  await vi.waitFor(async () => expect(await shown()).toBe(before + 1), 10_000);
});

test("so while it is frozen, which is waited for two seconds and no more", async () => {
  const before = await shown();
  way.freeze();
  const begun = performance.now();
  expect(await shown()).toBe(before);
  expect(performance.now() - begun).toBeLessThan(3000);
});

test("but not where a newer version was heard of: what is made then would be kept as the newest", async () => {
  const { version } = await getDataset();
  noteVersion(String(version + 1));
  way.shut();
  await expect(getDataset()).rejects.toThrow();
});

test("and there too it is waited for two seconds and no more, then for a while not at all", async () => {
  const { version } = await getDataset();
  noteVersion(String(version + 1));
  way.freeze();
  const begun = performance.now();
  await expect(getDataset()).rejects.toThrow();
  const waited = performance.now() - begun;
  for (let time = 0; time < 20; time += 1) await expect(getDataset()).rejects.toThrow();
  expect(waited).toBeLessThan(3000);
  expect(performance.now() - begun - waited).toBeLessThan(500);
});

test("what it answers to a page ends the rest, and is what was heard last", async () => {
  const { version } = await getDataset();
  noteVersion(String(version + 1));
  await getDataset();
  expect(isLatestHeard(BigInt(version))).toBe(true);
});

test("connections that nobody uses are closed by the pool, before they are given up as quiet", async () => {
  const pool = openPool(database.url, { quietMs: 600 });
  const lost: Error[] = [];
  pool.on("error", (error) => lost.push(error));
  await pool.query("SELECT 1");
  await vi.waitFor(() => expect(pool.totalCount).toBe(0), 2000);
  expect(lost).toEqual([]);
  await pool.end();
});

test("a connection that died without a word is given up, and its place in the pool is free again", async () => {
  const through = new FrozenWay(database.url);
  const client = connect(await through.open(), { max: 1, quietMs: 500 });
  await client.dataVersion.findFirst();
  through.die();
  await expect(client.dataVersion.findFirst()).rejects.toThrow();
  await expect(client.dataVersion.findFirst()).resolves.not.toBeNull();
  // In a transaction too, whose connection the adapter gives back as if it were well.
  const broken = client.$transaction(async (tx) => {
    await tx.dataVersion.findFirst();
    through.die();
    await tx.dataVersion.findFirst();
  });
  await expect(broken).rejects.toThrow();
  await vi.waitFor(() => client.dataVersion.findFirst(), 5000);
  await client.$disconnect();
  through.close();
  await wait(0);
});
