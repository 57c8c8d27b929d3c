import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareDatabase } from "../scripts/migrate/prepare-database";
import { createTestDatabase, type TestDatabase } from "../scripts/test/test-database";
import { gridFiles, GRIDS_FOLDER, NAMES_FILE, referenceDigest } from "./reference/digest";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const names = async () =>
  (
    await client.query<{ kind: string; count: string }>(
      "SELECT kind, count(*) FROM occupation_name GROUP BY kind ORDER BY kind",
    )
  ).rows.map(({ kind, count }) => `${kind} ${count}`);
const versionNow = async () => (await client.query("SELECT version FROM data_version")).rows[0].version as string;

test("a database filled before takes over the names of a newer file at the next start, and nothing the time after", async () => {
  const whole = await names();
  expect(whole).toEqual(["title 1032", "common_name 4534"]);
  await client.query(
    "DELETE FROM occupation_name WHERE kind = 'common_name' AND name <> 'nurse'; INSERT INTO occupation_name (noc, " +
      "language, kind, name) VALUES ('31301', 'en', 'common_name', 'of an older file')",
  );
  await client.query(
    "INSERT INTO occupation_name (noc, language, kind, name) VALUES ('31301', 'en', 'job_title', 'burn unit nurse')",
  );
  await client.query("UPDATE reference_file SET sha256 = 'older' WHERE file = $1", [NAMES_FILE]);

  await prepareDatabase(database);
  // Imported job titles stay.
  expect(await names()).toEqual([...whole, "job_title 1"]);
  expect((await client.query("SELECT FROM occupation_name WHERE name = 'of an older file'")).rowCount).toBe(0);
  expect((await client.query("SELECT sha256 FROM reference_file WHERE file = $1", [NAMES_FILE])).rows).toEqual([
    { sha256: referenceDigest(NAMES_FILE) },
  ]);
  expect((await client.query("SELECT count(*)::int AS draws FROM draw")).rows).toEqual([{ draws: 448 }]);

  const version = await versionNow();
  await prepareDatabase(database);
  expect(await versionNow()).toBe(version);
}, 60_000);

test("any write of an occupation brings its titles back as names", async () => {
  await client.query("DELETE FROM occupation_name WHERE kind = 'title'");
  await client.query("UPDATE occupation SET title_en = title_en WHERE noc LIKE '3130%'");
  expect(
    (await client.query("SELECT noc, language FROM occupation_name WHERE kind = 'title' ORDER BY noc, language")).rows,
  ).toHaveLength(8);
});

const grids = async () =>
  (await client.query<{ day: string }>("SELECT first_day::text AS day FROM crs_grid ORDER BY first_day")).rows.map(
    ({ day }) => `crs-grids/${day}.json`,
  );

test("a database filled before takes over the CRS grids of newer files at the next start, and readers hear of it", async () => {
  expect(await grids()).toEqual(gridFiles());
  await client.query(
    "DELETE FROM crs_grid WHERE first_day = '2025-03-25'; INSERT INTO crs_grid VALUES ('2026-01-01', 'not_known', " +
      "'2026-01-02', '{https://example.org/grid}', NULL)",
  );
  await client.query("UPDATE reference_file SET sha256 = 'older' WHERE file = $1", [GRIDS_FOLDER]);
  const version = await versionNow();

  await prepareDatabase(database);
  expect(await grids()).toEqual(gridFiles());
  expect(Number(await versionNow())).toBe(Number(version) + 1);
  expect((await client.query("SELECT sha256 FROM reference_file WHERE file = $1", [GRIDS_FOLDER])).rows).toEqual([
    { sha256: referenceDigest(GRIDS_FOLDER) },
  ]);
}, 60_000);

test.each([
  ["('2014-12-31', 'not_known', '2026-01-02', '{https://example.org}', NULL)", "crs_grid_first_day_since_launch"],
  ["('2026-01-01', 'known', '2026-01-02', '{https://example.org}', NULL)", "crs_grid_points_when_known"],
  ["('2026-01-01', 'known', '2026-01-02', '{https://example.org}', '[]')", "crs_grid_points_when_known"],
  ["('2026-01-01', 'not_known', '2026-01-02', '{https://example.org}', '{}')", "crs_grid_points_when_known"],
  ["('2026-01-01', 'not_known', '2026-01-02', '{}', NULL)", "crs_grid_sources_https"],
  [
    "('2026-01-01', 'not_known', '2026-01-02', '{https://example.org,ftp://example.org}', NULL)",
    "crs_grid_sources_https",
  ],
  ["('2025-03-25', 'not_known', '2026-01-02', '{https://example.org}', NULL)", "crs_grid_pkey"],
])("the database refuses the grid %s", async (row, constraint) => {
  await expect(client.query(`INSERT INTO crs_grid VALUES ${row}`)).rejects.toThrow(constraint);
});
