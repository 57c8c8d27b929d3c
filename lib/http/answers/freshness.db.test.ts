import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { testClient } from "@/lib/db/test-client.fixture";
import { begin, drop, keep, kept } from "../page-cache/pages.js";
import { Freshness } from "./freshness";

const { database, client } = await testClient();
// The log reads the environment.
vi.stubEnv("DATABASE_URL", database.url).stubEnv("LOG_LEVEL", "silent");
const fresh = new Freshness(database.url);
afterAll(() => fresh.close());

const KEY = "/route-cache/APP_PAGE/0123456789abcdef/$/en/draws/379";
const keepPage = () => {
  begin(KEY);
  keep(KEY, { kind: "APP_PAGE", html: "a" });
};
const change = () => client.$executeRaw`UPDATE draw SET invitations = invitations + 1 WHERE number = '379'`;

beforeEach(async () => {
  drop();
  await fresh.check();
  keepPage();
});

test("what is kept stands while the data do, however often that is asked", async () => {
  for (let time = 0; time < 3; time += 1) await fresh.check();
  expect(kept(KEY)?.value.html).toBe("a");
});

test("a write is seen by the very next who asks, also while others do", async () => {
  const before = Array.from({ length: 20 }, () => fresh.check());
  await change();
  await fresh.check();
  expect(kept(KEY)).toBeUndefined();
  await Promise.all(before);
});

test("a hundred times in a row", async () => {
  for (let time = 0; time < 100; time += 1) {
    keepPage();
    void fresh.check();
    await change();
    await fresh.check();
    expect(kept(KEY), `write ${time}`).toBeUndefined();
  }
});

test("without a database what is kept stands, and is not waited for", async () => {
  const away = new Freshness("postgres://postgres@127.0.0.1:9/none");
  const begun = performance.now();
  for (let time = 0; time < 50; time += 1) await away.check();
  expect(performance.now() - begun).toBeLessThan(1500);
  expect(kept(KEY)?.value.html).toBe("a");
  await away.close();
});
