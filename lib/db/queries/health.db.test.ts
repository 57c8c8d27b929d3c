import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { connect } from "../connect";
import { clockFault, clocks, databaseState } from "./health";

let database: TestDatabase;
let client: ReturnType<typeof connect>;
let owner: ReturnType<typeof connect>;

beforeAll(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  owner = connect(database.ownerUrl);
});

afterAll(async () => {
  await owner.$disconnect();
  await client.$disconnect();
  await database.drop();
});

test("a seeded database counts its draws and lacks no migration", async () => {
  const state = await databaseState(client);
  expect(state).toMatchObject({ draws: 448, pending: [], ahead: [] });
  expect(state.migration).toMatch(/^\d{14}_\w+$/);
  expect(Number(state.dataVersion)).toBeGreaterThan(0);
  expect(state.changedAt.getTime()).toBeLessThanOrEqual(Date.now());
});

test("a migration that is rolled back, unfinished or absent is pending", async () => {
  const { migration } = await databaseState(client);
  await owner.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${migration}`;
  expect((await databaseState(client)).pending).toEqual([migration]);

  await owner.$executeRaw`ALTER TABLE _prisma_migrations RENAME TO moved`;
  const unrecorded = await databaseState(client);
  expect(unrecorded.migration).toBeNull();
  expect(unrecorded.pending).toContain(migration);
  await owner.$executeRaw`ALTER TABLE moved RENAME TO _prisma_migrations`;
});

test("a migration that this program does not have is ahead", async () => {
  await owner.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('x', 'x', '29991231000000_later', now())`;
  expect((await databaseState(client)).ahead).toEqual(["29991231000000_later"]);
  await owner.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'x'`;
});

test("a database from before draws could be hidden, and the feed was checked, answers and says what it lacks", async () => {
  await owner.$executeRaw`ALTER TABLE draw RENAME COLUMN hidden TO not_yet`;
  await owner.$executeRaw`ALTER TABLE feed_check RENAME TO not_yet`;
  await owner.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%_draw_lifecycle_and_roles'`;
  const old = await databaseState(client);
  expect(old).toMatchObject({ draws: 448, feed: null });
  expect(old.pending).toContain("20261126003643_draw_lifecycle_and_roles");
  await owner.$executeRaw`ALTER TABLE draw RENAME COLUMN not_yet TO hidden`;
  await owner.$executeRaw`ALTER TABLE not_yet RENAME TO feed_check`;
});

test("a database that hangs is given up in good time, and answers again afterwards", async () => {
  const other = connect(database.url);
  const begun = Date.now();
  await other.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE draw IN ACCESS EXCLUSIVE MODE`;
      await expect(databaseState(client)).rejects.toThrow();
    },
    { timeout: 10_000 },
  );
  expect(Date.now() - begun).toBeLessThan(3000);
  await other.$disconnect();
  expect((await databaseState(client)).draws).toBe(448);
});

test("a database that takes no writes says so", async () => {
  expect((await databaseState(client)).writable).toBe(true);
  const { datname } = (await client.$queryRaw<[{ datname: string }]>`SELECT current_database() AS datname`)[0];
  await owner.$executeRawUnsafe(`ALTER DATABASE "${datname}" SET default_transaction_read_only = on`);
  const standby = connect(database.url);
  expect((await databaseState(standby)).writable).toBe(false);
  await standby.$disconnect();
  await owner.$executeRawUnsafe("SET default_transaction_read_only = off");
  await owner.$executeRawUnsafe(`ALTER DATABASE "${datname}" RESET default_transaction_read_only`);
});

test.each([
  ["right", "2026-12-01T12:00:00Z", 0, null],
  ["a day late", "2026-11-30T12:00:00Z", -86_400, "the clock is -86400 seconds off the database's"],
  ["a year early", "2027-12-01T12:00:00Z", 31_536_000, "the clock is 31536000 seconds off the database's"],
])("a clock that is %s is told by the database's", (_, here, off, fault) => {
  const now = new Date("2026-12-01T12:00:00Z");
  const told = clocks(Date.parse(here), { now, changedAt: new Date("2026-11-01T00:00:00Z") });
  expect(told).toEqual({ off, changeAhead: 0 });
  expect(clockFault(told)).toBe(fault);
});

test("a clock that all machines share is told by a last change that is yet to come, as that", () => {
  const now = new Date("2026-12-01T12:00:00Z");
  const told = clocks(now.getTime(), { now, changedAt: new Date("2026-12-02T12:00:00Z") });
  expect(told).toEqual({ off: 0, changeAhead: 86_400 });
  expect(clockFault(told)).toBe("the last change is dated 86400 seconds in the future");
});

test("a database that does not answer is an error", async () => {
  const absent = connect("postgresql://nobody@127.0.0.1:1/none");
  await expect(databaseState(absent)).rejects.toThrow();
  await absent.$disconnect();
});
