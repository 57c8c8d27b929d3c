import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import sqlite from "node-sqlite3-wasm";
import readSheets from "read-excel-file/node";
import type { APIRequestContext } from "@playwright/test";
import { readCsvw, type CsvwColumn, type CsvwValue, type ExcelForm } from "../../scripts/test/read-csvw";
import { expect, test } from "../fixtures";

/* Every file, read as other programs read it, against the database by SQL. */

type Row = Readonly<Record<string, CsvwValue>>;

const sum = (rows: readonly Row[], name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
const texts = (rows: readonly Row[], name: string) => rows.map((row) => String(row[name]));
const joined = (values: readonly string[]) => [...new Set(values)].toSorted().join();

/** Of each whole table: figures by SQL, and the same figures of rows that were read. */
const TABLES: Readonly<Record<string, readonly [sql: string, of: (rows: readonly Row[]) => object]>> = {
  draws: [
    `SELECT count(*)::int AS n, sum(cutoff)::int AS cutoff, sum(invitations)::int AS invitations, min(date)::text AS first,
       max(date)::text AS last, count(tie_break_at)::int AS ties FROM draw WHERE NOT hidden`,
    (rows) => ({
      n: rows.length,
      cutoff: sum(rows, "cutoff"),
      invitations: sum(rows, "invitations"),
      first: texts(rows, "date").toSorted()[0],
      last: texts(rows, "date").toSorted().at(-1),
      ties: rows.filter((row) => row.tie_break_at !== null).length,
    }),
  ],
  pools: [
    "SELECT count(*)::int AS n, sum(candidates)::int AS candidates, count(DISTINCT as_of)::int AS days FROM pool_band",
    (rows) => ({
      n: rows.length,
      candidates: sum(rows, "candidates"),
      days: new Set(texts(rows, "as_of")).size,
    }),
  ],
  categories: [
    "SELECT count(*)::int AS n, string_agg(slug, ',' ORDER BY slug COLLATE \"C\") AS slugs FROM category",
    (rows) => ({ n: rows.length, slugs: joined(texts(rows, "slug")) }),
  ],
  versions: [
    `SELECT count(*)::int AS n, (SELECT count(*)::int FROM category_version_occupation) AS listed,
       string_agg(slug, ',' ORDER BY slug COLLATE "C") AS slugs FROM category_version`,
    (rows) => ({ n: rows.length, listed: sum(rows, "occupations"), slugs: joined(texts(rows, "slug")) }),
  ],
  "version-occupations": [
    `SELECT count(*)::int AS n, string_agg(DISTINCT noc, ',' ORDER BY noc) AS codes FROM category_version_occupation`,
    (rows) => ({ n: rows.length, codes: joined(texts(rows, "noc")) }),
  ],
  occupations: [
    `SELECT count(*)::int AS n, sum(substr(noc, 2, 1)::int)::int AS teer, string_agg(noc, ',' ORDER BY noc) AS codes,
       min(title_fr) FILTER (WHERE noc = '00010') AS first FROM occupation`,
    (rows) => ({
      n: rows.length,
      teer: sum(rows, "teer"),
      codes: joined(texts(rows, "noc")),
      first: rows.find(({ noc }) => noc === "00010")?.title_fr,
    }),
  ],
  events: [
    "SELECT count(*)::int AS n, min(date)::text AS first, max(date)::text AS last FROM policy_event WHERE NOT hidden",
    (rows) => ({ n: rows.length, first: texts(rows, "date")[0], last: texts(rows, "date").at(-1) }),
  ],
  corrections: [
    "SELECT count(*)::int AS n, count(likely_value)::int AS likely FROM correction WHERE NOT hidden",
    (rows) => ({ n: rows.length, likely: rows.filter((row) => row.likely_value !== null).length }),
  ],
  "crs-grids": [
    `SELECT count(*)::int AS grids, min(first_day)::text AS first,
       sum((points->'age'->'29'->>0)::int) FILTER (WHERE state = 'known')::int AS age FROM crs_grid`,
    (rows) => ({
      grids: new Set(texts(rows, "from")).size,
      first: texts(rows, "from").toSorted()[0],
      age: sum(
        rows.filter(({ factor }) => factor === "age.29.0"),
        "value",
      ),
    }),
  ],
};

const DESCRIBED = /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/;

/** The columns of a whole CSV by the description that its own header names, as CSV on the Web finds it. */
async function columnsOf(request: APIRequestContext, address: string): Promise<readonly CsvwColumn[]> {
  const { link = "" } = (await request.get(address)).headers();
  const [, described = ""] = DESCRIBED.exec(link) ?? [];
  const { url, tableSchema } = await (await request.get(described)).json();
  // Programs ignore a description of another address.
  const { pathname, search } = new URL(url);
  expect(pathname + search).toBe(address);
  return tableSchema.columns;
}

async function readFile(request: APIRequestContext, address: string, excel?: ExcelForm): Promise<readonly Row[]> {
  const asked = excel === undefined ? address : `${address}?excel=${excel}`;
  const answer = await request.get(asked);
  expect(answer.status(), address).toBe(200);
  const [whole = ""] = address.split("?");
  expect(DESCRIBED.test(answer.headers().link ?? ""), asked).toBe(asked === whole);
  return readCsvw(await answer.text(), await columnsOf(request, whole), excel);
}

/** A value as SQLite keeps it. */
const kept = (value: CsvwValue | undefined) =>
  typeof value === "boolean"
    ? Number(value)
    : Array.isArray(value)
      ? value.length === 0
        ? null
        : value.join(" ")
      : (value ?? null);

/** The list of draws begins with the newest, the whole tables with the oldest. */
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();

test("a CSV of each table, for programs and for both Excels, in the archive and in the database", async ({
  request,
  sql,
}) => {
  test.setTimeout(120_000);
  const { resources }: { resources: { name: string }[] } = await (await request.get("/api/v1/datapackage.json")).json();
  expect(resources.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLES).toSorted());
  const zip = unzipSync(await (await request.get("/api/v1/tracker.zip")).body());
  const folder = mkdtempSync(path.join(tmpdir(), "tracker-files-"));
  const name = path.join(folder, "tracker.sqlite");
  writeFileSync(name, await (await request.get("/api/v1/tracker.sqlite")).body());
  const database = new sqlite.Database(name, { readOnly: true });
  try {
    for (const [table, [query, figuresOf]] of Object.entries(TABLES)) {
      const address = `/api/v1/${table}.csv`;
      const rows = await readFile(request, address);
      expect(figuresOf(rows), table).toEqual((await sql(query))[0]);
      for (const excel of ["fr", "en"] as const) expect(await readFile(request, address, excel), table).toEqual(rows);
      const packed = strFromU8(zip[`${table}.csv`] ?? new Uint8Array());
      expect(sorted(readCsvw(packed, await columnsOf(request, address))), table).toEqual(sorted(rows));
      const stored = database.all(`SELECT * FROM ${table.replaceAll("-", "_")} ORDER BY rowid`);
      // A text that a spreadsheet would run has an apostrophe in front in a CSV, and none in a database.
      expect(sorted(stored), table).toEqual(
        sorted(
          rows.map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([column, value]) => [
                column,
                typeof value === "string" ? value.replace(/^'(?=[=+\-@])/, "") : kept(value),
              ]),
            ),
          ),
        ),
      );
    }
    expect(database.get("SELECT noc FROM occupations ORDER BY noc")).toEqual({ noc: "00010" });
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
});

test("the workbook holds numbers, days and instants as such, and the same values as the CSV", async ({ request }) => {
  const rows = await readFile(request, "/api/v1/draws.csv");
  const columns = await columnsOf(request, "/api/v1/draws.csv");
  const [sheet] = await readSheets(await (await request.get("/api/v1/draws.xlsx")).body());
  const [head = [], ...cells] = sheet?.data ?? [];
  expect(head).toEqual(columns.map(({ name }) => name));
  expect(cells).toHaveLength(rows.length);
  for (const [index, row] of rows.entries())
    for (const [place, { name, datatype, separator }] of columns.entries()) {
      const [cell, value] = [cells[index]?.[place] ?? null, row[name] ?? null];
      if (value !== null && (datatype === "date" || datatype === "dateTime")) {
        expect(cell, name).toBeInstanceOf(Date);
        // A sheet counts days with fractions.
        expect(Math.abs(Number(cell) - Date.parse(String(value))), name).toBeLessThan(500);
      } else expect(cell, name).toEqual(separator === undefined ? value : kept(value));
    }
});

test("the files that answer a question add up to the database too", async ({ request, sql }) => {
  const [all] = await sql<{ n: number; invitations: number }>(
    "SELECT count(*)::int AS n, sum(invitations)::int AS invitations FROM draw WHERE NOT hidden",
  );
  const years = await readFile(request, "/api/v1/invitations.csv?by=year&period=all");
  expect({ n: sum(years, "draws"), invitations: sum(years, "official") }).toEqual(all);

  const cadence = await readFile(request, "/api/v1/cadence.csv");
  const latest = await sql(
    "SELECT category, max(date)::text AS day FROM draw WHERE NOT hidden AND category IS NOT NULL GROUP BY 1 ORDER BY 1",
  );
  const byCategory = cadence.map((row) => ({ category: row.category, day: row.latest_date }));
  expect(byCategory.toSorted((a, b) => String(a.category).localeCompare(String(b.category)))).toEqual(latest);

  const series = await readFile(request, "/api/v1/series.csv?period=all&categories=healthcare");
  const [healthcare] = await sql(
    "SELECT count(*)::int AS n, sum(cutoff)::int AS cutoff FROM draw WHERE NOT hidden AND category = 'healthcare'",
  );
  const own = series.filter(({ category }) => category === "healthcare");
  expect({ n: own.length, cutoff: sum(own, "cutoff") }).toEqual(healthcare);

  const [standing] = await readFile(request, "/api/v1/pool-standing.csv?score=501");
  const [counted] = await sql(
    `SELECT sum(candidates)::int AS candidates FROM pool_band
     WHERE min >= 501 AND as_of = (SELECT max(as_of) FROM pool_snapshot)`,
  );
  expect([standing?.at_least, standing?.at_most]).toEqual([counted?.candidates, counted?.candidates]);

  const changes = await readFile(request, "/api/v1/list-changes.csv");
  expect(changes.length).toBeGreaterThan(10);
  for (const { noc } of changes.filter((row) => row.noc !== null)) expect(noc).toMatch(/^\d{5}$/);
});
