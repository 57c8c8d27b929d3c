import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { rowOf } from "@/lib/sources/feed/feed.fixture";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import type { Choice } from "@/lib/sources/feed/import-plan";
import type { RawRow } from "@/lib/sources/feed/row-reader";
import { connect } from "../../connect";
import { dayOf } from "../../rows";
import { applyFeed } from "./apply-feed";
import { storedData } from "./import.fixture";
import type { FeedFile } from "./keep-copy";
import { noteCheck } from "./note-check";
import type { Client } from "../revision-meta";

let database: TestDatabase;
let client: Client;
let rows: RawRow[];

beforeEach(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  const stored = await storedData(client);
  rows = publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source === "feed") }, "en");
});
afterEach(async () => {
  await client.$disconnect();
  await database.drop();
});

const by = { id: null, name: "schedule" };
const UNKNOWN = rowOf("902", { drawDate: "2026-10-02", drawDateTime: "", drawName: "A name not known" });
const KNOWN = rowOf("901", { drawDate: "2026-10-02", drawDateTime: "", drawName: "Canadian Experience Class" });

const read = (
  at: string,
  choice: Choice = { kind: "classified", questioned: "review" },
  more: readonly RawRow[] = [],
) =>
  applyFeed(
    client,
    { bytes: publishedFile([...more, ...rows]), origin: "schedule", name: "https://feed", at: new Date(at) },
    choice,
    { by, reason: null, live: true, quiet: true },
  );
const readOn = async () => {
  const { readOn: day } = await client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
  return day && dayOf(day);
};
const data = () => client.dataVersion.findUniqueOrThrow({ where: { id: 1 } });

test("a reading that finds nothing new moves the day, renews the pages of every instance and changes no data", async () => {
  const instance = new pg.Client({ connectionString: database.url });
  await instance.connect();
  let heard = 0;
  instance.on("notification", () => (heard += 1));
  await instance.query("LISTEN data_version");
  const before = await data();
  expect(await readOn()).toBeNull();

  await read("2026-10-03T03:59:00Z");
  expect(await readOn()).toBe("2026-10-02");
  expect(await data()).toMatchObject({ version: before.version + 1n, changedAt: before.changedAt });
  await expect.poll(() => heard).toBe(1);
  expect(await client.importRun.count()).toBe(0);

  await read("2026-10-03T04:01:00Z");
  expect(await readOn()).toBe("2026-10-03");
  await read("2026-10-03T20:00:00Z");
  expect(await data()).toMatchObject({ version: before.version + 2n, changedAt: before.changedAt });
  await instance.end();
});

test("a clock that was put back takes nothing back, and a failed reading moves nothing", async () => {
  await read("2026-10-05T15:00:00Z");
  await read("2026-10-03T15:00:00Z");
  expect(await readOn()).toBe("2026-10-05");
  await noteCheck(client, new Date("2026-10-09T15:00:00Z"), {
    outcome: "failed",
    refusal: { code: "no_answer", params: { why: "refused" } },
  });
  expect(await readOn()).toBe("2026-10-05");
});

test("a reading that takes draws is a change of the data, and raises the version once", async () => {
  const before = await data();
  await read("2026-10-05T15:00:00Z", { kind: "classified", questioned: "review" }, [KNOWN]);
  expect(await readOn()).toBe("2026-10-05");
  const after = await data();
  expect(after.version).toBe(before.version + 1n);
  expect(after.changedAt > before.changedAt).toBe(true);
});

test("while a draw of the feed waits, no more is known; a changed value that waits is no draw", async () => {
  await read("2026-10-05T15:00:00Z", { kind: "classified", questioned: "review" }, [UNKNOWN]);
  expect(await readOn()).toBeNull();
  rows = rows.map((row) => (row.drawNumber === "379" ? { ...row, drawSize: "3,600" } : row));
  await read("2026-10-06T15:00:00Z");
  expect(await client.feedCheck.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ waiting: 1 });
  expect(await readOn()).toBe("2026-10-06");
});

test("the draws of the feed that are not here are kept by number, and a reading of something else leaves them", async () => {
  const missing = async () =>
    (await client.feedCheck.findUniqueOrThrow({ where: { id: 1 }, select: { missingDraws: true } })).missingDraws;
  const unreadable = { ...KNOWN, drawNumber: "n/a" };
  const before = await data();
  await read("2026-10-05T15:00:00Z", { kind: "classified", questioned: "review" }, [UNKNOWN, unreadable]);
  expect(await missing()).toEqual(["902", ""]);
  expect((await data()).version).toBe(before.version + 1n);
  // The address says that nothing has changed: what was not here is not here.
  await noteCheck(client, new Date("2026-10-05T16:00:00Z"), { outcome: "unchanged", copyId: null, waiting: 0 });
  expect(await missing()).toEqual(["902", ""]);
  expect(await readOn()).toBeNull();
  // An older reading of the address, applied late, and a file say nothing of it.
  for (const origin of ["address", "upload"] as const) {
    const file = { bytes: publishedFile(rows), origin, name: "x", at: new Date("2026-10-04T15:00:00Z") };
    await applyFeed(client, file, { kind: "all" }, { by, reason: null, live: false });
  }
  expect(await missing()).toEqual(["902", ""]);
  await read("2026-10-06T15:00:00Z", { kind: "all" }, [UNKNOWN]);
  expect(await missing()).toEqual([]);
  expect(await readOn()).toBe("2026-10-06");
});

test.each([
  ["address", "2026-10-05"],
  ["schedule", "2026-10-05"],
  ["upload", null],
  ["paste", null],
] as const)(
  "a copy that came by %s, applied by hand later, counts for the day on which it was read",
  async (origin, day) => {
    const file: FeedFile = {
      bytes: publishedFile([UNKNOWN, ...rows]),
      origin,
      name: "https://feed",
      at: new Date("2026-10-05T15:00:00Z"),
    };
    await applyFeed(client, file, { kind: "classified", questioned: "review" }, { by, reason: null, live: false });
    expect(await readOn()).toBeNull();
    const later = { ...file, at: new Date("2026-10-20T15:00:00Z") };
    await applyFeed(client, later, { kind: "all" }, { by, reason: null, live: false });
    expect(await readOn()).toBe(day);
  },
);
