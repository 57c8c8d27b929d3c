import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { compareNumbers, type StoredDraw } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { FeedComparison } from "@/lib/sources/feed/compare-feed";
import { rowOf } from "@/lib/sources/feed/feed.fixture";
import type { RawRow } from "@/lib/sources/feed/row-reader";
import type { Choice } from "@/lib/sources/feed/import-plan";
import { isPublished, poolText, publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { readFeed } from "@/lib/sources/feed/read-feed";
import { connect } from "../../connect";
import { compareStored } from "../../queries/compare-stored";
import { applyFeed, type Import } from "./apply-feed";
import { brokenHistories, emptyOfDraws, storedData } from "./import.fixture";
import type { FeedFile } from "./keep-copy";
import { createDraw, editDraw } from "../save-draw";
import type { Client } from "../revision-meta";

const at = new Date("2026-10-02T15:00:00Z");
const who = { by: { id: "user-1", name: "Ada" }, reason: null, live: false };
const ALL: Choice = { kind: "all" };

let database: TestDatabase;
let client: Client;

beforeEach(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
});
afterEach(async () => {
  expect(await brokenHistories(client)).toEqual([]);
  await client.$disconnect();
  await database.drop();
});

const fileOf = (bytes: Uint8Array, name = "feed.json"): FeedFile => ({ bytes, origin: "upload", name, at });
const apply = (bytes: Uint8Array, choice: Choice = ALL) => applyFeed(client, fileOf(bytes), choice, who);
const done = (result: Import) => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
};

describe("448 rows with every surprise", () => {
  test.each([
    ["en", "utf8"],
    ["fr", "utf8"],
    ["fr", "windows-1252"],
  ] as const)("%s, %s: into an empty database all are new, and a second time none", async (language, encoding) => {
    const before = await storedData(client);
    await emptyOfDraws(database);
    const bytes = publishedFile(publishedRows(before, language), encoding);
    const first = done(await apply(bytes));
    expect(first.applied).toMatchObject({ changed: [], left: [], stale: [], conflicts: [], poolsChanged: [] });
    expect(first.applied.added).toHaveLength(448);
    const after = await storedData(client);
    const pools = before.pools.filter(isPublished);
    expect(after.pools).toEqual(pools.map((pool) => ({ ...pool, source: "feed" })));
    // In French the name and the page are those of the French edition; everything else is the same.
    const compared = (draws: readonly StoredDraw[]) =>
      draws
        .map((draw) => ({ ...draw, ...(language === "fr" && { roundName: "", instructionUrl: "" }) }))
        .sort((a, b) => compareNumbers(a.number, b.number));
    const published = before.draws.map(
      (draw): StoredDraw => ({
        ...draw,
        source: "feed",
        poolAsOf: pools.some(({ asOf }) => asOf === draw.poolAsOf) ? draw.poolAsOf : null,
        instructionUrl: draw.instructionUrl ?? "https://www.canada.ca/en/rounds.html",
      }),
    );
    expect(compared(after.draws)).toEqual(compared(published));

    const second = done(await apply(bytes));
    expect(second.comparison).toMatchObject({ added: [], changed: [], unchanged: 448, onlyHere: [] });
    expect(await client.importRun.findMany({ select: { outcome: true }, orderBy: { id: "asc" } })).toEqual([
      { outcome: "applied" },
      { outcome: "unchanged" },
    ]);
    expect(await client.draw.count()).toBe(448);
    expect(await client.drawRevision.count()).toBe(448);
  });

  test.each(["en", "fr"] as const)(
    "%s: into the seeded database nothing is new, and only what came from secondary sources is confirmed",
    async (language) => {
      const before = await storedData(client);
      const { comparison } = done(await apply(publishedFile(publishedRows(before, language))));
      expect(comparison.added).toEqual([]);
      expect(comparison.changed.map(({ number }) => number)).toEqual([
        "438",
        "439",
        "440",
        "441",
        "442",
        "443",
        "444",
        "445",
        "446",
        "447",
      ]);
      expect(new Set(comparison.changed.flatMap(({ changes }) => changes.map(({ field }) => field)))).toEqual(
        new Set(["instructionUrl", "source"]),
      );
      expect(comparison.pools).toMatchObject({ added: [], withdrawn: [] });
      const { changed } = comparison.pools;
      expect(changed.map(({ before: { asOf } }) => asOf)).toEqual(["2026-08-30", "2026-09-13", "2026-09-27"]);
      for (const { before: here, after } of changed)
        expect(after).toEqual({ ...here, source: "feed", revision: here.revision + 1 });
      expect((await client.draw.findMany({ where: { source: "secondary" } })).length).toBe(0);
    },
  );
});

describe("what a person decides", () => {
  const by = { id: "user-2", name: "Bo" };
  const note = { reason: "The notice says so", source: null };
  const seeded = async (changes: Readonly<Record<string, RawRow>>, added: readonly RawRow[] = []) => {
    const stored = await storedData(client);
    const rows = publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source !== "secondary") }, "en");
    return publishedFile([...added, ...rows.map((row) => ({ ...row, ...changes[row.drawNumber!] }))]);
  };
  const draw = async (number: string) => (await storedData(client)).draws.find((each) => each.number === number)!;
  const picked = (comparison: FeedComparison, rows: readonly string[], conflicts: readonly string[] = []): Choice => {
    const digests = new Map([...comparison.added, ...comparison.changed].map(({ number, digest }) => [number, digest]));
    const of = (numbers: readonly string[]) => new Map(numbers.map((number) => [number, digests.get(number) ?? ""]));
    return { kind: "picked", rows: of(rows), conflicts: of(conflicts), keep: new Map(), pools: new Map() };
  };
  const preview = async (bytes: Uint8Array) => {
    const read = readFeed(bytes, isoDate("2026-10-02"));
    const compared = read.ok ? await compareStored(client, read.feed) : read;
    if (!compared.ok) throw new Error(compared.refusal.code);
    return compared.comparison;
  };

  test("a value set by hand is not overwritten, and is when this very row is picked for it", async () => {
    const bytes = await seeded({ "379": { drawSize: "3,600" } });
    const before = await draw("379");
    await editDraw(client, "379", { ...before, cutoff: 470 }, 1, by, note);
    const all = done(await apply(bytes));
    expect(all.applied).toMatchObject({ changed: ["379"], conflicts: ["379"] });
    expect(await draw("379")).toMatchObject({ cutoff: 470, invitations: 3600, source: "admin", revision: 3 });
    const comparison = await preview(bytes);
    expect(comparison.changed).toMatchObject([
      {
        number: "379",
        conflicts: [{ field: "cutoff", before: 470, after: 462, set: { by: "Bo", reason: "The notice says so" } }],
        after: null,
      },
    ]);
    expect(done(await apply(bytes, picked(comparison, ["379"]))).applied.changed).toEqual([]);
    expect(done(await apply(bytes, picked(comparison, [], ["379"]))).applied).toMatchObject({
      changed: ["379"],
      conflicts: [],
    });
    expect(await draw("379")).toMatchObject({ cutoff: 462, invitations: 3600, source: "feed", revision: 4 });
    const last = await client.drawRevision.findFirstOrThrow({
      where: { draw: { number: "379" }, revision: 4 },
      include: { run: { include: { copy: true } } },
    });
    expect(last).toMatchObject({
      kind: "import",
      userName: "Ada",
      source: "feed.json, 2026-10-02 15:00:00 UTC",
      run: { outcome: "applied" },
    });
    expect(Buffer.from(last.run!.copy!.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test("a value that a person decides to keep is not asked about again, until the feed says another", async () => {
    const live = { ...who, live: true, quiet: true };
    const schedule = async (bytes: Uint8Array) =>
      done(await applyFeed(client, fileOf(bytes), { kind: "classified", questioned: "review" }, live)).applied;
    const bytes = await seeded({});
    await editDraw(client, "379", { ...(await draw("379")), cutoff: 470 }, 1, by, note);
    expect(await schedule(bytes)).toMatchObject({ conflicts: ["379"] });
    const [change] = (await preview(bytes)).changed;
    const keep = (digest: string): Choice => ({
      kind: "picked",
      rows: new Map(),
      conflicts: new Map(),
      keep: new Map([["379", digest]]),
      pools: new Map(),
    });
    // Another row than the one that was seen settles nothing.
    expect(done(await apply(bytes, keep("another"))).applied).toMatchObject({ conflicts: ["379"], keptOurs: [] });
    const kept = done(await apply(bytes, keep(change!.digest)));
    expect(kept.applied).toMatchObject({ changed: [], conflicts: [], keptOurs: ["379"] });
    expect(await client.importRun.findUniqueOrThrow({ where: { id: kept.run! } })).toMatchObject({ keptOurs: ["379"] });
    expect((await preview(bytes)).changed).toEqual([]);
    expect(await schedule(bytes)).toMatchObject({ changed: [], conflicts: [] });
    expect(await client.feedCheck.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ waiting: 0 });
    expect(await draw("379")).toMatchObject({ cutoff: 470, source: "admin", revision: 2 });
    // Another value of the same field, and another field, are asked about.
    expect((await preview(await seeded({ "379": { drawCRS: "463" } }))).changed).toMatchObject([
      { number: "379", conflicts: [{ field: "cutoff", after: 463 }] },
    ]);
    expect((await preview(await seeded({ "379": { drawCRS: "462", drawSize: "3,600" } }))).changed).toMatchObject([
      { changes: [{ field: "invitations" }], conflicts: [], after: { cutoff: 470, source: "admin" } },
    ]);
    // It is about what the feed says: another value that a person sets here changes nothing in that.
    await editDraw(client, "379", { ...(await draw("379")), cutoff: 471 }, 2, by, note);
    expect((await preview(bytes)).changed).toEqual([]);
  });

  test("a row of nothing but a conflict waits, also for a quiet reading of the live address", async () => {
    const bytes = await seeded({ "379": { drawCRS: "462" } });
    await editDraw(client, "379", { ...(await draw("379")), cutoff: 470 }, 1, by, note);
    const heartbeat = () => client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
    const quiet = done(
      await applyFeed(
        client,
        fileOf(bytes),
        { kind: "classified", questioned: "review" },
        { ...who, live: true, quiet: true },
      ),
    );
    expect(quiet).toMatchObject({ run: null, applied: { changed: [], left: [], conflicts: ["379"] } });
    expect(await heartbeat()).toMatchObject({ outcome: "waiting", waiting: 1 });
    done(await applyFeed(client, fileOf(bytes), ALL, { ...who, live: true }));
    expect(await heartbeat()).toMatchObject({ outcome: "waiting", waiting: 1 });
    done(await applyFeed(client, fileOf(bytes), picked(await preview(bytes), [], ["379"]), { ...who, live: true }));
    expect(await heartbeat()).toMatchObject({ outcome: "applied", waiting: 0 });
  });

  test("a draw given a version by hand keeps it when the feed writes its unknown name in another way", async () => {
    const bytes = (drawName: string) =>
      seeded({}, [rowOf("900", { drawDate: "2026-09-30", drawDateTime: "", drawName })]);
    done(await apply(await bytes("Odd Occupations")));
    await editDraw(client, "900", { ...(await draw("900")), category: "trades", version: "trades-v1" }, 1, by, note);
    expect(done(await apply(await bytes("Odd Occupations, Again"))).applied).toMatchObject({
      changed: [],
      conflicts: ["900"],
    });
    expect(await draw("900")).toMatchObject({
      roundName: "Odd Occupations",
      category: "trades",
      version: "trades-v1",
      revision: 2,
    });
  });

  test("an address is named as the source without what may be secret in it", async () => {
    const bytes = await seeded({ "379": { drawSize: "3,600" } });
    const file = {
      ...fileOf(bytes, "https://ada:word@feeds.example/rounds.json?token=abc#part"),
      origin: "address" as const,
    };
    done(await applyFeed(client, file, ALL, who));
    const last = await client.drawRevision.findFirstOrThrow({ where: { draw: { number: "379" }, revision: 2 } });
    expect(last.source).toBe("https://feeds.example/rounds.json, 2026-10-02 15:00:00 UTC");
  });

  test("what came from the feed since is no more set by hand", async () => {
    const before = await draw("379");
    await editDraw(client, "379", { ...before, cutoff: 470 }, 1, by, note);
    const bytes = await seeded({ "379": { drawCRS: "462" } });
    done(await apply(bytes, picked(await preview(bytes), [], ["379"])));
    const other = await seeded({ "379": { drawCRS: "463" } });
    expect(done(await apply(other)).applied).toMatchObject({ changed: ["379"], conflicts: [] });
  });

  test("a draw that an admin entered is confirmed where the feed says the same", async () => {
    const entered = {
      ...(await draw("379")),
      number: "448",
      date: isoDate("2026-10-02"),
      drawnAt: null,
      tieBreakAt: null,
      poolAsOf: null,
      instructionUrl: null,
      roundName: "Provincial Nominee Program",
      category: "pnp",
      version: null,
    };
    await createDraw(client, entered, by, note);
    const [row] = publishedRows({ ...(await storedData(client)), draws: [await draw("448")] }, "en");
    const bytes = await seeded({ "448": { drawNumberURL: "" } });
    expect(row?.drawNumber).toBe("448");
    const { comparison, applied } = done(await apply(bytes));
    expect(comparison.changed).toMatchObject([
      { number: "448", changes: [{ field: "source", before: "admin", after: "feed" }], conflicts: [] },
    ]);
    expect(applied.changed).toEqual(["448"]);
    expect(await draw("448")).toMatchObject({ source: "feed", revision: 2 });
  });

  test("a row that changed since it was seen is not written, and the others are", async () => {
    const bytes = await seeded({ "378": { drawSize: "1,001" }, "379": { drawSize: "3,600" } });
    const comparison = await preview(bytes);
    const before = await draw("379");
    await editDraw(client, "379", { ...before, invitations: 3601 }, 1, by, note);
    expect(done(await apply(bytes, picked(comparison, ["378", "379"]))).applied).toMatchObject({
      changed: ["378"],
      stale: ["379"],
    });
    expect(await draw("379")).toMatchObject({ invitations: 3601 });
  });

  test("only what is picked is written, and a hidden draw stays hidden", async () => {
    await client.draw.update({ where: { number: "377" }, data: { hidden: true } });
    const bytes = await seeded(
      { "377": { drawSize: "1,002" }, "378": { drawSize: "1,001" }, "379": { drawSize: "3,600" } },
      [rowOf("900", { drawDate: "2026-09-30", drawDateTime: "", drawName: "Something new" })],
    );
    expect(done(await apply(bytes, picked(await preview(bytes), ["377", "900"]))).applied).toMatchObject({
      added: ["900"],
      changed: ["377"],
      left: ["378", "379"],
      stale: [],
    });
    expect(await draw("377")).toMatchObject({ hidden: true, invitations: 1002 });
    expect(await draw("900")).toMatchObject({ roundName: "Something new", category: null, source: "feed" });
  });

  test("a pool that differs is shown, and its values before are kept", async () => {
    const { pools } = await storedData(client);
    const pool = pools.find(({ asOf }) => asOf === "2025-11-09")!;
    const bytes = await seeded(
      Object.fromEntries(
        (await storedData(client)).draws
          .filter(({ poolAsOf }) => poolAsOf === "2025-11-09")
          .map(({ number }) => [number, { ...poolText({ ...pool, total: 245_707 }, "en") }]),
      ),
    );
    const classified = done(await apply(bytes, { kind: "classified", questioned: "review" }));
    expect(classified.comparison.pools.changed).toMatchObject([
      { before: { total: 245_706 }, after: { total: 245_707 } },
    ]);
    expect(classified.applied.poolsChanged).toEqual([]);
    expect(done(await apply(bytes)).applied.poolsChanged).toEqual(["2025-11-09"]);
    expect((await storedData(client)).pools.find(({ asOf }) => asOf === "2025-11-09")).toEqual({
      ...pool,
      total: 245_707,
    });
    expect(
      await client.poolRevision.findMany({ where: { kind: "import" }, select: { before: true, revision: true } }),
    ).toEqual([{ before: { ...pool, hidden: false, revision: 1 }, revision: 2 }]);
  });
});

describe("at once, again, and broken", () => {
  test("five imports at once of a feed that is new make one result", async () => {
    const before = await storedData(client);
    await emptyOfDraws(database);
    const bytes = publishedFile(publishedRows(before, "en"));
    const results = await Promise.all(Array.from({ length: 5 }, () => apply(bytes)));
    expect(results.map((result) => done(result).applied.added.length).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 448]);
    expect(await client.draw.count()).toBe(448);
    expect(await client.drawRevision.count()).toBe(448);
    expect(await client.feedCopy.count()).toBe(1);
    expect(await client.importRun.count({ where: { outcome: "unchanged" } })).toBe(4);
  });

  test("an entry at the same moment as an import of that very draw makes one draw", async () => {
    const stored = await storedData(client);
    const rows = publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source !== "secondary") }, "en");
    const bytes = publishedFile([rowOf("448", { drawDate: "2026-10-01", drawDateTime: "", drawCutOff: "" }), ...rows]);
    const entered = {
      ...stored.draws.find(({ number }) => number === "379")!,
      number: "448",
      date: isoDate("2026-10-01"),
      drawnAt: null,
      tieBreakAt: null,
      poolAsOf: null,
    };
    await Promise.all([
      apply(bytes),
      createDraw(client, entered, { id: "user-2", name: "Bo" }, { reason: null, source: "a" }),
      apply(bytes),
    ]);
    expect(await client.draw.count({ where: { number: "448" } })).toBe(1);
    expect(await client.importRun.count({ where: { outcome: "failed" } })).toBe(0);
  });

  test.each([
    ["<html>", "web_page"],
    ["", "empty"],
    ['{"rounds":[{"drawNumber":"1"', "cut_off"],
    [JSON.stringify({ rounds: [rowOf("1")] }), "shrunk"],
    [JSON.stringify({ rounds: [{ ...rowOf("1"), drawSize: 1, ["\u0000".repeat(500)]: "" }] }), "no_text"],
  ])("a feed that is refused leaves the record of a failed run and nothing else (case %#)", async (text, code) => {
    const before = await storedData(client);
    const version = await client.dataVersion.findFirst();
    const result = await apply(new TextEncoder().encode(text));
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    expect(await client.importRun.findMany()).toMatchObject([
      { outcome: "failed", reason: expect.stringMatching(/^[A-Z].*\.$/s) as string, refusal: { code }, copyId: null },
    ]);
    expect(await storedData(client)).toEqual(before);
    expect(await client.dataVersion.findFirst()).toEqual(version);
  });

  test("the database lets nobody change what is recorded", async () => {
    await apply(publishedFile(publishedRows(await storedData(client), "en")));
    for (const table of ["feed_copy", "import_run", "import_problem", "pool_revision"]) {
      for (const sql of [
        `UPDATE ${table} SET ` +
          `${table === "feed_copy" ? "name = ''" : table === "pool_revision" ? "before = NULL" : "reason = ''"}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(database.asOwner(sql), sql).rejects.toThrow(/append-only/);
      }
    }
  });
});

const folder = process.env.FEED_COPIES ?? "";
describe.runIf(folder !== "" && existsSync(folder))("the raw copies of FEED_COPIES", () => {
  const copies =
    folder === "" || !existsSync(folder)
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith(".json"))
          .sort();

  const shownData = async () => {
    const hidden = await client.poolSnapshot.findMany({ where: { hidden: true }, select: { asOf: true } });
    const days = hidden.map(({ asOf }) => asOf.toISOString().slice(0, 10));
    const { draws, pools } = await storedData(client);
    return { draws, pools: pools.filter(({ asOf }) => !days.includes(asOf)) };
  };

  test("in any order into an empty database: the end is that of the newest, and the pool of #226 never reads 0", {
    timeout: 300_000,
  }, async () => {
    const feeds = copies.map((name) => new Uint8Array(readFileSync(path.join(folder, name))));
    const newest = readFeed(feeds.at(-1)!, isoDate("2026-11-30"));
    if (!newest.ok) throw new Error(newest.refusal.code);
    const orders = [feeds, [...feeds].reverse(), [...feeds.slice(2), ...feeds.slice(0, 2)]];
    for (const [index, order] of orders.entries()) {
      await emptyOfDraws(database);
      for (const bytes of order) {
        await apply(bytes);
        expect(await client.poolSnapshot.count({ where: { total: 0 } })).toBe(0);
        expect((await storedData(client)).draws.find(({ number }) => number === "226")?.poolAsOf ?? null).toBeNull();
      }
      const { draws, pools } = await shownData();
      const standing = new Map(draws.map((draw) => [draw.number, draw]));
      for (const { draw } of newest.feed.draws) {
        const { french: _french, ...said } = draw;
        const { number } = said;
        // What an earlier copy published and the newest does not have stays, but for a pool that it takes back.
        const known = Object.fromEntries(
          Object.entries(said).filter(([field, value]) => value !== null || field === "poolAsOf"),
        );
        expect(standing.get(number), `order ${index}, #${number}`).toMatchObject(known);
      }
      const published = newest.feed.pools.map((pool) => ({ ...pool, source: "feed" }));
      expect(pools).toEqual(published.sort((a, b) => (a.asOf < b.asOf ? -1 : 1)));
    }
  });

  test("into a seeded database: none new, and no value changed by an older copy", { timeout: 120_000 }, async () => {
    const before = await storedData(client);
    for (const name of copies) {
      const { comparison, applied } = done(await apply(new Uint8Array(readFileSync(path.join(folder, name)))));
      expect(comparison.added, name).toEqual([]);
      expect(applied, name).toMatchObject({ changed: [], poolsChanged: [] });
    }
    expect(await storedData(client)).toEqual(before);
  });
});
