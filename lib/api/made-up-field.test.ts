import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { parseDrawEntry } from "@/lib/rules/draw/entry/entry";
import { entryFrom, entryOfDraw } from "@/lib/rules/draw/entry/text";
import type { FieldRow } from "@/lib/rules/draw/field-row";
import { DRAW_TABLE } from "@/lib/rules/draw/fields";
import { changedFields } from "@/lib/rules/draw/history";
import { manualOverrides } from "@/lib/rules/draw/manual-fields";
import { mergeShapeOf } from "@/lib/rules/draw/merge-groups";
import { publishedValues } from "@/lib/rules/draw/published";
import { mergeRows, mergeValues } from "@/lib/rules/record/merge";
import { parseCount } from "@/lib/rules/text/count-input";
import { isoDate } from "@/lib/rules/time/iso-date";
import { drawDictionary } from "@/scripts/docs/draw-tables";
import { CATEGORIES } from "@/lib/rules/draw/draws.fixture";
import { drawsCsv } from "./draw-csv";
import { drawJson, jsonNames } from "./draw-json";
import { apiView } from "./view";

/* A field that stands in the table alone is found wherever the fields of a draw are. */

const MADE_UP: FieldRow<number> = {
  form: { place: 11, group: "declined", inputs: { declined: { read: parseCount, fault: "not_a_count" } } },
  feed: null,
  columns: { declined: "declined" },
  label: "admin.form.invitations",
  unit: "candidates",
  api: [{ json: "declined", csv: "declined", place: 99 }],
  page: "declined",
  meaning: "candidates who declined",
  check: (count) => (count > 99 ? "too_large" : null),
};
const table = { ...DRAW_TABLE, declined: MADE_UP };

const plain = drawOf("448", "2026-10-02", "cec", 518, { roundName: "Canadian Experience Class", programs: ["cec"] });
const draw = { ...plain, declined: 7 };
const context = { categories: CATEGORIES, today: isoDate("2026-10-02") };
const entry = entryOfDraw(draw, CATEGORIES, table);
const read = (declined: string) => parseDrawEntry({ ...entry, ...{ declined } }, context, table);

test("in the form: its text is read, written and checked", () => {
  expect(entryFrom((name) => [`text of ${name}`], table)).toMatchObject({ declined: "text of declined" });
  expect(entry).toMatchObject({ declined: "7" });
  expect(read("8")).toMatchObject({ ok: true, draw: { declined: 8, cutoff: 518 } });
  for (const [text, code] of [
    ["", "missing"],
    ["many", "not_a_count"],
    ["100", "too_large"],
  ] as const)
    expect(read(text)).toEqual({ ok: false, problems: [{ field: "declined", code, params: {} }] });
});

test("in the history and in a difference: its change is one", () => {
  const after = { ...draw, declined: 8 };
  expect(changedFields(draw, after, table)).toEqual(["declined"]);
  const stored = { hidden: false, ...draw };
  const change = {
    revision: 2,
    kind: "edit",
    at: "2026-10-02T14:00:00Z" as never,
    reason: null,
    source: null,
    by: "Ada",
  } as const;
  const history = [{ ...change, before: stored, after: { hidden: false, ...after } }];
  expect(manualOverrides(history, table)).toMatchObject({ declined: { by: "Ada", revision: 2 } });
});

test("in a merge: it is a choice of its own", () => {
  const shape = mergeShapeOf(table);
  const theirs = { ...entry, ...{ declined: "8" } };
  const take: Readonly<Record<string, "yours">> = { declined: "yours" };
  expect(mergeRows(shape, { base: entry, theirs, yours: entry })).toEqual([
    { field: "declined", changedBy: "theirs", joins: false },
  ]);
  expect(mergeValues(shape, { base: entry, theirs, yours: entry }, take)).toEqual(entry);
});

test("in JSON and CSV: it comes last", () => {
  const view = apiView(
    { draws: [draw], categories: CATEGORIES, occupations: [], pools: [], corrections: [], events: [], crsGrids: [] },
    "en",
    "https://tracker.example",
  );
  const values = publishedValues(table);
  expect(Object.entries(drawJson(draw, view, jsonNames(values))).at(-1)).toEqual(["declined", 7]);
  const [head, row] = drawsCsv([draw], view, values).split("\r\n");
  expect(head).toMatch(/,confirmed,correction,gap_across_grids,declined$/);
  expect(row).toMatch(/,yes,,,7$/);
});

test("in the dictionary: it has a row", () => {
  expect(drawDictionary(table)).toMatch(/^\| `declined` +\| candidates +\| candidates who declined +\|$/m);
});
