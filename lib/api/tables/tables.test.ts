import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readReference } from "@/prisma/reference/read";
import { plainCell, tableCsv } from "../csv";
import { tableSchema } from "../describe";
import { apiView } from "../view";
import { ownersOf } from "../licences";
import { DESCRIBED, TABLES } from "./tables";

/* What is published once stays: whoever reads a file by the names or places of its columns goes on reading. */

/** Columns are added at the end of a line, never renamed, moved or removed. */
const V1 = {
  draws:
    "number,date,drawn_at,round_name,category,category_name,category_version,cutoff,invitations,tie_break_at,programs," +
    "gap_points,gap_reference_number,gap_reference_date,gap_reference_cutoff,gap_days,pool_as_of,source,url,notice," +
    "instruction_url,drawn_at_absence,tie_break_absence,confirmed,correction,gap_across_grids",
  pools: "as_of,total,band_min,band_max,candidates,repeats,confirmed",
  categories: "slug,kind,name_en,name_fr,short_name_en,short_name_fr,definition_en,definition_fr,introduced,retired",
  versions:
    "slug,category,name_en,name_fr,name_en_is_ours,name_fr_is_ours,official_name_en,official_name_fr,aliases," +
    "list_year,announced,effective_from,effective_to,occupations,min_months,min_hours,part_time_allowed," +
    "must_be_continuous,within_past_years,experience_location,single_occupation,must_be_primary_noc,language," +
    "other_en,other_fr",
  "version-occupations": "category,version,list_year,effective_from,effective_to,noc,title_en,title_fr,teer",
  occupations: "noc,title_en,title_fr,teer,categories_now,versions,draws,last_draw,last_draw_date",
  events: "slug,date,title_en,title_fr,source_url,certainty",
  corrections: "draw_number,field,official_value,likely_value,confidence,settled,evidence_en,evidence_fr",
  "crs-grids": "from,state,factor,value,occupations,as_of,sources",
  series:
    "date,number,category,category_name,measure,value,unit,held_against,cutoff,invitations,gap_points," +
    "gap_reference_number,gap_reference_date,event,source,confirmed,changed_at,retrieved_at,query,known_to,correction," +
    "event_certainty,gap_across_grids,notice",
  "list-changes":
    "from_list,to_list,category,version_before,version_after,change,noc,title_en,title_fr,rule,before,after",
  invitations:
    "from,to,whole,category,category_name,draws,official,corrected,share,unconfirmed,under_review,known_to," +
    "doubted",
  cadence:
    "category,category_name,latest_number,latest_date,days_since,selection_intervals,selection_share,selection_median," +
    "selection_shortest,selection_longest,all_intervals,all_share,all_median,all_shortest,all_longest,known_to",
  "pool-standing": "score,on,counted_as_of,days,total,confirmed,at_least,at_most,band_min,band_max,known_to",
};

test("the columns of version 1 stand where they stood", () => {
  for (const { name, columns } of DESCRIBED)
    expect([name, columns.map((each) => each.name).join()]).toEqual([name, V1[name as keyof typeof V1]]);
  expect(DESCRIBED.map(({ name }) => name)).toEqual(Object.keys(V1));
});

const reference = readReference();
const draws = reference.draws.map((draw) => ({ ...draw, category: null, version: null, notice: null, revision: 1 }));
const view = apiView({ ...reference, draws }, "fr", "https://tracker.example");
const DAY = isoDate("2026-10-02");

const FORMS: Readonly<Record<string, RegExp>> = {
  text: /^[^\r]+$/,
  code: /^\d{5}$/,
  list: /^[^\s]+( [^\s]+)*$/,
  whole: /^-?\d+$/,
  decimal: /^-?\d+(\.\d+)?$/,
  yes_no: /^(?:yes|no)$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/,
};

test.each(TABLES)(
  "$name: each value has the type of its column, and is blank only where that says something",
  (table) => {
    const rows = table.rows(view, DAY);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(table.columns.map(({ name }) => name).sort());
      for (const { name, type, blank } of table.columns) {
        const text = String(plainCell(row[name]) ?? "");
        if (text === "") expect([name, blank]).not.toEqual([name, null]);
        else expect(text, name).toMatch(FORMS[type]!);
      }
    }
  },
);

test.each(TABLES)(
  "$name: its key names each row once, and what it refers to is there",
  ({ key, refers, rows, name }) => {
    const own = rows(view, DAY);
    const names = own.map((row) => key.map((column) => row[column]).join("\0"));
    expect(new Set(names).size, name).toBe(own.length);
    for (const { column, table, to } of refers) {
      const others = new Set(
        TABLES.find((each) => each.name === table)!
          .rows(view, DAY)
          .map((row) => row[to]),
      );
      for (const row of own) if (row[column] !== null) expect(others, `${column} of ${name}`).toContain(row[column]);
    }
  },
);

test("the French has its hard spaces, and no sentence is left in one language", () => {
  for (const { title, columns } of DESCRIBED)
    for (const { en, fr } of [
      title,
      ...columns.flatMap(({ meaning, blank }) => [meaning, ...(blank ? [blank] : [])]),
    ]) {
      expect(fr).not.toMatch(/ [:;!?»]|« /);
      expect([en, fr]).not.toContain("");
    }
});

test("in a French Excel accents, columns and codes hold; so in an English one", () => {
  const table = TABLES.find(({ name }) => name === "occupations")!;
  const french = tableCsv(table, view, DAY, "fr");
  expect(french.slice(0, 12)).toBe("\ufeffnoc;title_en".slice(0, 12));
  expect(french.split("\r\n")[1]).toMatch(/^"=""00010""";/);
  expect(tableCsv(table, view, DAY, "en").split("\r\n")[1]).toMatch(/^"=""00010""",/);
  const rows: Record<string, string>[] = parse(french, { bom: true, columns: true, delimiter: ";" });
  expect(rows.map(({ noc }) => noc)).toEqual(reference.occupations.map(({ noc }) => `="${noc}"`));
  expect(rows[0]).toMatchObject({ title_fr: reference.occupations[0]!.title.fr });
});

test("the schema has a type for each column, and says which may be blank", () => {
  const { fields, primaryKey, foreignKeys } = tableSchema(TABLES.find(({ name }) => name === "version-occupations")!);
  expect(primaryKey).toEqual(["version", "noc"]);
  expect(foreignKeys).toContainEqual({ fields: "noc", reference: { resource: "occupations", fields: "noc" } });
  expect(fields.map(({ name, type, constraints }) => [name, type, constraints.required])).toEqual([
    ["category", "string", true],
    ["version", "string", true],
    ["list_year", "string", true],
    ["effective_from", "date", false],
    ["effective_to", "date", false],
    ["noc", "string", true],
    ["title_en", "string", true],
    ["title_fr", "string", true],
    ["teer", "integer", true],
  ]);
});

test("a table that holds titles of occupations names their licence too", () => {
  const withTitles = DESCRIBED.filter(({ columns }) =>
    columns.some(({ name }) => name === "title_en" || name === "noc"),
  );
  const named = DESCRIBED.filter((table) => ownersOf(table).includes("statcan")).map(({ name }) => name);
  expect(named).toEqual(withTitles.map(({ name }) => name).filter((name) => name !== "events"));
});
