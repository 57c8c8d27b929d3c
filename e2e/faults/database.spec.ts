import { expect, heals, KEPT, test, type Faulty } from "./faulty";
import { problems, signIn } from "../admin/admin-test";
import { TEST_ADMIN } from "../../scripts/test/test-sign-in";

/** A page that nobody has asked for yet, of data that are in memory. */
const NOT_KEPT = "/fr/draws/400";
/** One that needs the database itself, which knows where a number has gone: 404 when all is well. */
const OF_THE_DATABASE = "/en/draws/99999";

const nameOf = ({ database }: Faulty): string => new URL(database.url).pathname.slice(1);

/** Ends every connection to the database but the one that asks, so that what was set of it holds. */
const END_CONNECTIONS =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

/** What readers, programs and those who run it see while the database cannot be had. */
async function withoutDatabase(faulty: Faulty, longestMs: number): Promise<void> {
  for (const page of KEPT) expect(await faulty.read(page), page).toMatchObject({ status: 200 });
  const made = await faulty.read(NOT_KEPT);
  expect(made).toMatchObject({ status: 200 });
  expect(made.text).toContain("<h1");
  expect(made.ms).toBeLessThan(longestMs);
  expect(await faulty.read("/api/v1/draws.csv")).toMatchObject({ status: 200 });
  expect(await faulty.read("/api/live")).toMatchObject({ status: 200 });
  expect(await faulty.read("/api/ready")).toMatchObject({ status: 200 });
  const { code, status } = await faulty.health();
  expect([code, status]).toEqual([503, "unavailable"]);
}

test("away in the middle", async ({ faulty }) => {
  const before = await faulty.read("/api/v1/draws/379");
  faulty.way.shut();
  await withoutDatabase(faulty, 10_000);
  const unmade = await faulty.read(OF_THE_DATABASE);
  expect([unmade.status, unmade.again]).toEqual([503, "5"]);
  expect(unmade.text).toContain("<h1>This page cannot be made now</h1>");
  const admin = await faulty.read("/fr/admin/login?to=/admin/draws");
  expect([200, 503]).toContain(admin.status);
  expect(admin.text).toMatch(/<h1/);
  // Whichever asked it first says so.
  expect(faulty.running.output).toMatch(/what is kept is sent|pages are made of the data that were read last/);
  faulty.way.unshut();
  await heals(faulty);
  expect((await faulty.read("/api/v1/draws/379")).text).toContain(JSON.parse(before.text).number);
  const written = await faulty.write();
  expect((await faulty.read("/en/draws/379")).text).toContain(written.toLocaleString("en-CA"));
});

test("away while somebody is signed in and nobody reads", async ({ faulty, page }) => {
  const address = `${faulty.origin}/en/admin/people`;
  await page.goto(`${faulty.origin}/en/admin/login`);
  await signIn(page, TEST_ADMIN);
  faulty.way.shut();
  const away = await page.request.get(address);
  expect([away.status(), away.headers()["retry-after"]]).toEqual([503, "5"]);
  expect(await away.text()).toContain("<h1>This page cannot be made now</h1>");
  const sent = await page.request.post(address, { form: { a: "1" }, headers: { origin: faulty.origin } });
  expect(sent.status()).toBe(503);
  expect(await sent.text()).toContain("<h1>This may not have been saved</h1>");
  faulty.way.unshut();
  await heals(faulty);
  expect((await page.request.get(address)).status()).toBe(200);
});

test("paused: connections stay and nothing comes", async ({ faulty }) => {
  faulty.way.freeze();
  await withoutDatabase(faulty, 10_000);
  faulty.way.thaw();
  await heals(faulty);
});

test("slow: every answer of it half a second late", async ({ faulty }) => {
  faulty.way.slow(250);
  for (const page of [...KEPT, NOT_KEPT]) expect(await faulty.read(page), page).toMatchObject({ status: 200 });
  faulty.way.slow(0);
  await heals(faulty);
});

test("flapping: there and away every second", async ({ faulty }) => {
  let faults = 0;
  for (let turn = 0; turn < 8; turn += 1) {
    if (turn % 2 === 0) faulty.way.shut();
    else faulty.way.unshut();
    for (const page of [...KEPT, `/en/draws/${300 + turn}`]) if ((await faulty.read(page)).status !== 200) faults += 1;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  expect(faults).toBe(0);
  faulty.way.unshut();
  await heals(faulty);
});

test("connections that died without a word, while new ones work", async ({ faulty }) => {
  faulty.way.die();
  for (const page of [...KEPT, NOT_KEPT]) expect(await faulty.read(page), page).toMatchObject({ status: 200 });
  // The pool gives up what says nothing for 25 seconds; what is asked meanwhile may be refused, not lost.
  await expect.poll(async () => (await faulty.read(OF_THE_DATABASE)).status, { timeout: 60_000 }).toBe(404);
  await heals(faulty);
  const written = await faulty.write();
  expect((await faulty.read("/en/draws/379")).text).toContain(written.toLocaleString("en-CA"));
});

test("out of connections", async ({ faulty }) => {
  await faulty.sql(`ALTER DATABASE ${nameOf(faulty)} CONNECTION LIMIT 0`);
  await faulty.sql(END_CONNECTIONS);
  await withoutDatabase(faulty, 10_000);
  await faulty.sql(`ALTER DATABASE ${nameOf(faulty)} CONNECTION LIMIT -1`);
  await heals(faulty);
});

test("read-only, as a standby is", async ({ faulty, page }) => {
  const { origin, running } = faulty;
  await faulty.sql(`ALTER DATABASE ${nameOf(faulty)} SET default_transaction_read_only = on`);
  await faulty.sql(END_CONNECTIONS);
  await expect.poll(async () => (await faulty.health()).status, { timeout: 20_000 }).toBe("read-only");
  for (const each of [...KEPT, NOT_KEPT, "/en/occupations?q=nurse"]) {
    await expect.poll(async () => (await faulty.read(each)).status, { timeout: 20_000 }).toBe(200);
  }
  await page.goto(`${origin}/en/admin/login`);
  await page.getByLabel("E-mail").fill("admin@example.test");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(problems(page)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("admin@example.test");
  expect(running.output).toContain("sign-in failed");
  await faulty.sql(`ALTER DATABASE ${nameOf(faulty)} RESET default_transaction_read_only`);
  await faulty.sql(END_CONNECTIONS);
  await heals(faulty);
});
