import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { saveFeedSettings } from "@/lib/db/commands/feed/save-settings";
import { storedData } from "@/lib/db/commands/feed/import.fixture";
import type { Client } from "@/lib/db/commands/revision-meta";
import { connect } from "@/lib/db/connect";
import { feedReading, feedSettings } from "@/lib/db/queries/feed-settings";
import { FEED_DEFAULTS } from "@/lib/rules/feed/feed-setting";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { beat } from "./run-schedule";

const at = (time: string) => new Date(`2026-10-02T${time}Z`);
const BY = { id: null, name: "Ada", network: null };

let database: TestDatabase;
let client: Client;
let server: Server;
let requests: string[];
let address: string;

beforeEach(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  const stored = await storedData(client);
  const file = publishedFile(
    publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source === "feed") }, "en"),
  );
  requests = [];
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    if (request.url === "/broken") response.writeHead(500).end();
    else response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  address = `http://127.0.0.1:${typeof place === "object" ? place?.port : 0}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await client.$disconnect();
  await database.drop();
});

const check = () => client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
const save = (wanted: Parameters<typeof saveFeedSettings>[1], time: string) =>
  saveFeedSettings(client, wanted, BY, at(time));

/** A beat of a process whose environment sets the address, as no setting may lead into this machine. */
const beatOf = async (given: Parameters<typeof feedSettings>[1], time: string) =>
  beat(
    { client, connectionString: database.url, ...feedReading(await feedSettings(client, given)), timeoutMs: 1500 },
    at(time),
  );

describe("settings of the schedule", () => {
  test("are the defaults, then what an admin sets, and the environment goes before both", async () => {
    const given = { FEED_QUESTIONED: "review" } as const;
    expect((await feedSettings(client, {})).FEED_SCHEDULE).toEqual({
      value: FEED_DEFAULTS.FEED_SCHEDULE,
      from: "default",
    });
    expect(await save({ FEED_SCHEDULE: "0 9 * * *", FEED_QUESTIONED: "wait" }, "10:00:00")).toEqual({ ok: true });
    const set = await feedSettings(client, given);
    expect(set.FEED_SCHEDULE).toEqual({ value: "0 9 * * *", from: "admin" });
    expect(set.FEED_QUESTIONED).toEqual({ value: "review", from: "environment" });
    expect((await feedSettings(client, {})).FEED_QUESTIONED).toEqual({ value: "wait", from: "admin" });
  });

  test("leave a line each in the audit, and none where nothing changes; a default is forgotten", async () => {
    await save({ FEED_SCHEDULE: "0 9 * * *", FEED_QUESTIONED: "review" }, "10:00:00");
    expect(await save({ FEED_SCHEDULE: "0 9 * * *" }, "10:00:01")).toEqual({ ok: false, reason: "unchanged" });
    await save({ FEED_SCHEDULE: FEED_DEFAULTS.FEED_SCHEDULE }, "10:00:02");
    expect(await client.feedSetting.count()).toBe(0);
    const lines = await client.auditEntry.findMany({ where: { kind: "feed_setting" }, orderBy: { id: "asc" } });
    expect(lines.map(({ userName, detail }) => [userName, detail])).toEqual([
      ["Ada", "FEED_SCHEDULE: 7 * * * * → 0 9 * * *"],
      ["Ada", "FEED_SCHEDULE: 0 9 * * * → 7 * * * *"],
    ]);
  });

  test("are refused to one who may not set them any more", async () => {
    const gone = { id: "nobody", name: "Ada", network: null };
    expect(await saveFeedSettings(client, { FEED_QUESTIONED: "wait" }, gone, at("10:00:00"))).toEqual({
      ok: false,
      reason: "not_allowed",
    });
    expect(await client.feedSetting.count()).toBe(0);
  });

  test("what cannot be understood any more counts as not set", async () => {
    await client.feedSetting.create({ data: { name: "FEED_SCHEDULE", value: "whenever" } });
    expect((await feedSettings(client, {})).FEED_SCHEDULE.from).toBe("default");
  });

  test("hold with the next beat of every process, without a restart", async () => {
    const given = { FEED_URL: address };
    await beatOf(given, "10:00:00");
    expect(await check()).toMatchObject({ schedule: "7 * * * *", nextAt: at("10:07:00") });
    await save({ FEED_SCHEDULE: "30 * * * *" }, "10:01:00");
    await beatOf(given, "10:01:20");
    await beatOf(given, "10:01:21");
    expect(await check()).toMatchObject({ schedule: "30 * * * *", nextAt: at("10:30:00") });
    expect(requests).toHaveLength(0);
    await save({ FEED_SCHEDULE: "off" }, "10:02:00");
    await beatOf(given, "10:30:05");
    expect(await check()).toMatchObject({ schedule: null, nextAt: null });
    expect(requests).toHaveLength(0);
  });

  test("a process whose environment has no schedule takes none away from the others", async () => {
    await beatOf({ FEED_URL: address }, "10:00:00");
    await beatOf({ FEED_URL: address, FEED_SCHEDULE: "off" }, "10:00:20");
    expect(await check()).toMatchObject({ schedule: "7 * * * *" });
  });

  test("a new address is read with the next beat, however often the one before failed", async () => {
    for (const time of ["10:00:00", "10:07:05", "10:12:10", "10:22:15"])
      await beatOf({ FEED_URL: `${address}/broken` }, time);
    expect(await check()).toMatchObject({ failures: 3, nextAt: at("10:42:15") });
    await save({ FEED_URL: "https://feed.example.org/rounds.json" }, "10:23:00");
    await beatOf({ FEED_URL: `${address}/good` }, "10:23:05");
    expect(requests.at(-1)).toBe("/good");
    expect(await check()).toMatchObject({ failures: 0, outcome: "unchanged", nextAt: at("11:07:00") });
  });

  test("an address that an admin set never leads into the network of the server", async () => {
    await client.feedSetting.create({ data: { name: "FEED_URL", value: `${address}/good` } });
    await beatOf({}, "10:00:00");
    await beatOf({}, "10:07:05");
    expect(requests).toEqual([]);
    expect(await check()).toMatchObject({ outcome: "failed", failures: 1 });
  });
});
