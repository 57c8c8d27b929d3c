import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { RawRow } from "@/lib/sources/feed/row-reader";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { applyFeed } from "./apply-feed";
import { brokenHistories, emptyOfDraws, storedData } from "./import.fixture";
import { testClient } from "../../test-client.fixture";

const RUNS = 1000;
const at = new Date("2026-10-02T15:00:00Z");
const who = { by: { id: null, name: "test" }, reason: null, live: false };
/** Draws with everything: letters, one day, no pool, no tie-break, day first, an unlike instant, corrections. */
const SOME = ["1", "63", "64", "91a", "91b", "208", "237", "247", "262", "357", "378", "379"];

const { database, client } = await testClient();
let base: RawRow[];

beforeAll(async () => {
  const stored = await storedData(client);
  base = publishedRows({ ...stored, draws: stored.draws.filter(({ number }) => SOME.includes(number)) }, "en");
  await emptyOfDraws(database);
  await applyFeed(client, { bytes: publishedFile(base), origin: "upload", name: "base", at }, { kind: "all" }, who);
});

const hostile = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "0",
      "-1",
      "1e9",
      "9,999,999,999",
      "3,50",
      "12a",
      "1201",
      "٣",
      "NaN",
      "null",
      " ",
      "\u0000",
      "\ud800",
      "a\r\nb",
      "2015-02-30",
      "0000-01-01",
      "9999-12-31",
      "31-12-2026",
      "01-02-2016",
      "January 1, 0000 at 00:00:00 UTC",
      "December 31, 9999 at 23:59:59 UTC",
      "<a href='javascript:alert(1)'>",
      "<a href='//evil.example'>",
      "<a href='https://www.canada.ca/%00'>",
      "'; DROP TABLE draw; --",
      "91A",
      "91c",
      "0379",
      "No Program Specified",
      "Canadian Experience Class",
      "x".repeat(5000),
      "é".repeat(201),
    ),
  },
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 20 }),
);
const keys = fc.constantFrom(
  "drawNumber",
  "drawDate",
  "drawName",
  "drawSize",
  "drawCRS",
  "drawText2",
  "drawDateTime",
  "drawCutOff",
  "drawDistributionAsOn",
  "drawNumberURL",
  "dd1",
  "dd3",
  "dd18",
  "drawDateFull",
  "mitext",
);
const place = fc.nat({ max: 11 });
const cell = fc.record({ kind: fc.constant("cell" as const), row: place, key: keys, value: hostile });
const mutation = fc.oneof(
  { weight: 6, arbitrary: cell },
  fc.record({
    kind: fc.constant("type" as const),
    row: place,
    key: keys,
    value: fc.constantFrom(7, null, true, {}, [], ["x"]),
  }),
  fc.record({
    kind: fc.constantFrom("drop" as const, "twice" as const, "keyless" as const, "extra" as const, "noRow" as const),
    row: place,
    key: keys,
  }),
  fc.record({ kind: fc.constant("swap" as const), row: place, other: place, key: keys }),
  fc.record({ kind: fc.constantFrom("reverse" as const, "half" as const) }),
);
const bytesMutation = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: "none" as const }) },
  fc.record({
    kind: fc.constant("cut" as const),
    share: fc.oneof(
      fc.constant(0),
      fc.nat({ max: 1000 }).map((part) => part / 1000),
    ),
  }),
  fc.record({
    kind: fc.constant("flip" as const),
    share: fc.nat({ max: 999 }).map((part) => part / 1000),
    to: fc.nat({ max: 255 }),
  }),
  fc.constantFrom({ kind: "html" as const }, { kind: "mark" as const }, { kind: "huge" as const }),
);
const feeds = fc.record({ mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }), last: bytesMutation });

type Feeds = typeof feeds extends fc.Arbitrary<infer T> ? T : never;

function mutated({ mutations, last }: Feeds): { rows: unknown[]; bytes: Uint8Array } {
  let rows: unknown[] = base.map((row) => ({ ...row }));
  const change = (index: number, how: (row: Record<string, unknown>) => void) => {
    const row = rows[index % Math.max(rows.length, 1)];
    if (typeof row === "object" && row !== null) how(row as Record<string, unknown>);
  };
  for (const each of mutations) {
    if (each.kind === "cell" || each.kind === "type") change(each.row, (row) => (row[each.key] = each.value));
    else if (each.kind === "drop") rows = rows.filter((_, index) => index !== each.row);
    else if (each.kind === "twice") rows = [...rows, ...(rows[each.row] ? [rows[each.row]] : [])];
    else if (each.kind === "keyless") change(each.row, (row) => delete row[each.key]);
    else if (each.kind === "extra") change(each.row, (row) => (row[`${each.key}2`] = "x"));
    else if (each.kind === "noRow") rows = rows.map((row, index) => (index === each.row ? "row" : row));
    else if (each.kind === "swap") change(each.row, (row) => (row[each.key] = (base[each.other] as RawRow)[each.key]));
    else if (each.kind === "reverse") rows = [...rows].reverse();
    else rows = rows.slice(0, rows.length / 2);
  }
  const bytes = publishedFile(rows);
  if (last.kind === "cut") return { rows, bytes: bytes.subarray(0, Math.floor(bytes.length * last.share)) };
  if (last.kind === "flip") return { rows: [], bytes: bytes.with(Math.floor(bytes.length * last.share), last.to) };
  if (last.kind === "html")
    return { rows, bytes: new TextEncoder().encode("<!DOCTYPE html><h1>Service unavailable</h1>") };
  if (last.kind === "mark") return { rows, bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]) };
  if (last.kind === "huge") return { rows: [], bytes: publishedFile(Array.from({ length: 5001 }, () => ({}))) };
  return { rows, bytes };
}

const digits = (value: unknown) => (typeof value === "string" ? value.replace(/[\s,]/g, "") : "");

test(`a thousand mutated feeds: none is an error, and nothing is written that no row says`, {
  timeout: 600_000,
}, async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(feeds, async (given) => {
      const { rows, bytes } = mutated(given);
      const before = await storedData(client);
      const result = await applyFeed(client, { bytes, origin: "upload", name: "mutated", at }, { kind: "all" }, who);
      const after = await storedData(client);
      const outcome = result.ok ? (result.comparison.held?.code ?? "taken") : result.refusal.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (!result.ok) expect(after).toEqual(before);
      expect(await brokenHistories(client)).toEqual([]);
      const known = new Map(before.draws.map((draw) => [draw.number, draw]));
      // Nothing is lost, and a value is either what stood here or what a row of that number says.
      expect(after.draws.map(({ number }) => number)).toEqual(expect.arrayContaining([...known.keys()]));
      for (const draw of after.draws) {
        const own = rows.filter(
          (row): row is RawRow =>
            typeof row === "object" && row !== null && digits((row as RawRow).drawNumber).toLowerCase() === draw.number,
        );
        const was = known.get(draw.number);
        if (given.last.kind === "flip") continue;
        const said = (field: "cutoff" | "invitations" | "roundName" | "date", say: (row: RawRow) => string) =>
          was?.[field] === draw[field] || own.some((row) => say(row) === String(draw[field]));
        expect(
          said("cutoff", (row) => digits(row.drawCRS)),
          `cut-off of ${draw.number}`,
        ).toBe(true);
        expect(
          said("invitations", (row) => digits(row.drawSize)),
          `invitations of ${draw.number}`,
        ).toBe(true);
        expect(
          said("roundName", (row) => row.drawName!.trim().replace(/\s+/g, " ")),
          `name of ${draw.number}`,
        ).toBe(true);
        expect(
          said("date", (row) =>
            /^\d\d-/.test(row.drawDate!.trim())
              ? row.drawDate!.trim().split("-").reverse().join("-")
              : row.drawDate!.trim(),
          ),
          `day of ${draw.number}`,
        ).toBe(true);
        expect(
          draw.date <= "2026-10-02" && draw.date >= "2015-01-01" && draw.invitations > 0 && draw.cutoff <= 1200,
        ).toBe(true);
        expect(draw.tieBreakAt === null || draw.tieBreakAt.slice(0, 10) <= "2026-10-03").toBe(true);
        expect(draw.instructionUrl === null || draw.instructionUrl.startsWith("https://www.canada.ca/")).toBe(true);
      }
      if (JSON.stringify(after) !== JSON.stringify(before)) {
        await emptyOfDraws(database);
        await applyFeed(
          client,
          { bytes: publishedFile(base), origin: "upload", name: "base", at },
          { kind: "all" },
          who,
        );
      }
    }),
    { numRuns: RUNS },
  );
  // The mutations reach what they are meant to reach.
  for (const kind of ["taken", "web_page", "cut_off", "no_text", "shrunk"])
    expect(outcomes.get(kind) ?? 0, kind).toBeGreaterThan(5);
});
