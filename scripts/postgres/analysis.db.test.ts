import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeJson } from "../../lib/api/changes";
import { apiView } from "../../lib/api/view";
import { drawJson } from "../../lib/api/draw-json";
import { connect } from "../../lib/db/connect";
import { readPublic } from "../../lib/db/dataset";
import { seenRevisions } from "../../lib/db/queries/seen-revisions";
import type { Client } from "../../lib/db/commands/revision-meta";
import { addDays, ottawaDay, parseUtcInstant } from "../../lib/rules/time/iso-date";
import { perform } from "../kill/act";
import { createTestDatabase, type TestDatabase } from "../test/test-database";
import { makeAnalysisRole } from "./analysis-role";

/** A role belongs to the whole cluster, which other tests share. */
const ROLE = `analysis_${process.pid}`;
let database: TestDatabase;
let client: Client;
let reader: pg.Client;
let address: string;

beforeAll(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  for (const [number, date] of [
    ["901", "2026-10-02"],
    ["902", "2026-10-05"],
    ["903", "2026-10-06"],
  ] as const)
    await perform(client, { kind: "create", number, date, roundName: `Round ${number}` });
  await perform(client, { kind: "edit", number: "901", cutoff: 481 });
  for (const number of ["902", "903", "903"]) await perform(client, { kind: "hide", number });
  await perform(client, { kind: "notice", number: "379", text: "Under review" });
  address = await makeAnalysisRole(database.ownerUrl, ROLE);
  reader = new pg.Client({ connectionString: address });
  await reader.connect();
});
afterAll(async () => {
  await reader?.end();
  await database.asOwner(`DROP OWNED BY ${ROLE}`, `DROP ROLE ${ROLE}`);
  await client.$disconnect();
  await database.drop();
});

const rowsOf = async <T extends pg.QueryResultRow>(sql: string) => (await reader.query<T>(sql)).rows;

test("the role reads every view, and no table: no account, no subscriber, no history", async () => {
  const views = await rowsOf<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.views WHERE table_schema = 'analysis' ORDER BY 1",
  );
  expect(views.map(({ name }) => name)).toEqual([
    "draw",
    "draw_change",
    "invitations_by_month",
    "known_to",
    "pool",
    "version_occupation",
  ]);
  for (const { name } of views) expect(await rowsOf(`SELECT * FROM analysis.${name} LIMIT 1`)).toHaveLength(1);
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(["user", "account", "alert_subscriber"]));
  for (const { name } of tables)
    await expect(reader.query(`SELECT FROM public."${name}"`), name).rejects.toThrow("permission denied");
  await expect(reader.query("CREATE TABLE public.mine (id int)")).rejects.toThrow("permission denied");
  await expect(reader.query("CREATE VIEW analysis.mine AS SELECT 1")).rejects.toThrow("permission denied");
});

test("draws, their gaps and what is doubtful of them are those of the API", async () => {
  const dataset = await readPublic(client);
  const view = apiView(dataset, "en", "https://tracker.example");
  const rows = await rowsOf<Record<string, unknown>>("SELECT *, date::text AS day FROM analysis.draw");
  const said = new Map(rows.map((row) => [row.number, row]));
  expect(said.size).toBe(dataset.draws.length);
  for (const draw of dataset.draws) {
    const json = drawJson(draw, view);
    const { gap } = json;
    expect(said.get(draw.number), draw.number).toMatchObject({
      day: draw.date,
      category: draw.category,
      version: draw.version,
      cutoff: draw.cutoff,
      invitations: draw.invitations,
      confirmed: draw.source !== "secondary",
      notice_en: draw.notice?.en ?? null,
      gap: gap?.points ?? null,
      reference_number: gap?.referenceNumber ?? null,
      reference_days: gap?.days ?? null,
    });
  }
});

test("lists, pools, months and changes are those of the public data", async () => {
  const { categories, pools, draws } = await readPublic(client);
  const [lists] = await rowsOf<{ count: number }>("SELECT count(*)::int FROM analysis.version_occupation");
  expect(lists!.count).toBe(categories.flatMap(({ versions }) => versions.flatMap((each) => each.occupations)).length);
  const [bands] = await rowsOf<{ sum: number }>("SELECT sum(candidates)::int FROM analysis.pool");
  expect(bands!.sum).toBe(pools.flatMap((pool) => pool.bands).reduce((sum, { candidates }) => sum + candidates, 0));
  const months = await rowsOf<{ month: string; category: string | null; invitations: number }>(
    "SELECT to_char(month, 'YYYY-MM') AS month, category, invitations FROM analysis.invitations_by_month",
  );
  const sums = new Map<string, number>();
  for (const { date, category, invitations } of draws) {
    const key = `${date.slice(0, 7)} ${category}`;
    sums.set(key, (sums.get(key) ?? 0) + invitations);
  }
  expect(new Map(months.map((each) => [`${each.month} ${each.category}`, each.invitations]))).toEqual(sums);
  const revisions = await seenRevisions(parseUtcInstant("2000-01-01T00:00:00Z")!, client);
  const told = revisions.flatMap((each) => (each.record === "draw" && !each.gone ? (changeJson(each) ?? []) : []));
  const changes = await rowsOf<{ number: string; change: string }>(
    "SELECT number, change FROM analysis.draw_change ORDER BY at, number",
  );
  expect(changes.map(({ number, change }) => `${number} ${change}`).sort()).toEqual(
    told.map(({ key, change }) => `${key} ${change}`).sort(),
  );
  expect(changes).toContainEqual({ number: "903", change: "removed" });
  expect(changes.map(({ number }) => number)).not.toContain("902");
});

test("a user who may not create roles is told what to run; a role that may read more is left alone", async () => {
  await expect(makeAnalysisRole(database.url, `${ROLE}_other`)).rejects.toThrow("may not create roles");
  await expect(makeAnalysisRole(database.ownerUrl, new URL(database.url).username)).rejects.toThrow("may read more");
});

test("a list that shows from a later day is in no view, until its day or a shown draw of it", async () => {
  const slugs = async () =>
    (await rowsOf<{ version: string }>("SELECT DISTINCT version FROM analysis.version_occupation ORDER BY 1")).map(
      ({ version }) => version,
    );
  const shown = await slugs();
  const bears = await client.draw.findFirstOrThrow({ where: { versionSlug: { in: shown }, hidden: false } });
  const borne = bears.versionSlug!;
  const drawn = await client.draw.findMany({ where: { hidden: false }, select: { versionSlug: true } });
  const bare = shown.find((slug) => drawn.every(({ versionSlug }) => versionSlug !== slug))!;
  const setDay = (days: number) =>
    client.categoryVersion.updateMany({
      where: { slug: { in: [borne, bare] } },
      data: { showsFrom: new Date(`${addDays(ottawaDay(new Date()), days)}T00:00:00Z`) },
    });
  await setDay(5);
  expect(await slugs()).toEqual(shown.filter((slug) => slug !== bare));
  await setDay(0);
  expect(await slugs()).toEqual(shown);
});
