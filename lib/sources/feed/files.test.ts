import { expect, test } from "vitest";
import { drawsCsv } from "@/lib/api/draw-csv";
import { drawJson } from "@/lib/api/draw-json";
import { tableCsv } from "@/lib/api/csv";
import { POOLS } from "@/lib/api/tables/pools";
import { apiView } from "@/lib/api/view";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readReference } from "@/prisma/reference/read";
import { compareFeed } from "./compare-feed";
import { feedErrorSentence } from "./feed-error";
import { fileOf, NOTHING_BESIDE, POOL, rowOf } from "./feed.fixture";
import { readFeed, type Feed } from "./read-feed";

/* The files that people have: each is read, or named for what it is. */

const today = isoDate("2026-10-02");
const bytes = (text: string) => new TextEncoder().encode(text);
function feedOf(file: Uint8Array): Feed {
  const read = readFeed(file, today);
  if (!read.ok) throw new Error(feedErrorSentence(read.refusal));
  return read.feed;
}
const rows = [rowOf("380", { drawDate: "2025-11-15", drawDateTime: "", ...POOL }), rowOf("379", POOL)];
const published = feedOf(fileOf(rows));

/** UTF-16 with its mark, in either order of bytes. */
function utf16(text: string, order: "le" | "be"): Uint8Array {
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(order === "le" ? little : little.swap16());
}

test.each([
  ["a bare list of rows", bytes(JSON.stringify(rows))],
  ["rows wrapped by another tool", bytes(JSON.stringify({ url: "x", result: { body: { rounds: rows } } }))],
  ["rows in a list under another name", bytes(JSON.stringify({ items: rows, count: 2 }))],
  ["a row in a wrapping of its own", bytes(JSON.stringify(rows.map((row) => ({ id: 1, row }))))],
  ["the feed as a text in JSON", bytes(JSON.stringify({ status: 200, body: JSON.stringify({ rounds: rows }) }))],
  ["a row a line", bytes(rows.map((row) => JSON.stringify(row)).join("\n"))],
  ["UTF-16 from PowerShell", utf16(JSON.stringify({ rounds: rows }), "le")],
  ["UTF-16, the other way round", utf16(JSON.stringify({ rounds: rows }), "be")],
])("%s says the same as the feed", (_what, file) => {
  const feed = feedOf(file);
  expect(feed.draws).toEqual(published.draws);
  expect(feed.pools).toEqual(published.pools);
  expect(feed).toMatchObject({ kind: "official", held: null, newest: { number: "380" } });
});

test.each([
  ["an empty file", bytes(" \r\n"), /empty/],
  ["an empty UTF-16 file", utf16("", "le"), /empty/],
  ["a web page", bytes("<!DOCTYPE html><title>x</title>"), /web page/],
  ["a list kept by hand", bytes("Draw;Date;CRS\r\n379;14/11/2025;462\r\n"), /table kept by hand/],
  ["a list kept by hand, by tabs", bytes("Draw\tDate\tCRS\n379\t2025-11-14\t462\n"), /table kept by hand/],
  ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /spreadsheet/],
  ["a workbook of before", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /spreadsheet/],
  ["a letter", bytes("Dear all\nthe feed is below"), /neither JSON nor/],
  ["another JSON", bytes('{"a":[1,2,{"b":"c"}]}'), /no draws/],
  ["a whole file that is no JSON", bytes("{'rounds': []}"), /neither JSON nor/],
  ["a feed that was cut off", fileOf(rows).subarray(0, 900), /cut off/],
])("%s is named for what it is", (_what, file, reason) => {
  const read = readFeed(file, today);
  expect(read.ok ? "read" : feedErrorSentence(read.refusal)).toMatch(reason);
});

test("a new key is told once and read by nobody; one that is missing and not needed is told and unknown", () => {
  const more = rows.map(({ mitext: _mitext, drawCutOff: _drawCutOff, ...row }) => ({
    ...row,
    drawNextDate: "soon",
    drawText3: "",
  }));
  const feed = feedOf(fileOf(more));
  expect(feed.held).toBeNull();
  expect(feed.problems.map(({ row, field, reason }) => `${row} ${field} ${reason}`)).toEqual([
    "1 drawNextDate new_key",
    "1 drawText3 new_key",
    "1 drawCutOff no_key",
  ]);
  expect(feed.draws.map(({ draw }) => draw.tieBreakAt)).toEqual([null, null]);
  expect(feed.draws.map(({ draw }) => draw.cutoff)).toEqual([462, 462]);
});

test("a key that is needed and missing from a row holds the file for a person; the other rows are read", () => {
  const [first, second] = rows;
  const { drawCRS: _drawCRS, ...without } = first!;
  const feed = feedOf(fileOf([without, second]));
  expect(feed.held).toMatchObject({ code: "no_text", params: { row: "1", key: "drawCRS" } });
  expect(feed.draws.map(({ draw }) => draw.number)).toEqual(["379"]);
});

test.each([
  ["31 janvier 2015 à 11:59:48 UTC", "2015-01-31T11:59:48Z"],
  ["31 janvier 2015", null],
])("French wording of an instant: %s", (drawDateTime, drawnAt) => {
  const row = rowOf("1", { drawDate: "31 janvier 2015", drawDateTime, drawSize: "20 784", drawCutOff: "" });
  expect(feedOf(fileOf([row])).draws[0]?.draw).toMatchObject({ date: "2015-01-31", drawnAt, invitations: 20_784 });
});

const reference = readReference();
const draws = reference.draws.map((draw) => ({ ...draw, category: null, version: null, notice: null, revision: 1 }));
const view = apiView({ ...reference, draws }, "fr", "https://tracker.example");
const here = draws.map((draw) => ({ ...draw, hidden: false }));
const stored = reference.pools.map((pool) => ({ ...pool, hidden: false, revision: 1 }));

test.each([
  ["CSV", drawsCsv(draws, view)],
  ["JSON", JSON.stringify({ data: draws.map((draw) => drawJson(draw, view)), total: draws.length, next: null })],
])("our own draws in %s come back and change nothing where they stand", (_what, text) => {
  const feed = feedOf(bytes(text));
  expect(feed.problems.filter(({ reason }) => reason !== "other_day")).toEqual([]);
  const compared = compareFeed(feed, { ...NOTHING_BESIDE, categories: reference.categories, draws: here });
  expect(compared.ok && compared.comparison).toMatchObject({
    held: { code: "own_export" },
    added: [],
    changed: [],
    unchanged: draws.length,
    onlyHere: [],
  });
});

test.each([
  ["CSV", drawsCsv(draws, view)],
  ["JSON", JSON.stringify({ data: draws.map((draw) => drawJson(draw, view)), total: draws.length, next: null })],
])("our own draws in %s come into an empty tracker with all that they say", (_what, text) => {
  const compared = compareFeed(feedOf(bytes(text)), { ...NOTHING_BESIDE, categories: [], draws: [] });
  if (!compared.ok) throw new Error(compared.refusal.code);
  const added = new Map(compared.comparison.added.map(({ number, draw }) => [number, draw]));
  expect(draws.map(({ number }) => added.get(number))).toEqual(
    draws.map((draw) => ({ ...draw, source: "secondary", hidden: false })),
  );
});

test("an export of before, which does not say why an instant is blank, leaves that unknown", () => {
  const csv = "number,date,round_name,cutoff,invitations,programs\r\n1,2015-01-31,General,886,779,fsw\r\n";
  expect(feedOf(bytes(csv)).draws).toMatchObject([{ draw: { tieBreakAt: null, tieBreakAbsence: null } }]);
});

test("what our own export adds or changes is not said to come from the feed", () => {
  const [first, second] = here;
  const other = { ...second!, invitations: second!.invitations + 1 };
  const compared = compareFeed(feedOf(bytes(drawsCsv([first!, second!], view))), {
    ...NOTHING_BESIDE,
    categories: reference.categories,
    draws: [other],
  });
  if (!compared.ok) throw new Error(compared.refusal.code);
  expect(compared.comparison.added).toMatchObject([{ number: first!.number, draw: { source: "secondary" } }]);
  expect(compared.comparison.changed).toMatchObject([{ number: second!.number, after: { source: "secondary" } }]);
});

test.each([
  ["CSV", tableCsv(POOLS, view, isoDate("2026-10-01"))],
  ["JSON", JSON.stringify({ data: reference.pools })],
])("our own pools in %s come back and change nothing where they stand", (_what, text) => {
  const feed = feedOf(bytes(text));
  expect(feed.pools).toHaveLength(reference.pools.length);
  const compared = compareFeed(feed, { ...NOTHING_BESIDE, categories: [], draws: [], pools: stored });
  expect(compared.ok && compared.comparison.pools).toEqual({ added: [], changed: [], withdrawn: [] });
});

test("a blank count in our own export is unknown, never zero", () => {
  const csv = "as_of,total,band_min,band_max,candidates\r\n2025-11-09,,0,1200,\r\n";
  const read = readFeed(bytes(csv), today);
  expect(read).toMatchObject({ ok: false, refusal: { code: "no_draws" } });
});
