import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../scripts/test-database";
import { compareNumbers, type StoredDraw } from "../../domain/draw";
import { isPublished, publishedFile, publishedRows } from "../../feed/published.fixture";
import { connect } from "../connect";
import { applyFeed, type Choice, type Import } from "./apply-feed";
import { brokenHistories, emptyOfDraws, storedData } from "./import.fixture";
import type { FeedFile } from "./keep-copy";
import type { Client } from "./write-draw";

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
const apply = (bytes: Uint8Array, choice = ALL) => applyFeed(client, fileOf(bytes), choice, who);
const done = (result: Import) => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
};

describe("448 rows with every surprise", () => {
  test.each([["en", "utf8"], ["fr", "utf8"], ["fr", "windows-1252"]] as const)("%s, %s: into an empty database all are new, and a second time none", async (language, encoding) => {
    const before = await storedData(client);
    await emptyOfDraws(database);
    const bytes = publishedFile(publishedRows(before, language), encoding);
    const first = done(await apply(bytes));
    expect(first.applied).toMatchObject({ changed: [], left: [], stale: [], conflicts: [], poolsChanged: [] });
    expect(first.applied.added).toHaveLength(448);
    const after = await storedData(client);
    const pools = before.pools.filter(isPublished);
    expect(after.pools).toEqual(pools);
    // In French the name and the page are those of the French edition; everything else is the same.
    const compared = (draws: readonly StoredDraw[]) =>
      draws.map((draw) => ({ ...draw, ...(language === "fr" && { roundName: "", instructionUrl: "" }) })).sort((a, b) => compareNumbers(a.number, b.number));
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
    expect(await client.importRun.findMany({ select: { outcome: true }, orderBy: { id: "asc" } })).toEqual([{ outcome: "applied" }, { outcome: "unchanged" }]);
    expect(await client.draw.count()).toBe(448);
    expect(await client.drawRevision.count()).toBe(448);
  });

  test.each(["en", "fr"] as const)("%s: into the seeded database nothing is new, and only what came from secondary sources is confirmed", async (language) => {
    const before = await storedData(client);
    const { comparison } = done(await apply(publishedFile(publishedRows(before, language))));
    expect(comparison.added).toEqual([]);
    expect(comparison.changed.map(({ number }) => number)).toEqual(["438", "439", "440", "441", "442", "443", "444", "445", "446", "447"]);
    expect(new Set(comparison.changed.flatMap(({ changes }) => changes.map(({ field }) => field)))).toEqual(new Set(["instructionUrl", "source"]));
    expect(comparison.pools).toEqual({ added: [], changed: [] });
    expect((await client.draw.findMany({ where: { source: "secondary" } })).length).toBe(0);
  });
});

const folder = process.env.FEED_COPIES ?? "";
describe.runIf(folder !== "" && existsSync(folder))("the raw copies of FEED_COPIES", () => {
  const copies = folder === "" || !existsSync(folder) ? [] : readdirSync(folder).filter((name) => name.endsWith(".json")).sort();

  test("in order of date into an empty database: new draws only, none changed, none lost", async () => {
    await emptyOfDraws(database);
    const counts: number[] = [];
    for (const name of copies) {
      const { comparison, applied } = done(await apply(new Uint8Array(readFileSync(path.join(folder, name)))));
      expect(comparison.changed, name).toEqual([]);
      expect(comparison.onlyHere, name).toEqual([]);
      counts.push(applied.added.length);
    }
    expect(counts).toEqual([238, 120, 22]);
    const { draws } = await storedData(client);
    expect(draws).toHaveLength(380);
  });

  test("into a seeded database: none new, no parsed value changed", async () => {
    const before = await storedData(client);
    for (const name of copies) {
      const { comparison } = done(await apply(new Uint8Array(readFileSync(path.join(folder, name)))));
      expect(comparison, name).toMatchObject({ added: [], changed: [], pools: { added: [], changed: [] } });
    }
    expect(await storedData(client)).toEqual(before);
  });
});
