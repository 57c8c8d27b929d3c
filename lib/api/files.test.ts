import { unzipSync, strFromU8 } from "fflate";
import readSheets from "read-excel-file/node";
import { afterEach, expect, test, vi } from "vitest";
import type { Locale } from "@/lib/rules/text/bilingual";
import { makeApart } from "@/lib/apart/threads";
import { tableCsv, type CsvRow } from "./csv";
import { DAY, KNOWN, referenceSeen, SITE } from "./known.fixture";
import { DRAWS, drawRows } from "./tables/draws";
import { OCCUPATIONS } from "./tables/occupations";
import type { TableFacts } from "./tables/table";
import { TABLES } from "./tables/tables";
import { trackerFiles } from "./tracker-archive";
import { apiView } from "./view";
import { sheetsOf } from "./workbook";

const reference = referenceSeen();
const { draws } = reference;
const view = apiView(reference, "en", SITE);
const AT = { ...KNOWN, site: SITE };

const workbookOf = (table: TableFacts, rows: readonly CsvRow[], locale: Locale) =>
  makeApart({ make: "workbook", sheets: sheetsOf(table, rows, locale), day: DAY });
const archiveOf = (at = AT) => makeApart({ make: "archive", files: trackerFiles(view, at), day: at.knownTo });

afterEach(() => void vi.useRealTimers());

/** Makes the same twice, as two machines would: years apart, and on two sides of the world. */
async function twice<T>(make: () => Promise<T> | T): Promise<[T, T]> {
  const zone = process.env.TZ;
  try {
    process.env.TZ = "America/Vancouver";
    vi.useFakeTimers({ now: new Date("2026-10-02T01:00:00Z"), toFake: ["Date"] });
    const first = await make();
    process.env.TZ = "Pacific/Auckland";
    vi.setSystemTime(new Date("2029-03-04T20:00:00Z"));
    return [first, await make()];
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

test("a workbook holds numbers, days and instants as such, and what its columns mean", async () => {
  const [sheet, meanings] = await readSheets(await workbookOf(DRAWS, drawRows(draws, view), "fr"));
  expect([sheet?.sheet, meanings?.sheet]).toEqual(["Rondes", "Colonnes"]);
  const [head = [], ...rows] = sheet?.data ?? [];
  expect(head).toEqual(DRAWS.columns.map(({ name }) => name));
  expect(rows).toHaveLength(draws.length);
  const at = (name: string) => head.indexOf(name);
  for (const [index, { number, date, drawnAt, cutoff, invitations }] of draws.entries()) {
    const row = rows[index] ?? [];
    expect([row[at("number")], row[at("cutoff")], row[at("invitations")]]).toEqual([number, cutoff, invitations]);
    expect(row[at("date")]).toEqual(new Date(`${date}T00:00:00Z`));
    // A sheet counts days with fractions.
    const instant = row[at("drawn_at")];
    if (drawnAt === null) expect(instant).toBeNull();
    else expect(instant instanceof Date && Math.abs(instant.getTime() - Date.parse(drawnAt))).toBeLessThan(500);
    expect(typeof row[at("confirmed")]).toBe("boolean");
  }
  expect(meanings?.data.slice(1).map(([name]) => name)).toEqual(head);
});

test("codes keep their zeros in a workbook", async () => {
  const [sheet] = await readSheets(await workbookOf(OCCUPATIONS, OCCUPATIONS.rows(view, DAY), "en"));
  expect(sheet?.data.slice(1).map(([noc]) => noc)).toEqual(reference.occupations.map(({ noc }) => noc));
  expect(sheet?.data[1]?.[0]).toBe("00010");
});

test("the same rows are the same workbook, whenever and wherever it is made", async () => {
  const [first, again] = await twice(() => workbookOf(DRAWS, drawRows(draws.slice(0, 9), view), "en"));
  expect(again.equals(first)).toBe(true);
});

test("the archive holds every table, its terms and what it is; the same data are the same bytes", async () => {
  const [archive, again] = await twice(() => archiveOf());
  expect(again.equals(archive)).toBe(true);
  expect((await archiveOf({ ...AT, changedAt: new Date("2026-10-03T00:00:00Z") })).equals(archive)).toBe(false);

  const files = Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(Object.keys(files).sort()).toEqual(
    [
      "LICENCE.txt",
      "README.txt",
      "csv-metadata.json",
      "datapackage.json",
      ...TABLES.map(({ name }) => `${name}.csv`),
    ].sort(),
  );
  for (const table of TABLES) expect(files[`${table.name}.csv`]).toBe(tableCsv(table, view, DAY));
  expect(files["README.txt"]).toContain("Known to 2026-10-01");
  expect(files["README.txt"]).toContain("Données connues jusqu’au 2026-10-01");
  expect(files["LICENCE.txt"]).toContain("Contains information licensed under the Open Government Licence – Canada.");
  const described: { resources: { path: string; schema: { fields: { name: string }[] } }[] } = JSON.parse(
    files["datapackage.json"] ?? "",
  );
  for (const { path, schema } of described.resources)
    expect(schema.fields.map(({ name }) => name).join()).toBe(files[path]?.split("\r\n")[0]);
});
