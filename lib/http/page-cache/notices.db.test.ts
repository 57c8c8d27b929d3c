import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testClient } from "@/lib/db/test-client.fixture";
import { processWide } from "@/lib/process-wide";
import { FrozenWay } from "@/scripts/test/frozen-way";
import { hearing, Notices, type Hearing } from "./notices";
import { begin, drop, keep, kept } from "./pages.js";

const { database, client } = await testClient();
vi.stubEnv("DATABASE_URL", database.url).stubEnv("LOG_LEVEL", "silent");

const KEY = "/route-cache/APP_PAGE/0123456789abcdef/$/en/draws/379";
const keepPage = () => {
  begin(KEY);
  keep(KEY, { kind: "APP_PAGE", html: "a" });
};
const change = () => client.$executeRaw`UPDATE draw SET invitations = invitations + 1 WHERE number = '379'`;

let way: FrozenWay;
let notices: Notices;

beforeEach(async () => {
  drop();
  way = new FrozenWay(database.url);
  notices = new Notices(await way.open());
  await vi.waitFor(() => expect(hearing()).toBe("listening"), 10_000);
  keepPage();
});
afterEach(async () => {
  await notices.close();
  way.close();
});

test("a write is heard of at once, and what is kept goes without anybody asking for it", async () => {
  await change();
  await vi.waitFor(() => expect(kept(KEY)).toBeUndefined(), 1000);
});

test("also when the connection has died without a word: the version is asked for beside", async () => {
  way.die();
  await change();
  await vi.waitFor(() => expect(kept(KEY)).toBeUndefined(), 12_000);
  await vi.waitFor(() => expect(hearing()).toBe("listening"), 5000);
});

test("a write while the database was away is heard of on the next connection", async () => {
  way.shut();
  await vi.waitFor(() => expect(hearing()).toBe("lost"), 5000);
  await change();
  expect(kept(KEY)?.value.html).toBe("a");
  way.unshut();
  await vi.waitFor(() => expect(kept(KEY)).toBeUndefined(), 5000);
});

test("a connection that is made anew while the data stand drops nothing", async () => {
  way.shut();
  await vi.waitFor(() => expect(hearing()).toBe("lost"), 5000);
  way.unshut();
  await vi.waitFor(() => expect(hearing()).toBe("listening"), 10_000);
  expect(kept(KEY)?.value.html).toBe("a");
});

test("a trial of notifications that failed is made again when one comes", async () => {
  processWide<Hearing>("hearing").value = "asking";
  await change();
  await vi.waitFor(() => expect(hearing()).toBe("listening"), 3000);
});
