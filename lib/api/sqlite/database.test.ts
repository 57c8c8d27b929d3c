import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeApart } from "@/lib/apart/threads";
import { versionInForce } from "@/lib/rules/category/current-version";
import { plainCell } from "../csv";
import { DAY, KNOWN, referenceSeen, SITE } from "../known.fixture";
import type { ColumnType } from "../tables/table";
import { TABLES } from "../tables/tables";
import { apiView } from "../view";
import { trackerDatabase } from "./database";
import { sqlName } from "./schema";

/* The database is read by another program than the one that writes it: another build of SQLite. */

const reference = referenceSeen();
const categoryOf = (roundName: string) =>
  /Canadian Experience/.test(roundName) ? "cec" : /Provincial/.test(roundName) ? "pnp" : null;
const draws = reference.draws.map((draw) => ({ ...draw, category: categoryOf(draw.roundName) }));
const view = apiView({ ...reference, draws }, "fr", SITE);
const AT = { ...KNOWN, site: SITE };
const written = (at = AT) => makeApart({ make: "database", database: trackerDatabase(view, at) });

const folder = mkdtempSync(path.join(tmpdir(), "tracker-sqlite-"));
let file: Buffer;
let db: InstanceType<typeof sqlite.Database>;
beforeAll(async () => {
  file = await written();
  const name = path.join(folder, "tracker.sqlite");
  writeFileSync(name, file);
  db = new sqlite.Database(name, { readOnly: true });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const KEPT_AS: Readonly<Record<ColumnType, string>> = {
  text: "text",
  code: "text",
  list: "text",
  whole: "integer",
  decimal: "real",
  yes_no: "integer",
  day: "text",
  instant: "text",
};

test.each(TABLES)("$name: every row with the values of its file, each of the type of its column", (table) => {
  const name = sqlName(table.name);
  const rows = table.rows(view, DAY);
  const names = table.columns.map((column) => column.name);
  // Null where a file is blank: no text is empty.
  expect(db.all(`SELECT * FROM ${name} ORDER BY rowid`)).toEqual(
    rows.map((row) =>
      Object.fromEntries(
        names.map((column) => {
          const value = row[column] ?? null;
          return [
            column,
            typeof value === "boolean" ? Number(value) : plainCell(value) === "" ? null : plainCell(value),
          ];
        }),
      ),
    ),
  );
  for (const { name: column, type } of table.columns)
    expect(
      db.all(`SELECT DISTINCT typeof("${column}") AS t FROM ${name} WHERE "${column}" IS NOT NULL`),
      column,
    ).toEqual(db.get(`SELECT 1 FROM ${name} WHERE "${column}" IS NOT NULL`) ? [{ t: KEPT_AS[type] }] : []);
});

test("it is whole, its keys name rows once, and what they refer to is there", () => {
  expect(db.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(db.all("PRAGMA foreign_key_check")).toEqual([]);
  const keys = (name: string) => db.all(`SELECT name FROM pragma_table_info('${name}') WHERE pk > 0 ORDER BY pk`);
  for (const { name, key } of TABLES) expect(keys(sqlName(name))).toEqual(key.map((column) => ({ name: column })));
  expect(db.all(`SELECT "table", "from", "to" FROM pragma_foreign_key_list('version_occupations') ORDER BY 1`)).toEqual(
    [
      { table: "occupations", from: "noc", to: "noc" },
      { table: "versions", from: "version", to: "slug" },
    ],
  );
  expect(db.get("SELECT title_en FROM occupations WHERE noc = '00010'")).toEqual({ title_en: "Legislators" });
});

test("it says what the data are, what each column means and on what terms they may be used", () => {
  const meta = Object.fromEntries(db.all("SELECT * FROM meta").map(({ name, value }) => [name, value]));
  expect(meta).toMatchObject({ known_to: "2026-10-01", data_version: "7", missing_draws: "0" });
  expect(meta.citation).toContain("data known to 2026-10-01");
  expect(db.all("PRAGMA user_version")).toEqual([{ user_version: 7 }]);
  expect(
    db.all("SELECT table_name || '.' || name AS name FROM meta_columns ORDER BY rowid").map(({ name }) => name),
  ).toEqual(TABLES.flatMap(({ name, columns }) => columns.map((column) => `${sqlName(name)}.${column.name}`)));
  expect(db.get("SELECT * FROM meta_tables WHERE name = 'version_occupations'")).toMatchObject({
    file: "express-entry-version-occupations.csv",
    licence: expect.stringMatching(/open-government-licence-canada \| .*statcan/) as unknown,
  });
});

test("its views follow the rules of the pages", () => {
  const inForce = reference.categories.flatMap((category) => {
    const version = versionInForce(category, DAY);
    return (version?.occupations ?? []).map((noc) => ({ version: version?.slug, noc }));
  });
  const byName = (a: { version?: unknown; noc?: unknown }, b: { version?: unknown; noc?: unknown }) =>
    `${a.version} ${a.noc}`.localeCompare(`${b.version} ${b.noc}`);
  expect(inForce.length).toBeGreaterThan(50);
  expect(db.all("SELECT version, noc FROM lists_in_force").sort(byName)).toEqual(inForce.sort(byName));

  const sums = new Map<string, number>();
  for (const { date, category, invitations } of draws) {
    const name = `${date.slice(0, 7)} ${category ?? "unclassified"}`;
    sums.set(name, (sums.get(name) ?? 0) + invitations);
  }
  const told = db.all("SELECT month, category, invitations FROM invitations_by_month");
  expect(new Map(told.map(({ month, category, invitations }) => [`${month} ${category}`, invitations]))).toEqual(sums);

  const gaps = db.all("SELECT number, gap_points AS gap, category_fr FROM draw_gaps");
  expect(gaps.map(({ number }) => number)).toEqual(draws.map(({ number }) => number));
  expect(gaps.filter(({ gap }) => gap !== null).length).toBeGreaterThan(100);
  expect(new Set(gaps.map(({ category_fr: name }) => name))).toContain("CEC");
});

test("the same data are the same bytes, of another version others", async () => {
  expect((await written()).equals(file)).toBe(true);
  expect((await written({ ...AT, version: 8 })).equals(file)).toBe(false);
});
