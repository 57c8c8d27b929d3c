import { expect, test } from "vitest";
import type { Dataset } from "@/lib/rules/dataset";
import { categoryOf, drawOf } from "@/lib/rules/draw/draws.fixture";
import { blankEntry } from "@/lib/rules/draw/entry/text";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { PastedRow } from "@/lib/sources/rows/read-rows";
import { judgeRows } from "./judge-rows";

const cec = categoryOf("cec", "program", { roundNames: [{ en: "Canadian Experience Class", fr: null }] });
const dataset = { draws: [drawOf("447", "2026-10-01", "cec", 518)], categories: [cec] } as unknown as Dataset;
const note = { reason: "", source: "A table" };
const judge = (rows: readonly PastedRow[], more = note, chosen: ReadonlySet<number> | null = null) =>
  judgeRows(rows, more, { dataset, hidden: [], today: isoDate("2026-10-30"), chosen });
const rowOf = (row: number, number: string, date: string, cutoff = "517"): PastedRow => ({
  row,
  entry: { ...blankEntry(number), date, category: "cec", cutoff, invitations: "1000" },
  unread: [],
  byOrder: false,
});
const codesOf = (rows: ReturnType<typeof judge>) =>
  rows.map(({ judged }) =>
    judged?.ok ? judged.warnings.map(({ code }) => code) : judged?.problems.map(({ code }) => code),
  );

test("rows follow one another whatever their order, and two of one number do not", () => {
  const rows = [rowOf(1, "449", "2026-10-09"), rowOf(2, "448", "2026-10-05"), rowOf(3, "451", "2026-10-12")];
  expect(judge(rows).map(({ row }) => row.row)).toEqual([1, 2, 3]);
  const codes = codesOf(judge(rows));
  expect(codes[0]).not.toContain("number_not_next");
  expect(codes[1]).not.toContain("number_not_next");
  expect(codes[2]).toContain("number_not_next");
  expect(codesOf(judge([rowOf(1, "448", "2026-10-05"), rowOf(2, "448", "2026-10-06")]))[1]).toEqual([
    "duplicate_number",
  ]);
});

test("another value, or another question, is another digest", () => {
  const digest = (row: PastedRow, more = note) => judge([row], more)[0]?.digest;
  const first = digest(rowOf(1, "448", "2026-10-05"));
  expect(digest(rowOf(1, "448", "2026-10-05"))).toBe(first);
  expect(digest(rowOf(1, "448", "2026-10-05", "516"))).not.toBe(first);
  expect(judge([rowOf(1, "449", "2026-10-05")])[0]?.digest).not.toBe(digest(rowOf(2, "448", "2026-10-05")));
});

test("where the rows were read is no question of each row", () => {
  const rows = judge([rowOf(1, "448", "2026-10-05")], { reason: "", source: "" });
  expect(codesOf(rows)[0]).not.toContain("no_source");
  expect(rows[0]?.digest).toBe(judge([rowOf(1, "448", "2026-10-05")])[0]?.digest);
});

test("a row stands beside the chosen ones only, and the one in its way is named", () => {
  const twice = [rowOf(1, "448", "2026-10-05"), rowOf(2, "448", "2026-10-06"), rowOf(3, "447", "2026-10-07")];
  expect(judge(twice).map(({ inTheWay }) => inTheWay)).toEqual([null, 1, null]);
  const second = judge(twice, note, new Set([2]));
  expect(second.map(({ judged, inTheWay }) => [judged?.ok, inTheWay])).toEqual([
    [true, null],
    [true, null],
    [false, null],
  ]);
  // Without the one before it another question is asked, so its box is another.
  const [next, after] = [rowOf(1, "448", "2026-10-05"), rowOf(2, "449", "2026-10-09")];
  expect(codesOf(judge([next, after], note, new Set([2])))[1]).toContain("number_not_next");
  expect(judge([next, after], note, new Set([2]))[1]?.digest).not.toBe(judge([next, after])[1]?.digest);
});
