import { describe, expect, test } from "vitest";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { categoryOf, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { compareFeed } from "./compare-feed";
import { fileOf, NOTHING_BESIDE, POOL, rowOf } from "./feed.fixture";
import { readFeedRow as readRow } from "./feed-row";
import type { RawRow } from "./row-reader";
import { parseFeedDay, parseFeedInstant } from "./moment";
import { readFeed, type Feed } from "./read-feed";
import { feedErrorSentence } from "./feed-error";

const today = isoDate("2026-10-02");
const readFeedRow = (raw: RawRow, row: number) => readRow(raw, row, today);

const feedOf = (...rows: unknown[]): Feed => {
  const read = readFeed(fileOf(rows), today);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.feed;
};
const reasons = ({ problems }: { problems: Feed["problems"] }) => problems.map(({ field, reason }) => [field, reason]);

describe("days and instants in the shapes of the feed", () => {
  test.each([
    ["August 7, 2026 at 10:08:20 UTC", "2026-08-07T10:08:20Z"],
    ["October 15, 2025 15:55:18 UTC", "2025-10-15T15:55:18Z"],
    ["March 01, 2023, at 17:24:39 UTC", "2023-03-01T17:24:39Z"],
    ["April 26,2023 18:10:04 UTC", "2023-04-26T18:10:04Z"],
    ["May 31, 2024 at12:48:30 UTC", "2024-05-31T12:48:30Z"],
    ["January 23, 2025 at 2025-01-23 15:30:04 UTC", "2025-01-23T15:30:04Z"],
    ["August 19th 2026 at 10:00:00 UTC", "2026-08-19T10:00:00Z"],
    ["October 25, 2023 at 15:48:39 AM UTC", "2023-10-25T15:48:39Z"],
    ["February 02 2022 at 14:16:27 UTC", "2022-02-02T14:16:27Z"],
    [" July 13, 2016 at 13:56:45 UTC", "2016-07-13T13:56:45Z"],
    ["March 27, 2015 at 23:59:47", "2015-03-27T23:59:47Z"],
    ["July 3rd 2026 at 01:02:03 UTC", "2026-07-03T01:02:03Z"],
    ["April 12th, 2026 at 01:02:03 UTC", "2026-04-12T01:02:03Z"],
    ["March 02. 2024 at 01:58:34 UTC", "2024-03-02T01:58:34Z"],
    ["February 22, 2025 at 0:59:13 UTC", "2025-02-22T00:59:13Z"],
    ["June  22, 2021  at  20:19:59 PM UTC", "2021-06-22T20:19:59Z"],
    ["le 14 novembre 2025 à 11:53:39 UTC", "2025-11-14T11:53:39Z"],
    ["1er février 2024 à 9:05:00 TUC", "2024-02-01T09:05:00Z"],
    ["October 7 at 16:38:21 UTC", "no_year"],
    ["Octember 7, 2024 at 16:38:21 UTC", null],
    ["February 30, 2024 at 16:38:21 UTC", null],
    ["January 23, 2025 at 2025-01-24 15:30:04 UTC", null],
    ["January 23, 2025 at 25:30:04 UTC", null],
    ["January 23, 2025", null],
    ["", null],
  ])("%s", (text, instant) => expect(parseFeedInstant(text)).toBe(instant));

  test.each([
    ["2025-11-14", "2025-11-14"],
    ["11-01-2023", "2023-01-11"],
    ["November 9, 2025", "2025-11-09"],
    ["9 novembre 2025", "2025-11-09"],
    ["2025-02-30", null],
    ["November 9", null],
    ["soon", null],
  ])("day %s", (text, day) => expect(parseFeedDay(text)).toBe(day));
});

describe("a row", () => {
  test("whole: counts with commas or blanks, programmes, the link without its prefix, the pool without its subtotals", () => {
    const { draw, pool, problems } = readFeedRow(rowOf("379", { drawSize: "20 784", ...POOL }), 1);
    expect(problems).toEqual([]);
    expect(draw).toEqual({
      french: false,
      number: "379",
      date: "2025-11-14",
      drawnAt: "2025-11-14T11:53:39Z",
      drawnAtAbsence: null,
      roundName: "Canadian Experience Class",
      cutoff: 462,
      invitations: 20_784,
      tieBreakAt: "2024-12-02T22:19:41Z",
      tieBreakAbsence: null,
      programs: ["fsw", "cec", "fst"],
      poolAsOf: "2025-11-09",
      instructionUrl: "https://www.canada.ca/en/rounds/invitations.html?q=379",
    });
    expect(pool?.bands).toHaveLength(15);
    expect(pool?.bands.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(pool?.total);
  });
  test("no pool is unknown, and so is its day", () =>
    expect(readFeedRow(rowOf("1"), 1)).toMatchObject({ draw: { poolAsOf: null }, pool: null, problems: [] }));
  test("sums that do not agree are told and the row is kept", () => {
    const read = readFeedRow(rowOf("247", { ...POOL, dd3: "51" }), 1);
    expect(reasons(read)).toEqual([
      ["dd3", "sums"],
      ["dd18", "sums"],
    ]);
    expect(read.pool?.bands).toHaveLength(15);
  });
  test("the day is that of drawDate: an instant of the next day is no problem, another one is", () => {
    expect(reasons(readFeedRow(rowOf("7", { drawDateTime: "November 15, 2025 at 00:00:01 UTC" }), 1))).toEqual([]);
    const other = readFeedRow(rowOf("357", { drawDateTime: "November 4, 2025 at 11:53:39 UTC" }), 1);
    expect(reasons(other)).toEqual([["drawDateTime", "other_day"]]);
    expect(other.draw).toMatchObject({ date: "2025-11-14", drawnAt: "2025-11-04T11:53:39Z" });
  });
  test("a tie-break after the draw, or without a year, is unknown and told", () => {
    for (const [text, reason] of [
      ["August 14, 2026 at 11:53:39 UTC", "after_draw"],
      ["October 7 at 16:38:21 UTC", "no_year"],
    ] as const) {
      const read = readFeedRow(rowOf("335", { drawCutOff: text }), 1);
      expect(reasons(read)).toEqual([["drawCutOff", reason]]);
      expect(read.draw?.tieBreakAt).toBeNull();
    }
  });
  test.each([
    ["drawSize", "3,5OO", "not_a_count"],
    ["drawSize", "", "not_a_count"],
    ["drawCRS", "1,201", "not_a_cutoff"],
    ["drawNumber", "91ab", "not_a_draw_number"],
    ["drawDate", "soon", "unreadable"],
    ["drawName", " ", "missing"],
  ] as const)("without a readable %s (%j) it is no draw", (field, value, reason) => {
    const read = readFeedRow(rowOf("379", { [field]: value }), 3);
    expect(read.draw).toBeNull();
    expect(read.problems).toEqual([{ row: 3, number: field === "drawNumber" ? null : "379", field, value, reason }]);
  });
});

describe("a file", () => {
  test("two draws of one day, 91a and 91b, are two; a number that comes twice is taken once; a pool belongs to its day", () => {
    const feed = feedOf(rowOf("91b", POOL), rowOf("91a", POOL), rowOf("91a"));
    expect(feed.draws.map(({ draw }) => draw.number)).toEqual(["91b", "91a"]);
    expect(feed.pools).toHaveLength(1);
    expect(reasons(feed)).toEqual([["drawNumber", "twice"]]);
  });
  test("in Windows-1252 or in UTF-8 with a mark, the accents are the same", () => {
    const text = JSON.stringify({ rounds: [rowOf("1", { drawName: "Catégorie de l’expérience canadienne" })] });
    const ansi = Uint8Array.from([...text].map((letter) => (letter === "’" ? 0x92 : letter.codePointAt(0)!)));
    for (const bytes of [ansi, new TextEncoder().encode(`\uFEFF${text}`)]) {
      const read = readFeed(bytes, today);
      expect(read.ok && read.feed.draws[0]?.draw.roundName).toBe("Catégorie de l’expérience canadienne");
    }
  });
  test.each([
    ["", /empty/],
    ["<!DOCTYPE html><p>Sorry", /web page/],
    ['{"rounds":[{"drawNumber":"1"', /cut off/],
    ['{"classes":""}', /no draws/],
    ['{"rounds":[]}', /no draws/],
    ['{"rounds":[7]}', /is not a draw/],
    [JSON.stringify({ rounds: [{ ...rowOf("1"), drawSize: 3500 }] }), /no text under “drawSize”/],
  ])("%s is refused in a sentence", (text, reason) => {
    const read = readFeed(new TextEncoder().encode(text), today);
    expect(read.ok ? "" : feedErrorSentence(read.refusal)).toMatch(reason);
  });
});

describe("against the draws that are here", () => {
  const cec = categoryOf("cec", "program", {
    roundNames: [{ en: "Canadian Experience Class", fr: "Catégorie de l'expérience canadienne" }],
  });
  const here = (number: string, more = {}): StoredDraw => ({
    ...drawOf(number, "2025-11-14", "cec", 462, {
      roundName: "Canadian Experience Class",
      invitations: 3500,
      drawnAt: "2025-11-14T11:53:39Z" as never,
      tieBreakAt: "2024-12-02T22:19:41Z" as never,
      programs: ["fsw", "cec", "fst"],
      instructionUrl: `https://www.canada.ca/en/rounds/invitations.html?q=${number}`,
      ...more,
    }),
    hidden: false,
  });
  const against = (draws: readonly StoredDraw[]) => ({ ...NOTHING_BESIDE, draws, categories: [cec] });
  const compare = (draws: readonly StoredDraw[], ...rows: unknown[]) => {
    const result = compareFeed(feedOf(...rows), against(draws));
    if (!result.ok) throw new Error(result.refusal.code);
    return result.comparison;
  };

  test("new, changed field by field, unchanged, only here", () => {
    const comparison = compare(
      [here("1"), here("2"), here("3")],
      rowOf("1"),
      rowOf("2", { drawCRS: "463", drawCutOff: "" }),
      rowOf("4", { drawDate: "2025-11-15" }),
    );
    expect(comparison.added.map(({ number }) => number)).toEqual(["4"]);
    expect(comparison.changed).toMatchObject([
      {
        number: "2",
        changes: [{ field: "cutoff", before: 462, after: 463 }],
        conflicts: [],
        after: { cutoff: 463, revision: 2 },
      },
    ]);
    expect(comparison.unchanged).toBe(1);
    expect(comparison.onlyHere).toEqual(["3"]);
  });
  test("a draw from secondary sources is confirmed", () => {
    expect(compare([here("1", { source: "secondary", drawnAt: null })], rowOf("1")).changed).toMatchObject([
      {
        number: "1",
        changes: [
          { field: "drawnAt", before: null, after: "2025-11-14T11:53:39Z" },
          { field: "source", before: "secondary", after: "feed" },
        ],
      },
    ]);
  });
  test("a renamed round is a change, its French name is none", () => {
    expect(compare([here("1")], rowOf("1", { drawName: "Catégorie de l’expérience canadienne" })).unchanged).toBe(1);
    expect(
      compare([here("1")], rowOf("1", { drawName: "Canadian Experience class (Version 1)" })).changed[0]?.changes,
    ).toHaveLength(1);
  });
  test("a feed that lost half of its draws is not trusted", () => {
    const result = compareFeed(feedOf(rowOf("1")), against(["1", "2"].map((number) => here(number))));
    expect(result.ok ? "" : feedErrorSentence(result.refusal)).toContain("1 draws, but had 2");
  });
});
