import { afterEach, beforeEach, expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { connect } from "../connect";
import { applyFeed } from "./feed/apply-feed";
import { storedData } from "./feed/import.fixture";
import type { Client } from "./revision-meta";
import { changePool } from "./save-pool";

const DAY = isoDate("2025-11-09");
const by = { id: "user-1", name: "Ada" };
const why = { reason: "Half of it is missing", source: null };

let database: TestDatabase;
let client: Client;
let feed: Uint8Array;

beforeEach(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  const stored = await storedData(client);
  feed = publishedFile(
    publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source === "feed") }, "en"),
  );
});
afterEach(async () => {
  await client.$disconnect();
  await database.drop();
});

const pool = () => client.poolSnapshot.findUniqueOrThrow({ where: { asOf: new Date(DAY) }, include: { bands: true } });
const kinds = async () =>
  (await client.poolRevision.findMany({ where: { asOf: new Date(DAY) }, orderBy: { revision: "asc" } })).map(
    ({ kind }) => kind,
  );
const lastReason = async () =>
  (await client.poolRevision.findFirstOrThrow({ where: { asOf: new Date(DAY) }, orderBy: { revision: "desc" } }))
    .reason;
const read = (bytes: Uint8Array, choice: "all" | "classified" = "classified") =>
  applyFeed(
    client,
    { bytes, origin: "schedule", name: "https://feed", at: new Date("2026-10-02T15:00:00Z") },
    { kind: choice, questioned: "review" },
    { by: { id: null, name: "schedule" }, reason: null, live: true },
  );

test("a snapshot is hidden, and shown again, each with its revision; a stale or empty change writes nothing", async () => {
  expect(await changePool(client, DAY, { kind: "hide" }, 1, by, why)).toMatchObject({
    ok: true,
    record: { revision: 2 },
  });
  expect(await pool()).toMatchObject({ hidden: true, revision: 2 });
  expect(await changePool(client, DAY, { kind: "hide" }, 2, by, why)).toMatchObject({ ok: false, reason: "unchanged" });
  expect(await changePool(client, DAY, { kind: "show" }, 1, by, why)).toMatchObject({ ok: false, reason: "stale" });
  expect(await changePool(client, DAY, { kind: "show" }, 2, by, why)).toMatchObject({
    ok: true,
    record: { hidden: false },
  });
  expect(await changePool(client, isoDate("2025-01-01"), { kind: "hide" }, 1, by, why)).toMatchObject({
    ok: false,
    reason: "not_found",
  });
  expect(await kinds()).toEqual(["seed", "hide", "show"]);
});

test("what a half-filled feed brought is withdrawn by the next good one, and shown again when the feed has it whole", async () => {
  const whole = await pool();
  await database.asOwner(
    `UPDATE pool_snapshot SET total = 0 WHERE as_of = '${DAY}'`,
    `UPDATE pool_band SET candidates = 0 WHERE as_of = '${DAY}' AND max < 450`,
  );
  const stored = await storedData(client);
  const draws = stored.draws.filter(({ source }) => source === "feed");
  const lacks = draws.map((draw) => (draw.poolAsOf === DAY ? { ...draw, poolAsOf: null } : draw));
  await read(publishedFile(publishedRows({ ...stored, draws: lacks }, "en")));
  expect(await pool()).toMatchObject({ hidden: true, revision: 2 });
  expect(await lastReason()).toBe("The published snapshot was half-filled; the feed does not have it any more.");
  await read(feed);
  expect(await pool()).toMatchObject({ hidden: false, revision: 3, total: whole.total });
  expect((await pool()).bands).toEqual(expect.arrayContaining(whole.bands));
  expect(await kinds()).toEqual(["seed", "hide", "import"]);
});

test("a whole snapshot that the feed no longer has is withdrawn, and never called half-filled", async () => {
  const stored = await storedData(client);
  const draws = stored.draws.filter(({ source }) => source === "feed");
  const lacks = draws.map((draw) => (draw.poolAsOf === DAY ? { ...draw, poolAsOf: null } : draw));
  await read(publishedFile(publishedRows({ ...stored, draws: lacks }, "en")), "all");
  expect(await pool()).toMatchObject({ hidden: true, revision: 2 });
  expect(await lastReason()).toBe("The feed does not have this snapshot any more.");
});

test("what a person has hidden stays hidden, whatever the feed says; an older revision can be restored", async () => {
  await changePool(client, DAY, { kind: "hide" }, 1, by, why);
  await read(feed, "all");
  expect(await pool()).toMatchObject({ hidden: true, revision: 2 });
  await changePool(client, DAY, { kind: "show" }, 2, by, why);
  await database.asOwner(`UPDATE pool_snapshot SET total = 7 WHERE as_of = '${DAY}'`);
  const restored = await changePool(client, DAY, { kind: "restore", revision: 1 }, 3, by, why);
  expect(restored).toMatchObject({ ok: true, record: { revision: 4, hidden: false } });
  expect((await pool()).total).not.toBe(7);
  await read(feed, "all");
  expect(await kinds()).toEqual(["seed", "hide", "show", "restore"]);
});
