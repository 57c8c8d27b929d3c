import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { REAL_GRIDS } from "../../lib/db/reference.fixture";
import { GRIDS_FOLDER } from "../../prisma/reference/digest";
import { prepareDatabase } from "../migrate/prepare-database";
import { createTestDatabase } from "../test/test-database";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;
const folder = mkdtempSync(path.join(tmpdir(), "crs-"));

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true });
  await database.drop();
});

const run = (...options: string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/commands/crs-import.ts", ...options], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      MIGRATE_DATABASE_URL: database.ownerUrl,
      TRACKER_NOW: "2026-12-01T15:00:00Z",
    },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
const file = (grid: object): string => {
  const name = path.join(folder, "grid.json");
  writeFileSync(name, JSON.stringify(grid));
  return name;
};
const november = async () =>
  (
    await client.query<{ state: string; imported: boolean }>(
      "SELECT state, imported, points->'additional'->'sibling' AS sibling FROM crs_grid WHERE first_day = '2026-11-03'",
    )
  ).rows;
const version = async () => Number((await client.query("SELECT version FROM data_version")).rows[0].version);

const last = REAL_GRIDS.findLast(({ state }) => state === "known")!;
const points = last.state === "known" ? last.points : null;
const grid = {
  from: "2026-11-03",
  asOf: "2026-12-01",
  sources: ["https://www.canada.ca/en/grid.html"],
  state: "known",
  points: {
    ...points,
    additional: {
      ...points?.additional,
      sibling: 20,
      occupations: {
        levels: [{ timesMedianWage: 2, canadianWork: 30, jobOffer: 50, occupations: ["00012", "21231"] }],
      },
    },
  },
};

test("a grid is shown, written on demand, and stays through a start with newer reference files", async () => {
  expect(await november()).toEqual([{ state: "reported", imported: false, sibling: null }]);
  const before = await version();
  const shown = await run(file(grid));
  expect(shown).toMatchObject({ code: 0, stderr: "" });
  expect(shown.stdout).toContain("A grid with points, from 2026-11-03 on.");
  expect(shown.stdout).toContain("It takes the place of the one of that day, that is reported to have changed.");
  expect(shown.stdout).toContain("  additional.sibling: 15 → 20");
  expect(shown.stdout).toContain("Nothing was written: add --apply to write it.");
  expect(await version()).toBe(before);

  expect((await run(file(grid), "--apply")).stdout).toContain("Written.");
  expect(await november()).toEqual([{ state: "known", imported: true, sibling: 20 }]);
  expect(await version()).toBe(before + 1);

  await client.query("UPDATE reference_file SET sha256 = 'older' WHERE file = $1", [GRIDS_FOLDER]);
  await prepareDatabase(database);
  expect(await november()).toEqual([{ state: "known", imported: true, sibling: 20 }]);
  expect((await client.query("SELECT FROM crs_grid")).rowCount).toBe(REAL_GRIDS.length);
}, 120_000);

test("what is no grid ends in one sentence, and nothing is written", async () => {
  const before = await version();
  const fails = async (content: object, stderr: RegExp) =>
    expect(await run(file(content), "--apply")).toMatchObject({ code: 1, stderr: expect.stringMatching(stderr) });
  await fails({ ...grid, from: "2026-13-01" }, /^Nothing was written: grid\.json is not a grid: field from: /);
  await fails({ ...grid, asOf: "2026-12-02" }, /field asOf: this day is still to come\.\n$/);
  await fails({ ...grid, points: { ...grid.points, age: {} } }, /field points\.age/);
  const levels = grid.points.additional.occupations.levels;
  await fails(
    {
      ...grid,
      points: {
        ...grid.points,
        additional: { ...grid.points.additional, occupations: { levels: [...levels, ...levels] } },
      },
    },
    /field points\.additional\.occupations\.levels: not the highest first/,
  );
  writeFileSync(path.join(folder, "text.json"), "no grid");
  expect(await run(path.join(folder, "text.json"))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Nothing was written: text\.json is not a grid: /) as string,
  });
  expect(await run(path.join(folder, "absent.json"))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^absent\.json cannot be read: ENOENT/) as string,
  });
  expect(await run()).toMatchObject({ code: 1, stderr: "Say which file: npm run crs:import -- FILE [--apply]\n" });
  expect(await version()).toBe(before);
}, 120_000);
