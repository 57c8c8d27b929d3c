import { describe, expect, test } from "vitest";
import { readReference } from "@/prisma/reference/read";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { isoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import { compareFeed, type FeedComparison } from "./compare-feed";
import { NOTHING_BESIDE } from "./feed.fixture";
import type { RawRow } from "./row-reader";
import { instantText, publishedFile, publishedRows } from "./published.fixture";
import { readFeed, type Feed } from "./read-feed";
import { feedErrorSentence } from "./feed-error";

/*
 * What an importer must survive: a test for each of the twelve kinds of surprise that the official feed has held so
 * far.
 */

const today = isoDate("2026-10-02");
const reference = readReference();
const { categories } = reference;
const pools = reference.pools.map((pool) => ({ ...pool, hidden: false, revision: 1 }));
const draws = reference.draws.map((draw): StoredDraw => {
  const known = classifyRoundName(draw.roundName, categories);
  return {
    ...draw,
    category: known?.category ?? null,
    version: known?.version ?? null,
    notice: null,
    hidden: false,
    revision: 1,
  };
});
const confirmed = draws.filter(({ source }) => source === "feed");
const stored = new Map(draws.map((draw) => [draw.number, draw]));

const rows = (language: "en" | "fr" = "en") => publishedRows({ draws: confirmed, pools, categories }, language);
const changed = (changes: Readonly<Record<string, RawRow>>) =>
  rows().map((row) => ({ ...row, ...changes[row.drawNumber!] }));
function read(some: readonly unknown[], encoding?: "windows-1252"): Feed {
  const result = readFeed(publishedFile(some, encoding), today);
  if (!result.ok) throw new Error(feedErrorSentence(result.refusal));
  return result.feed;
}
function against(
  some: readonly unknown[],
  here: readonly StoredDraw[] = confirmed,
  overrides = new Map(),
): FeedComparison {
  const result = compareFeed(read(some), { ...NOTHING_BESIDE, draws: here, categories, pools, overrides });
  if (!result.ok) throw new Error(feedErrorSentence(result.refusal));
  return result.comparison;
}
const drawOf = (feed: Feed, number: string) => feed.draws.find(({ draw }) => draw.number === number)?.draw;
const told = ({ problems }: { problems: Feed["problems"] }, number: string) =>
  problems.filter((problem) => problem.number === number).map(({ field, reason }) => `${field} ${reason}`);
const NOTHING = { added: [], changed: [], onlyHere: [], pools: { added: [], changed: [], withdrawn: [] } };

describe("the official feed", () => {
  test("0. all its surprises at once say what stands here, and only #208 and #357 are told", () => {
    const comparison = against(rows());
    expect(comparison).toMatchObject({ ...NOTHING, unchanged: 438 });
    expect(new Set(comparison.problems.map(({ number, field, reason }) => `${number} ${field} ${reason}`))).toEqual(
      new Set([
        "208 drawCutOff no_year",
        "357 drawDateTime other_day",
        ...comparison.problems
          .filter(({ reason }) => reason === "sums")
          .map(({ number, field }) => `${number} ${field} sums`),
      ]),
    );
  });

  test("1. two draws on one day are two, with and without a letter: a date is no key", () => {
    const feed = read(rows());
    for (const [a, b] of [
      ["63", "64"],
      ["75", "76"],
      ["91a", "91b"],
      ["141", "142"],
    ] as const) {
      expect(drawOf(feed, a)).toMatchObject({ number: a, date: stored.get(a)!.date });
      expect(drawOf(feed, b)).toMatchObject({ number: b, date: stored.get(a)!.date });
    }
    expect(
      against(
        rows(),
        confirmed.filter(({ number }) => number !== "91b"),
      ).added.map(({ number }) => number),
    ).toEqual(["91b"]);
  });

  test.each(Array.from({ length: 13 }, (_, shape) => shape))("2. drawDateTime in its shape %i is read", (shape) => {
    const at = "2026-08-07T10:08:20Z" as UtcInstant;
    const text = instantText(at, "en", shape);
    const feed = read(changed({ "379": { drawDate: "2026-08-07", drawDateTime: text } }));
    expect(drawOf(feed, "379")?.drawnAt, text).toBe(at);
  });

  test.each(Array.from({ length: 20 }, (_, shape) => shape))("3. drawCutOff in its shape %i is read", (shape) => {
    const at = "2024-03-02T01:58:34Z" as UtcInstant;
    const text = instantText(at, "en", shape);
    const feed = read(changed({ "379": { drawCutOff: text } }));
    expect(drawOf(feed, "379")?.tieBreakAt, text).toBe(at);
  });
  test("3. drawCutOff without a year is unknown and told, and an empty one unknown", () => {
    const feed = read(rows());
    expect(drawOf(feed, "208")).toMatchObject({ tieBreakAt: null, tieBreakAbsence: "not_readable" });
    expect(told(feed, "208")).toEqual(["drawCutOff no_year"]);
    expect(drawOf(feed, "76")).toMatchObject({ tieBreakAt: null, tieBreakAbsence: "none_published" });
    expect(told(feed, "76")).toEqual([]);
  });

  test("4. contradictions: the day is that of drawDate, an instant of the next day is the same day, a pool may come later", () => {
    const feed = read(rows());
    expect(drawOf(feed, "357")).toMatchObject({ date: stored.get("357")!.date, drawnAt: stored.get("357")!.drawnAt });
    expect(told(feed, "357")).toEqual(["drawDateTime other_day"]);
    const nextDay = confirmed.filter(({ date, drawnAt }) => drawnAt !== null && drawnAt.slice(0, 10) > date);
    expect(nextDay.length).toBeGreaterThanOrEqual(10);
    for (const { number } of nextDay)
      expect(told(feed, number).filter((text) => text.startsWith("drawDateTime"))).toEqual([]);
    const late = read(changed({ "379": { drawDistributionAsOn: "November 19, 2025" } }));
    expect(drawOf(late, "379")?.poolAsOf).toBe("2025-11-19");
  });

  test("5. a date ahead is unknown and told, and corrected by the feed that corrects it", () => {
    const ahead = against(changed({ "335": { drawCutOff: "February 19, 2027 at 10:00:00 UTC" } }));
    expect(ahead.changed).toEqual([]);
    expect(told(ahead, "335")).toEqual(["drawCutOff after_draw"]);
    const unknown = confirmed.map((draw) => (draw.number === "335" ? { ...draw, tieBreakAt: null } : draw));
    expect(against(rows(), unknown).changed).toMatchObject([
      { number: "335", changes: [{ field: "tieBreakAt", before: null, after: stored.get("335")!.tieBreakAt }] },
    ]);
    const future = read(changed({ "379": { drawDate: "2026-11-14" } }));
    expect(drawOf(future, "379")).toBeUndefined();
    expect(told(future, "379")).toContain("drawDate in_future");
  });

  test("6. published rows that change are shown field by field with what stands here", () => {
    const comparison = against(
      changed({
        "262": { drawCutOff: "June 22, 2022 at 20:19:59 UTC" },
        "237": { drawDate: "13-01-2023" },
        "379": { drawSize: "3,600", drawCRS: "463" },
      }),
    );
    expect(comparison.changed.map(({ number, changes }) => [number, changes])).toEqual([
      ["237", [{ field: "date", before: "2023-01-11", after: "2023-01-13" }]],
      ["262", [{ field: "tieBreakAt", before: stored.get("262")!.tieBreakAt, after: "2022-06-22T20:19:59Z" }]],
      [
        "379",
        [
          { field: "cutoff", before: 462, after: 463 },
          { field: "invitations", before: 3500, after: 3600 },
        ],
      ],
    ]);
    const renamed = confirmed.map((draw) =>
      draw.version === "healthcare-v1" ? { ...draw, roundName: "Healthcare occupations (2023-1)" } : draw,
    );
    const names = against(rows(), renamed).changed;
    expect(names.length).toBe(renamed.filter(({ roundName }) => roundName.endsWith("(2023-1)")).length);
    expect(new Set(names.flatMap(({ changes }) => changes.map(({ field }) => field)))).toEqual(new Set(["roundName"]));
    expect(names.every(({ after }) => after?.version === "healthcare-v1")).toBe(true);
  });

  test("7. a row that vanishes is only here, never removed, and unchanged when it comes back", () => {
    const without = rows().filter(({ drawNumber }) => !["324", "336"].includes(drawNumber!));
    expect(against(without)).toMatchObject({ ...NOTHING, onlyHere: ["324", "336"], unchanged: 436 });
    expect(against(rows())).toMatchObject({ ...NOTHING, unchanged: 438 });
  });

  test("8. names that drift mean the same; a new one is stored as it came and waits", () => {
    const drifted = changed({
      "268": { drawName: "No program specified" },
      "379": { drawName: "  Healthcare and Social Services Occupations (version 2) " },
    });
    const first = against(drifted, []);
    expect(first.added.find(({ number }) => number === "268")?.draw).toMatchObject({
      roundName: "No program specified",
      category: "general",
    });
    expect(first.added.find(({ number }) => number === "379")?.draw).toMatchObject({
      roundName: "Healthcare and Social Services Occupations (version 2)",
      version: "healthcare-v2",
    });
    const fresh = against(changed({ "379": { drawName: "Physicians with Canadian Experience" } }), []).added.find(
      ({ number }) => number === "379",
    );
    expect(fresh?.draw).toMatchObject({
      roundName: "Physicians with Canadian Experience",
      category: null,
      version: null,
    });
    for (const [name, version] of [
      ["French-Language proficiency 2026-Version 2", "french-2026-v2"],
      ["Trades Occupations, 2026-Version 3", "trades-2026-v3"],
    ] as const) {
      expect(classifyRoundName(name, categories)?.version?.replace(/-\d{4}|-v\d/g, "")).toBe(
        version.replace(/-\d{4}|-v\d/g, ""),
      );
    }
  });

  test("9. an error that stands is taken as it is published: #208 says 681", () => {
    expect(drawOf(read(rows()), "208")?.invitations).toBe(681);
    expect(
      reference.corrections.find(({ drawNumber, field }) => drawNumber === "208" && field === "invitations"),
    ).toMatchObject({ officialValue: "681", likelyValue: "888" });
  });

  test("10. sums that do not agree are told, and the row and its pool are taken", () => {
    const feed = read(changed({ "247": { dd3: "55,867" } }));
    expect(told(feed, "247")).toContain("dd3 sums");
    expect(drawOf(feed, "247")).toMatchObject({
      cutoff: stored.get("247")!.cutoff,
      poolAsOf: stored.get("247")!.poolAsOf,
    });
    expect(feed.pools.some(({ asOf }) => asOf === stored.get("247")!.poolAsOf)).toBe(true);
  });
  test("10. eighteen zeros are no pool and an unknown day, not zero people", () => {
    for (const number of ["1", "213", "223", "224", "226", "227"])
      expect(drawOf(read(rows()), number)?.poolAsOf, number).toBe(stored.get(number)!.poolAsOf);
    expect(drawOf(read(rows()), "213")?.poolAsOf).toBeNull();
  });

  test.each(["utf8", "windows-1252"] as const)("11. the French feed in %s says the same of every draw", (encoding) => {
    const feed = read(rows("fr"), encoding === "utf8" ? undefined : encoding);
    const result = compareFeed(feed, { ...NOTHING_BESIDE, draws: confirmed, categories, pools });
    expect(result.ok && result.comparison).toMatchObject({ ...NOTHING, unchanged: 438 });
    expect(drawOf(feed, "379")).toMatchObject({
      roundName: "Professions de la santé et des services sociaux (Version 2)",
      invitations: 3500,
      french: true,
    });
  });
  test("11. with a byte order mark; with a second French name of one English name; with a French name not known", () => {
    const bytes = publishedFile(rows("fr"));
    const marked = readFeed(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), today);
    expect(marked.ok && marked.feed.draws.length).toBe(438);
    const french = rows("fr").map((row) =>
      row.drawNumber === "379"
        ? { ...row, drawName: "Un nom encore inconnu" }
        : row.drawName === "Métiers (Version 1)"
          ? { ...row, drawName: "Métiers spécialisés (Version 1)" }
          : row,
    );
    const comparison = against(french);
    expect(comparison).toMatchObject({ ...NOTHING, unchanged: 438 });
    expect(told(comparison, "379")).toEqual(["drawName french_unknown"]);
  });

  test.each([
    ["a web page", () => new TextEncoder().encode("<!DOCTYPE html><title>Error</title>"), /web page/],
    ["an empty body", () => new Uint8Array(), /empty/],
    ["a truncated JSON", () => publishedFile(rows()).subarray(0, 300_000), /cut off/],
    ["rounds shrunk by half", () => publishedFile(rows().slice(0, 219)), /219 draws, but had 438/],
    [
      "a key that is needed and missing",
      () => publishedFile(rows().map(({ drawCRS: _drawCRS, ...row }) => row)),
      /no text under “drawCRS”/,
    ],
    [
      "a number that is no text",
      () => publishedFile(rows().map((row) => ({ ...row, drawCRS: 462 }))),
      /no text under “drawCRS”/,
    ],
  ])("12. %s: nothing is taken, with the reason in a sentence", (_what, bytes, reason) => {
    const result = readFeed(bytes(), today);
    const whole = result.ok
      ? compareFeed(result.feed, { ...NOTHING_BESIDE, draws: confirmed, categories, pools })
      : result;
    expect(whole.ok ? "" : feedErrorSentence(whole.refusal)).toMatch(reason);
  });
  test("12. a number with letters is a problem of its row, and of no other", () => {
    const comparison = against(changed({ "379": { drawSize: "3,5OO" } }));
    expect(told(comparison, "379")).toEqual(["drawSize not_a_count"]);
    expect(comparison).toMatchObject({ added: [], changed: [], unchanged: 437 });
    expect(comparison.onlyHere).toEqual(["379"]);
  });
});

describe("a value that breaks an invariant of a draw is a problem of its row", () => {
  test.each([
    ["drawSize", "0", "not_positive"],
    ["drawSize", "1,000,001", "too_large"],
    ["drawCRS", "1,201", "not_a_cutoff"],
    ["drawDate", "2014-12-31", "before_launch"],
    ["drawDate", "2026-10-03", "in_future"],
    ["drawName", "x".repeat(201), "too_long"],
    ["drawName", "a\u0000b", "bad_characters"],
    ["drawName", "a\ud800b", "bad_characters"],
    ["drawNumber", "1234567", "not_a_draw_number"],
  ])("%s %j: the row is left out", (field, value, reason) => {
    const feed = read(changed({ "379": { [field]: value } }));
    expect(feed.draws).toHaveLength(437);
    expect(
      feed.problems
        .filter(({ row }) => row === 438 - confirmed.findIndex(({ number }) => number === "379"))
        .map((problem) => `${problem.field} ${problem.reason}`),
    ).toContain(`${field} ${reason}`);
  });
  test.each([
    ["drawCutOff", "January 1, 0000 at 10:00:00 UTC", "before_launch", "tieBreakAt"],
    ["drawDateTime", "January 1, 0001 at 10:00:00 UTC", "before_launch", "drawnAt"],
    ["drawDateTime", "January 1, 2027 at 10:00:00 UTC", "in_future", "drawnAt"],
    ["drawNumberURL", "<a href='https://example.org/'>1</a>", "not_official", "instructionUrl"],
    ["drawNumberURL", "<a href='javascript:alert(1)'>1</a>", "not_official", "instructionUrl"],
    ["drawDistributionAsOn", "January 1, 2027", "in_future", "poolAsOf"],
    ["drawDistributionAsOn", "January 1, 1999", "before_launch", "poolAsOf"],
    ["dd1", "999,999,999,999", "too_large", "poolAsOf"],
  ] as const)("%s %j: the value is unknown", (field, value, reason, unknown) => {
    const feed = read(changed({ "379": { [field]: value } }));
    expect(drawOf(feed, "379")).toMatchObject({ [unknown]: null, cutoff: 462 });
    expect(told(feed, "379")).toContain(`${field} ${reason}`);
  });
  test("the day and name of another draw", () => {
    const { date, roundName } = stored.get("378")!;
    const comparison = against(changed({ "379": { drawDate: date, drawDateTime: "", drawName: roundName } }));
    expect(comparison).toMatchObject({ changed: [], unchanged: 437 });
    expect(told(comparison, "379")).toContain("drawName same_round");
    const fresh = against(
      rows().flatMap((row) => (row.drawNumber === "379" ? [{ ...row, drawNumber: "900" }, row] : [row])),
    );
    expect(fresh.added).toEqual([]);
    expect(told(fresh, "900")).toContain("drawName same_round");
  });
});

describe("values set by hand", () => {
  const edited = confirmed.map((draw) =>
    draw.number === "379" ? { ...draw, cutoff: 470, source: "admin" as const, revision: 2 } : draw,
  );
  const set = { by: "Ada", at: "2026-01-01T00:00:00Z" as UtcInstant, reason: "why", revision: 2 };
  test("are a conflict where the feed says something else, and everything else is taken", () => {
    const {
      changed: [change],
    } = against(changed({ "379": { drawSize: "3,600" } }), edited, new Map([["379", { cutoff: set }]]));
    expect(change).toMatchObject({
      changes: [
        { field: "cutoff", before: 470, after: 462 },
        { field: "invitations", before: 3500, after: 3600 },
      ],
      conflicts: [{ field: "cutoff", before: 470, after: 462, set }],
      after: { cutoff: 470, invitations: 3600, source: "admin" },
      taken: { cutoff: 462, invitations: 3600, source: "feed" },
    });
  });
  test.each([
    ["a category", { version: null }, { category: set }],
    ["a version", {}, { category: set, version: set }],
  ] as const)("%s is not taken away with a name that means something else, or nothing", (_what, more, by) => {
    const placed = {
      category: "trades",
      version: "trades-v1",
      roundName: "Odd Occupations",
      source: "admin" as const,
      revision: 2,
      ...more,
    };
    const classed = confirmed.map((draw) => (draw.number === "379" ? { ...draw, ...placed } : draw));
    const {
      changed: [change],
    } = against(
      changed({ "379": { drawName: "Odd Occupations, Again", drawSize: "3,600" } }),
      classed,
      new Map([["379", by]]),
    );
    expect(change).toMatchObject({
      conflicts: [{ field: "roundName", before: "Odd Occupations", after: "Odd Occupations, Again", set }],
      after: { roundName: "Odd Occupations", category: placed.category, version: placed.version, invitations: 3600 },
      taken: { roundName: "Odd Occupations, Again", category: null, version: null },
    });
  });
  test("a category set by hand is no conflict where the new name means the same", () => {
    const classed = confirmed.map((draw) =>
      draw.number === "379" ? { ...draw, roundName: "Odd Occupations", source: "admin" as const } : draw,
    );
    expect(against(rows(), classed, new Map([["379", { category: set }]])).changed).toMatchObject([
      { number: "379", conflicts: [], after: { roundName: stored.get("379")!.roundName, category: "healthcare" } },
    ]);
  });
  test("are confirmed where the feed says the same, and the source is then the feed", () => {
    const entered = confirmed.map((draw) => (draw.number === "379" ? { ...draw, source: "admin" as const } : draw));
    expect(against(rows(), entered, new Map([["379", { cutoff: set, invitations: set }]])).changed).toMatchObject([
      {
        number: "379",
        changes: [{ field: "source", before: "admin", after: "feed" }],
        conflicts: [],
        after: { source: "feed" },
      },
    ]);
  });
  test("a hidden draw stays hidden, and is not missed", () => {
    const hidden = confirmed.map((draw) => (draw.number === "379" ? { ...draw, hidden: true } : draw));
    expect(against(changed({ "379": { drawSize: "3,600" } }), hidden).changed).toMatchObject([
      { number: "379", after: { hidden: true, invitations: 3600 } },
    ]);
    expect(
      against(
        rows().filter(({ drawNumber }) => drawNumber !== "379"),
        hidden,
      ).onlyHere,
    ).toEqual([]);
  });
});
