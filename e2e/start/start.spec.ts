import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { freePort } from "../../scripts/shared/free-port";
import { createTestDatabase } from "../../scripts/test/test-database";
import { FrozenWay } from "../../scripts/test/frozen-way";
import { TrackerProcess } from "./tracker-process";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let dataDir: string;
let port: string;
let running: TrackerProcess | undefined;

const start = (env: Record<string, string> = {}) => new TrackerProcess({ DATA_DIR: dataDir, PORT: port, ...env });
const postmasterPid = () => path.join(dataDir, "postgres", "data", "postmaster.pid");
const killPostgres = () => process.kill(Number(readFileSync(postmasterPid(), "utf8").split("\n")[0]), "SIGKILL");
// Polled: on a busy machine the database can take longer than the two seconds that the answer waits for it.
const draws = async (): Promise<unknown> => (await (await fetch(`http://127.0.0.1:${port}/api/health`)).json()).draws;

async function startAndWait(env?: Record<string, string>): Promise<TrackerProcess> {
  running = start(env);
  await running.ready();
  return running;
}

test.beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "tracker-start-"));
  // Root's Postgres runs as another account, which must be able to enter.
  chmodSync(dataDir, 0o755);
  port = String(await freePort());
});

test.afterAll(async () => {
  await running?.end("SIGINT");
  if (existsSync(postmasterPid())) killPostgres();
  rmSync(dataDir, { recursive: true, force: true });
});

test("the first start makes everything, and tells the admin sign-in", async () => {
  const first = await startAndWait();
  expect(first.output).toContain(`The tracker is at http://localhost:${port}`);
  expect(first.output).toMatch(/Admin sign-in, shown this once:\n {2}e-mail {4}\S+@\S+\n {2}password {2}\S{12,}/);
  await expect.poll(draws, { timeout: 30_000 }).toBe(448);
  for (const secret of ["auth-secret", "postgres.json"]) {
    expect(statSync(path.join(dataDir, secret)).mode & 0o777).toBe(0o600);
  }
});

test("a second start on the same data folder says so and leaves the first alone", async () => {
  const second = start({ PORT: String(await freePort()) });
  expect(await second.end()).toBe(1);
  expect(second.output).toMatch(/^The tracker already runs on \S+ \(process \d+\): .+\n$/);
  await expect.poll(draws, { timeout: 30_000 }).toBe(448);
});

test("a taken port is told in one sentence", async () => {
  const other = start({ DATA_DIR: path.join(dataDir, "other") });
  expect(await other.end()).toBe(1);
  expect(other.output).toBe(`Port ${port} is taken: stop what uses it, or choose another port by setting PORT.\n`);
  expect(existsSync(path.join(dataDir, "other"))).toBe(false);
});

test("so is one that only ::1 listens on: a browser may go there for localhost", async () => {
  const busy = createServer().listen(0, "::1");
  await new Promise((resolve) => busy.once("listening", resolve).once("error", resolve));
  const address = busy.address();
  test.skip(address === null, "this machine has no IPv6");
  const other = start({
    DATA_DIR: path.join(dataDir, "other"),
    PORT: String(typeof address === "object" ? address?.port : 0),
  });
  expect(await other.end()).toBe(1);
  expect(other.output).toContain("is taken");
  busy.close();
});

test("a start after Node alone was killed takes over the Postgres that still runs", async () => {
  const secret = readFileSync(path.join(dataDir, "auth-secret"), "utf8");
  await running?.end("SIGKILL");
  expect(existsSync(postmasterPid())).toBe(true);
  const next = await startAndWait();
  expect(next.output).not.toContain("Admin sign-in");
  await expect.poll(draws, { timeout: 30_000 }).toBe(448);
  expect(readFileSync(path.join(dataDir, "auth-secret"), "utf8")).toBe(secret);
});

test("a start after everything was killed works, also when another process has the old numbers", async () => {
  await running?.end("SIGKILL");
  killPostgres();
  const pidFile = readFileSync(postmasterPid(), "utf8").split("\n");
  writeFileSync(postmasterPid(), [String(process.pid), ...pidFile.slice(1)].join("\n"));
  writeFileSync(path.join(dataDir, "lock"), JSON.stringify({ pid: process.pid, birth: "another boot" }));
  await startAndWait();
  await expect.poll(draws, { timeout: 30_000 }).toBe(448);
});

test("a Postgres that is killed while the tracker runs is started again, and the tracker answers from it", async () => {
  const before = readFileSync(postmasterPid(), "utf8").split("\n")[0];
  killPostgres();
  await expect.poll(() => running?.output, { timeout: 60_000 }).toContain("The embedded Postgres answers again.");
  await expect.poll(draws, { timeout: 30_000 }).toBe(448);
  expect(readFileSync(postmasterPid(), "utf8").split("\n")[0]).not.toBe(before);
});

test("a data folder from before there were two roles gets the second, with another password if need be", async () => {
  await running?.end("SIGINT");
  const file = path.join(dataDir, "postgres.json");
  const { appPassword, ...before }: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify(before));
  await startAndWait();
  await expect.poll(draws, { timeout: 30_000 }).toBe(448);
  const record: { port: number; password: string; appPassword: string } = JSON.parse(readFileSync(file, "utf8"));
  expect(record.appPassword).not.toBe(appPassword);
  const app = new pg.Client({
    connectionString: `postgresql://tracker_app:${record.appPassword}@127.0.0.1:${record.port}/tracker`,
  });
  await app.connect();
  await expect(app.query("DELETE FROM draw_revision")).rejects.toThrow("permission denied for table draw_revision");
  await app.end();
});

test("Ctrl-C stops the server and Postgres, and ends with 0", async () => {
  expect(await running?.end("SIGINT")).toBe(0);
  expect(existsSync(postmasterPid())).toBe(false);
  expect(existsSync(path.join(dataDir, "lock"))).toBe(false);
  running = undefined;
});

test("so does TERM to npm, which passes nothing on to the process that serves", async () => {
  const underNpm = new TrackerProcess({ DATA_DIR: dataDir, PORT: port }, { npm: true });
  await underNpm.ready();
  await underNpm.end("SIGTERM");
  await expect.poll(() => existsSync(path.join(dataDir, "lock")), { timeout: 10_000 }).toBe(false);
  expect(existsSync(postmasterPid())).toBe(false);
});

test("a data folder that cannot be written to is told in one sentence", async () => {
  const file = path.join(dataDir, "file");
  writeFileSync(file, "");
  const refused = start({ DATA_DIR: file });
  expect(await refused.end()).toBe(1);
  expect(refused.output).toMatch(/^The data folder \S+ cannot be written to \(.+\): .+\n$/);
});

test("a database that does not answer is told in one sentence, without its password", async () => {
  const refused = start({ DATABASE_URL: `postgresql://user:hush@127.0.0.1:${await freePort()}/tracker` });
  expect(await refused.end()).toBe(1);
  expect(refused.output).toMatch(/^The database at 127\.0\.0\.1:\d+\/tracker does not answer \(ECONNREFUSED\): .+\n$/);
});

test("TERM ends everything within five seconds, also while the first page waits for a database that is frozen", async () => {
  const database = await createTestDatabase();
  const between = new FrozenWay(database.ownerUrl);
  running = start({ DATABASE_URL: await between.open(), DATA_DIR: path.join(dataDir, "with-frozen-database") });
  await running.says("Rendering the first pages");
  between.freeze();
  const asked = performance.now();
  await running.end("SIGTERM");
  expect(performance.now() - asked).toBeLessThan(5000);
  expect(running.output).not.toContain("The tracker is at");
  running = undefined;
  between.close();
  await database.drop();
});

test("DATABASE_URL is used instead of a Postgres of its own", async () => {
  const database = await createTestDatabase({ empty: true });
  const folder = path.join(dataDir, "with-database-url");
  const { output } = await startAndWait({ DATABASE_URL: database.ownerUrl, DATA_DIR: folder });
  // One role for all: the second guard of the history is missing, and it says so.
  expect(output).toContain(
    'The role "tracker" of DATABASE_URL is a superuser: the trigger alone guards the history from it.',
  );
  await expect.poll(draws, { timeout: 30_000 }).toBe(448);
  expect(existsSync(path.join(folder, "postgres"))).toBe(false);
  expect(await running?.end("SIGTERM")).toBe(0);
  running = undefined;
  await database.drop();
});

test("MIGRATE_DATABASE_URL migrates and fills as the owner; the app then needs its own role only", async () => {
  const database = await createTestDatabase({ empty: true });
  const folder = path.join(dataDir, "with-two-roles");
  const alone = start({ DATABASE_URL: database.url, DATA_DIR: folder });
  expect(await alone.end()).toBe(1);
  expect(alone.output).toContain("give the owner's connection as MIGRATE_DATABASE_URL");
  for (const env of [{ MIGRATE_DATABASE_URL: database.ownerUrl }, undefined]) {
    const { output } = await startAndWait({ DATABASE_URL: database.url, DATA_DIR: folder, ...env });
    expect(output).not.toContain("guards the history");
    await expect.poll(draws, { timeout: 30_000 }).toBe(448);
    expect(await running?.end("SIGTERM")).toBe(0);
    running = undefined;
  }
  await database.drop();
});

test("two roles on two databases are told in one sentence, and so is the owner's alone", async () => {
  const [one, other] = [await createTestDatabase({ empty: true }), await createTestDatabase({ empty: true })];
  const refused = start({
    DATABASE_URL: one.url,
    MIGRATE_DATABASE_URL: other.ownerUrl,
    DATA_DIR: path.join(dataDir, "two-databases"),
  });
  expect(await refused.end()).toBe(1);
  expect(refused.output).toMatch(/MIGRATE_DATABASE_URL and DATABASE_URL name different databases: .+\n$/);
  const alone = start({ MIGRATE_DATABASE_URL: other.ownerUrl, DATA_DIR: path.join(dataDir, "two-databases") });
  expect(await alone.end()).toBe(1);
  expect(alone.output).toBe(
    "MIGRATE_DATABASE_URL goes with DATABASE_URL: set both, or neither for the embedded Postgres.\n",
  );
  await one.drop();
  await other.drop();
});
