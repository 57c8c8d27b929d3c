import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { applyFeed } from "@/lib/db/commands/feed/apply-feed";
import { importUndo, undoImport } from "@/lib/db/commands/feed/undo-import";
import { storedData } from "@/lib/db/commands/feed/import.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { Client } from "../db/commands/revision-meta";
import { connect } from "../db/connect";
import { rowOf } from "@/lib/sources/feed/feed.fixture";
import type { RawRow } from "@/lib/sources/feed/row-reader";
import { fetchFeed, MAX_BYTES, USER_AGENT } from "@/lib/sources/feed/fetch-feed";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { withLock } from "./lock";
import { beat, beginSchedule, declareSchedule, type Schedule } from "./run-schedule";

const HOURLY = "0 * * * *";
const at = (time: string) => new Date(`2026-10-02T${time}Z`);
const named = (number: string, name: string) =>
  rowOf(number, { drawDate: "2026-10-02", drawDateTime: "", drawCutOff: "", drawName: name });

let database: TestDatabase;
let client: Client;
let server: Server;
let address: string;
let requests = 0;
/** What the address of the feed answers. */
let answer: RequestListener;
let rows: RawRow[];
let schedule: Schedule;

beforeEach(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  const stored = await storedData(client);
  rows = publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source === "feed") }, "en");
  requests = 0;
  answer = (_request, response) => response.end(publishedFile(rows));
  server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`;
  schedule = { client, connectionString: database.url, address, schedule: HOURLY, questioned: "review" };
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await client.$disconnect();
  await database.drop();
});

const check = () => client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
const version = async () => (await client.dataVersion.findFirstOrThrow()).version;

describe("a schedule", () => {
  test("reads nothing before its time, and then takes what is new and classified; the rest waits", async () => {
    await beat(schedule, at("10:30:00"));
    expect(requests).toBe(0);
    expect(await check()).toMatchObject({
      schedule: HOURLY,
      checkedAt: null,
      shownState: "never",
      nextAt: at("11:00:00"),
    });

    rows = [
      named("901", "Canadian Experience Class"),
      named("902", "A name not known"),
      ...rows.map((row) => (row.drawNumber === "379" ? { ...row, drawSize: "3,600" } : row)),
    ];
    await beat(schedule, at("11:00:05"));
    expect(requests).toBe(1);
    const heartbeat = await check();
    expect(heartbeat).toMatchObject({
      checkedAt: at("11:00:05"),
      changedAt: at("11:00:05"),
      outcome: "applied",
      failures: 0,
      waiting: 2,
      nextAt: at("12:00:00"),
      shownState: "current",
    });
    expect(await client.draw.findMany({ where: { number: { in: ["901", "902"] } }, select: { number: true } })).toEqual(
      [{ number: "901" }],
    );
    expect((await client.draw.findUniqueOrThrow({ where: { number: "379" } })).invitations).toBe(3500);
    expect(await client.importRun.findMany()).toMatchObject([
      {
        origin: "schedule",
        userName: "schedule",
        userId: null,
        outcome: "applied",
        added: ["901"],
        left: ["902", "379"],
      },
    ]);

    // The rest keeps waiting, without another record for each hour.
    await beat(schedule, at("12:00:05"));
    expect(await check()).toMatchObject({
      outcome: "waiting",
      waiting: 2,
      copyId: heartbeat.copyId,
      checkedAt: at("12:00:05"),
      changedAt: at("11:00:05"),
    });
    expect(await client.importRun.count()).toBe(1);
    expect(await client.feedCopy.count()).toBe(1);
  });

  test("beats without dropping the pages kept for readers, but for the first reading of a day", async () => {
    await beat(schedule, at("10:30:00"));
    const before = await version();
    await beat(schedule, at("11:00:05"));
    expect(await version()).toBe(before + 1n);
    for (const time of ["12:00:05", "13:00:05", "14:00:05"]) await beat(schedule, at(time));
    expect(await check()).toMatchObject({ checkedAt: at("14:00:05"), outcome: "unchanged" });
    expect(await version()).toBe(before + 1n);
    expect(await client.importRun.count()).toBe(0);
    expect(await client.feedCopy.count()).toBe(0);
  });

  test("is done once by two processes at the same moment, and by one that comes a second later", async () => {
    rows = [named("901", "Canadian Experience Class"), ...rows];
    const body = publishedFile(rows);
    answer = (_request, response) => void setTimeout(() => response.end(body), 300);
    const other = connect(database.url);
    await declareSchedule(schedule, at("10:30:00"));
    await Promise.all([beat(schedule, at("11:00:05")), beat({ ...schedule, client: other }, at("11:00:05"))]);
    await beat({ ...schedule, client: other }, at("11:00:06"));
    await other.$disconnect();
    expect(requests).toBe(1);
    expect(await client.importRun.count()).toBe(1);
  });

  test("backs off while the feed fails, tells readers when it is stale, and recovers", async () => {
    await declareSchedule(schedule, at("09:30:00"));
    await beat(schedule, at("10:00:05"));
    answer = (_request, response) => response.writeHead(503).end("Sorry");
    await beat(schedule, at("11:00:05"));
    expect(await check()).toMatchObject({
      outcome: "failed",
      failures: 1,
      reason: "The address of the feed answered 503, without the feed.",
      checkedAt: at("10:00:05"),
      nextAt: at("11:05:05"),
      shownState: "current",
    });
    await beat(schedule, at("11:05:00"));
    expect(requests).toBe(2);
    answer = (_request, response) => response.end("<!DOCTYPE html>");
    await beat(schedule, at("11:05:10"));
    expect(await check()).toMatchObject({ failures: 2, refusal: { code: "web_page" }, nextAt: at("11:15:10") });
    await beat(schedule, at("11:15:10"));
    expect(await check()).toMatchObject({ failures: 3, nextAt: at("11:35:10") });
    const before = await version();
    await beat(schedule, at("13:00:00"));
    expect(await check()).toMatchObject({ failures: 4, shownState: "stale" });
    expect(await version()).toBe(before + 1n);
    await beat(schedule, at("13:00:20"));
    expect(await version()).toBe(before + 1n);
    expect(await client.importRun.count({ where: { outcome: "failed" } })).toBe(4);
    answer = (_request, response) => response.end(publishedFile(rows));
    await beat(schedule, at("13:41:00"));
    expect(await check()).toMatchObject({
      outcome: "unchanged",
      failures: 0,
      reason: null,
      shownState: "current",
      nextAt: at("14:00:00"),
    });
    expect(await version()).toBe(before + 2n);
  });

  test("is not slowed by what a person reads in vain, and a good reading by a person sets its next time anew", async () => {
    const by = { by: { id: "user-1", name: "Ada" }, reason: null, live: true };
    const read = (bytes: Uint8Array, time: string) =>
      applyFeed(client, { bytes, origin: "address", name: address, at: at(time) }, { kind: "all" }, by);
    await declareSchedule(schedule, at("10:30:00"));
    for (let click = 0; click < 9; click += 1) await read(new TextEncoder().encode("<!DOCTYPE html>"), "10:40:00");
    expect(await check()).toMatchObject({ outcome: "failed", failures: 0, nextAt: at("11:00:00") });
    answer = (_request, response) => response.writeHead(503).end("Sorry");
    for (const time of ["11:00:05", "11:05:10", "11:15:20", "11:35:30", "12:15:40"]) await beat(schedule, at(time));
    expect(await check()).toMatchObject({ failures: 5, nextAt: at("13:35:40") });
    await read(publishedFile(rows), "12:20:00");
    expect(await check()).toMatchObject({ failures: 0, nextAt: at("13:00:00") });
  });

  test("publishes a new draw that the form would question under review, or leaves it, as it is told", async () => {
    const odd = { ...named("901", "Canadian Experience Class"), drawCRS: "47" };
    rows = [odd, ...rows];
    const waits: Schedule = { ...schedule, questioned: "wait" };
    await beat(waits, at("10:30:00"));
    await beat(waits, at("11:00:05"));
    expect(await client.draw.count({ where: { number: "901" } })).toBe(0);
    expect(await check()).toMatchObject({ outcome: "waiting", waiting: 1, missingDraws: ["901"] });
    const checked = await beat(schedule, at("12:00:05"));
    expect(checked?.ok && checked.applied).toMatchObject({ added: ["901"], underReview: ["901"] });
    expect(await client.draw.findUniqueOrThrow({ where: { number: "901" } })).toMatchObject({
      cutoff: 47,
      source: "feed",
      noticeEn: "These values are under review.",
    });
  });

  test("takes what fills a blank, what confirms, and nothing that an undoing has just put back", async () => {
    await client.draw.update({ where: { number: "379" }, data: { instructionUrl: null, source: "secondary" } });
    await beat(schedule, at("10:30:00"));
    const checked = await beat(schedule, at("11:00:05"));
    expect(checked?.ok && checked.applied).toMatchObject({ changed: ["379"], left: [] });
    const taken = await client.draw.findUniqueOrThrow({ where: { number: "379" } });
    expect(taken.source).toBe("feed");
    expect(taken.instructionUrl).not.toBeNull();
    const run = (checked?.ok && checked.run) || 0;
    const seen = await importUndo(client, run, isoDate("2026-10-02"));
    const asked = { run, digest: seen.ok ? seen.plan.digest : "", today: isoDate("2026-10-02") };
    expect(await undoImport(client, asked, { id: "user-1", name: "Ada" }, "Not this")).toMatchObject({ ok: true });
    const again = await beat(schedule, at("12:00:05"));
    expect(again?.ok && again.applied).toMatchObject({ changed: [], left: ["379"] });
    expect(await check()).toMatchObject({ outcome: "waiting", waiting: 1 });
    expect(await client.draw.findUniqueOrThrow({ where: { number: "379" } })).toMatchObject({
      instructionUrl: null,
      source: "secondary",
    });
  });

  test("a reading that the database refuses writes nothing, is tried later, and heals", async () => {
    rows = [named("901", "Canadian Experience Class"), ...rows];
    await declareSchedule(schedule, at("10:30:00"));
    await database.asOwner(
      "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$",
      "CREATE TRIGGER refuse BEFORE INSERT ON draw FOR EACH ROW EXECUTE FUNCTION refuse()",
    );
    const before = await version();
    await expect(beat(schedule, at("11:00:05"))).rejects.toThrow("disk full");
    expect(await check()).toMatchObject({ failures: 1, triedAt: at("11:00:05"), nextAt: at("11:05:05"), readOn: null });
    expect(await version()).toBe(before);
    await beat(schedule, at("11:00:25"));
    expect(requests).toBe(1);
    await database.asOwner("DROP TRIGGER refuse ON draw");
    await beat(schedule, at("11:05:10"));
    expect(await check()).toMatchObject({ failures: 0, outcome: "applied", readOn: new Date("2026-10-02") });
    expect(await client.draw.count({ where: { number: "901" } })).toBe(1);
  });

  test("that another process has is watched by one without, and taken away by a start without any", async () => {
    await declareSchedule(schedule, at("09:30:00"));
    await beat(schedule, at("10:00:05"));
    const without = { ...schedule, schedule: null };
    await beat(without, at("15:00:00"));
    expect(requests).toBe(1);
    expect(await check()).toMatchObject({ shownState: "stale" });
    await declareSchedule(without, at("15:00:00"));
    expect(await check()).toMatchObject({ schedule: null, nextAt: null, shownState: "manual" });
    await declareSchedule(schedule, at("15:00:10"));
    expect(await check()).toMatchObject({ schedule: HOURLY });
  });

  test("does nothing while another process holds the lock, and its end lets go of it", async () => {
    await declareSchedule(schedule, at("10:30:00"));
    await withLock(database.url, "tracker feed check", () => beat(schedule, at("11:00:05")));
    expect(requests).toBe(0);
    await expect(
      withLock(database.url, "tracker feed check", () => Promise.reject(new Error("ended"))),
    ).rejects.toThrow("ended");
    await beat(schedule, at("11:00:25"));
    expect(requests).toBe(1);
  });
});

describe("by default", () => {
  test("the feed is read as a process starts, not again by one that starts within ten minutes", async () => {
    await beginSchedule(schedule, at("10:30:00"));
    await beat(schedule, at("10:30:05"));
    expect(requests).toBe(1);
    await beginSchedule(schedule, at("10:35:00"));
    await beat(schedule, at("10:35:05"));
    expect(requests).toBe(1);
    await beginSchedule(schedule, at("10:41:00"));
    await beat(schedule, at("10:41:05"));
    expect(requests).toBe(2);
  });

  test("a first reading after weeks takes all that was missed at once, and leaves what it cannot name", async () => {
    rows = [
      ...Array.from({ length: 9 }, (_, index) => named(String(911 - index), "General")).map((row, index) => ({
        ...row,
        drawDate: `2026-09-${20 - index}`,
      })),
      named("902", "A name not known"),
      ...rows,
    ];
    await beginSchedule(schedule, at("10:30:00"));
    const before = await version();
    await beat(schedule, at("10:30:05"));
    expect(await check()).toMatchObject({ outcome: "applied", waiting: 1, failures: 0 });
    expect(await client.draw.count({ where: { number: { startsWith: "9" }, source: "feed" } })).toBe(
      await client.draw.count({ where: { number: { startsWith: "9" } } }),
    );
    expect((await client.importRun.findFirstOrThrow()).added).toHaveLength(9);
    expect(await version()).toBe(before + 1n);
  });

  test("the address is asked only for another feed, unless rows of the last one wait", async () => {
    const asked: unknown[] = [];
    answer = (request, response) => {
      asked.push(request.headers["if-none-match"] ?? null);
      const etag = `"${rows.length}"`;
      if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(publishedFile(rows));
    };
    await declareSchedule(schedule, at("10:30:00"));
    await beat(schedule, at("11:00:05"));
    await beat(schedule, at("12:00:05"));
    expect(asked).toEqual([null, `"${rows.length}"`]);
    expect(await check()).toMatchObject({ outcome: "unchanged", checkedAt: at("12:00:05"), failures: 0 });
    rows = [named("901", "Canadian Experience Class"), named("902", "A name not known"), ...rows];
    await beat(schedule, at("13:00:05"));
    expect(await check()).toMatchObject({ outcome: "applied", waiting: 1 });
    await beat(schedule, at("14:00:05"));
    expect(asked.at(-1)).toBeNull();
  });

  test("it names itself with its version", async () => {
    let agent: string | undefined;
    answer = (request, response) => {
      agent = request.headers["user-agent"];
      response.end(publishedFile(rows));
    };
    await fetchFeed(address);
    expect(agent).toBe(USER_AGENT);
    expect(agent).toMatch(/^express-entry-draw-tracker\/\d+\.\d+\.\d+ /);
  });
});

/** Rows that the feed would have a draw later, and how an address may fail to give them. */
const WRONG: readonly [string, RequestListener, string][] = [
  ["is slow", () => undefined, "too_slow"],
  [
    "says that it is longer than it is",
    (_request, response) => {
      response.writeHead(200, { "content-length": "900000" });
      response.write(publishedFile(rows).subarray(0, 5000));
      setTimeout(() => response.destroy(), 20);
    },
    "no_answer",
  ],
  [
    "says that it is shorter than it is",
    (request) => {
      const body = Buffer.from(publishedFile(rows));
      request.socket.end(Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n"), body]));
    },
    "cut_off",
  ],
  [
    "leads away",
    (_request, response) => response.writeHead(302, { location: "http://127.0.0.2:1/feed.json" }).end(),
    "elsewhere",
  ],
  ["serves a web page", (_request, response) => response.end("<!DOCTYPE html><h1>Sorry</h1>"), "web_page"],
  ["drops the connection", (request) => request.socket.destroy(), "no_answer"],
  ["says unchanged without being asked", (_request, response) => response.writeHead(304).end(), "status"],
  [
    "serves an older copy from a cache",
    (_request, response) =>
      response.end(publishedFile(rows.slice(3).map((row, index) => (index === 0 ? { ...row, drawCRS: "1" } : row)))),
    "older",
  ],
  [
    "lacks a key that is needed",
    (_request, response) =>
      response.end(publishedFile(rows.map((row, index) => (index === 5 ? { ...row, drawCRS: 462 } : row)))),
    "no_text",
  ],
];

describe("an address that", () => {
  test.each(WRONG)(
    "%s: nothing is written, the heartbeat says why, and the next good reading heals it",
    async (_what, listener, code) => {
      await declareSchedule(schedule, at("09:30:00"));
      await beat(schedule, at("10:00:05"));
      const before = await storedData(client);
      rows = [named("901", "Canadian Experience Class"), ...rows];
      answer = listener;
      await beat({ ...schedule, timeoutMs: 1500 }, at("11:00:05"));
      expect(await storedData(client)).toEqual(before);
      expect(await check()).toMatchObject({
        outcome: "failed",
        refusal: { code },
        failures: 1,
        checkedAt: at("10:00:05"),
        nextAt: at("11:05:05"),
      });
      answer = (_request, response) => response.end(publishedFile(rows));
      await beat(schedule, at("11:05:10"));
      expect(await check()).toMatchObject({ outcome: "applied", failures: 0, reason: null, checkedAt: at("11:05:10") });
      expect(await client.draw.count({ where: { number: "901", hidden: false } })).toBe(1);
    },
  );

  test("drops the first connection is asked again on another, and read", async () => {
    answer = (request, response) => (requests === 1 ? request.socket.destroy() : response.end(publishedFile(rows)));
    expect(await fetchFeed(address)).toMatchObject({ ok: true });
    expect(requests).toBe(2);
  });

  test("leads to another place on the same host is followed", async () => {
    answer = (request, response) =>
      request.url === "/feed.json"
        ? response.writeHead(301, { location: "/moved/feed.json" }).end()
        : response.end(publishedFile(rows));
    expect(await fetchFeed(address)).toMatchObject({ ok: true });
  });

  test("packs what it sends is read, and not where it unpacks without an end", async () => {
    answer = (_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(publishedFile(rows)));
    const fetched = await fetchFeed(address);
    expect(fetched.ok && Buffer.from(fetched.bytes).equals(Buffer.from(publishedFile(rows)))).toBe(true);
    answer = (_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(MAX_BYTES + 1)));
    expect(await fetchFeed(address)).toMatchObject({ ok: false, refusal: { code: "too_large" } });
  });
});

describe("a feed is fetched", () => {
  test("and its bytes are those that were sent", async () => {
    const fetched = await fetchFeed(address);
    expect(fetched.ok && Buffer.from(fetched.bytes).equals(Buffer.from(publishedFile(rows)))).toBe(true);
  });
  test.each([
    [
      "answers with a fault",
      (_request, response) => response.writeHead(404).end(),
      { code: "status", params: { status: "404" } },
    ],
    [
      "leads into the network of the server",
      (_request, response) => response.writeHead(302, { location: "http://127.0.0.1:5432/" }).end(),
      { code: "elsewhere", params: { address: "http://127.0.0.1:5432/" } },
    ],
    [
      "leads to another site",
      (_request, response) => response.writeHead(301, { location: "https://canada.ca.example.org/feed.json" }).end(),
      { code: "elsewhere" },
    ],
    [
      "sends without an end",
      (_request, response) => {
        const part = Buffer.alloc(1_000_000, 32);
        const send = () => {
          while (!response.destroyed && response.write(part));
          response.once("drain", send);
        };
        send();
      },
      { code: "too_large", params: { megabytes: String(MAX_BYTES / 1_000_000) } },
    ],
    ["says nothing", () => undefined, { code: "too_slow" }],
    [
      "stops in the middle",
      (_request, response) => {
        response.write("{");
        setTimeout(() => response.destroy(), 50);
      },
      { code: "no_answer" },
    ],
  ] as [string, RequestListener, object][])("and not taken where the address %s", async (_what, listener, refusal) => {
    answer = listener;
    expect(await fetchFeed(address, { timeoutMs: 3000 })).toMatchObject({ ok: false, refusal });
  });
  test("and not taken where nobody listens, or the address is none", async () => {
    expect(await fetchFeed("http://127.0.0.1:1/")).toMatchObject({ ok: false, refusal: { code: "no_answer" } });
    expect(await fetchFeed("https://")).toMatchObject({ ok: false, refusal: { code: "no_answer" } });
  });
});
