import { describe, expect, test } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { applyBy } from "@/lib/rules/after-invitation/deadline";
import { sumInvitations } from "@/lib/rules/correction/corrected-sum";
import { versionInForce } from "@/lib/rules/category/current-version";
import { defaultCategories } from "@/lib/figures/query/dashboard-query";
import type { Draw } from "@/lib/rules/draw/draw";
import { afterCursor, filterDraws, parseDrawFilter } from "@/lib/rules/draw/list-query";
import { gapAbsence, gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { isoDate, yearOf } from "@/lib/rules/time/iso-date";
import { neighbours, overallNeighbours } from "@/lib/rules/draw/neighbours";
import { versionChanges } from "@/lib/rules/category/list-changes";
import { drawsListing, versionsListing } from "@/lib/rules/occupation/occupation-history";
import { periodRange } from "@/lib/rules/draw/period";
import { atOrAbove, standing } from "@/lib/rules/pool/standing";
import { rankInCategory } from "@/lib/rules/draw/rank";
import { referenceBefore } from "@/lib/rules/draw/recent-reference";
import { REAL_DRAWS } from "@/lib/db/reference.fixture";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import { categoriesNow } from "./category-now";
import { cutoffSeries } from "./cutoff-series";
import { movementsOf } from "./movement";
import { gapSeries } from "./gap-series";
import { invitationsByYear } from "./invitations-by-year";
import { latestDraws } from "./latest-draw";
import { pointsOf } from "./series";

/*
 * The rules on every published draw up to #447. The expected numbers are those of the press, of the official pages, or
 * counted by hand.
 */

const reference = readReference();
const { categories, pools } = reference;
const draws = REAL_DRAWS;
const dataset = { ...reference, draws };
const references = referencesOf(draws);
const knownTo = isoDate("2026-10-15");
const at = (number: string) => draws.find((draw) => draw.number === number)!;
const category = (slug: string) => categories.find((each) => each.slug === slug)!;
const selected = categories.filter(({ kind }) => kind !== "program" && kind !== "general").map(({ slug }) => slug);
const numbers = (list: readonly Draw[]) => list.map(({ number }) => number);

describe("round names", () => {
  test("every draw is classified, into 15 of the 16 categories", () => {
    expect(draws).toHaveLength(448);
    expect(draws.filter((draw) => draw.category === null)).toEqual([]);
    expect(new Set(draws.map((draw) => draw.category)).size).toBe(15);
    expect(
      categories.filter(({ slug }) => !draws.some((draw) => draw.category === slug)).map(({ slug }) => slug),
    ).toEqual(["researchers"]);
  });

  test("selected categories have a version, the others none", () => {
    for (const { category, version } of draws) expect(version !== null).toBe(selected.includes(category ?? ""));
  });

  test("no two known names of different meaning are normalised into one", () => {
    const known = categories.flatMap(({ slug, roundNames, versions }) => [
      ...roundNames.flatMap(({ en, fr }) => [en, fr]).map((name) => ({ name, category: slug, version: null })),
      ...versions.flatMap(({ slug: version, officialName, aliases }) =>
        [officialName.en, officialName.fr, ...aliases].map((name) => ({ name, category: slug, version })),
      ),
    ]);
    for (const { name, category, version } of known)
      if (name !== null) expect(classifyRoundName(name, categories), name).toEqual({ category, version });
  });

  test.each([
    ["No program specified", "general", null],
    ["Physicians with Canadian Work Experience", null, null],
    ["Trade occupations", null, null],
    ["Healthcare occupations (2023-1)", "healthcare", "healthcare-v1"],
    ["Trades occupations 2026 – version 3", "trades", "trades-2026-v3"],
  ])("%s", (name, slug, version) =>
    expect(classifyRoundName(name, categories)).toEqual(slug === null ? null : { category: slug, version }),
  );
});

describe("draw 379", () => {
  const draw = at("379");

  test("stands 71 points below CEC", () => {
    expect(gapTo(draw, references)).toEqual({
      points: -71,
      referenceNumber: "378",
      referenceDate: "2025-11-12",
      referenceCutoff: 533,
      days: 2,
    });
  });

  test("ranks joint 4th of 12 by size and 4th of 12 by cut-off on its day, joint 6th of 16 by size to date", () => {
    expect(rankInCategory(draw, draws, draw.date)).toEqual({
      bySize: { rank: 4, tied: true, of: 12 },
      byCutoff: { rank: 4, tied: false, of: 12 },
    });
    expect(rankInCategory(draw, draws, knownTo)?.bySize).toEqual({ rank: 6, tied: true, of: 16 });
  });

  test("follows five CEC draws at 533 to 534, the last of them #378", () => {
    const before = referenceBefore(draw, draws);
    expect(before).toMatchObject({ min: 533, max: 534 });
    expect(before?.draws).toHaveLength(5);
    expect(before?.draws[0]?.number).toBe("378");
  });

  test("leaves until 2026-01-13 to apply", () => expect(applyBy(draw)).toBe("2026-01-13"));

  test("takes 37 occupations, that of registered nurses among them", () => {
    const version = category("healthcare").versions.find(({ slug }) => slug === draw.version);
    expect(version?.slug).toBe("healthcare-v2");
    expect(version?.occupations).toHaveLength(37);
    expect(version?.occupations).toContain("31301");
  });

  test("lies between two healthcare draws", () => {
    const { previous, next } = neighbours(draw, draws);
    expect([previous?.category, next?.category, next?.number]).toEqual(["healthcare", "healthcare", "385"]);
    const overall = overallNeighbours(draw, draws);
    expect([overall.previous?.number, overall.next?.number]).toEqual(["378", "380"]);
  });
});

describe("gaps", () => {
  test("no selected draw from #252 to #295 has one: the last CEC draw was too old", () => {
    const without = draws.filter((draw) => selected.includes(draw.category!) && gapTo(draw, references) === null);
    expect(without).toHaveLength(25);
    expect([without[0]?.number, without.at(-1)?.number]).toEqual(["252", "295"]);
    for (const draw of without) expect(gapAbsence(draw, references)?.reason).toBe("too_old");
  });

  test("#141 has #142 of the same day as its reference", () => {
    expect(gapTo(at("141"), references)).toMatchObject({ referenceNumber: "142", days: 0 });
  });

  test("the first draws have no CEC draw before them", () => {
    expect(gapAbsence(at("1"), references)).toEqual({ reason: "none_before" });
  });

  test("the series of all time leaves those 25 out and says so", () => {
    const series = gapSeries(draws, selected, periodRange("all", knownTo, draws));
    const left = series.flatMap(({ leftOut }) => leftOut);
    expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(25);
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(["too_old"]));
    const shown = series.reduce((sum, each) => sum + pointsOf(each).length, 0);
    expect(shown).toBe(draws.filter((draw) => selected.includes(draw.category!)).length - 25);
  });
});

describe("series", () => {
  test("91a and 91b are two draws of one day and two categories", () => {
    const range = periodRange("all", knownTo, draws);
    const [general, fst] = cutoffSeries(draws, [at("91a").category!, at("91b").category!], range);
    expect(pointsOf(general!).some(({ number }) => number === "91a")).toBe(true);
    expect(pointsOf(fst!).some(({ number }) => number === "91b")).toBe(true);
    expect(at("91a").category).not.toBe(at("91b").category);
  });

  test("the CEC line of all time is three lines: one draw of 2015, then 2020 to 2021, then from 2024 on", () => {
    const [cec] = cutoffSeries(draws, ["cec"], periodRange("all", knownTo, draws));
    const lines = cec!.segments.map((line) => [yearOf(line[0]!.date), yearOf(line.at(-1)!.date), line.length]);
    expect(lines).toEqual([
      [2015, 2015, 1],
      [2020, 2021, 27],
      [2024, 2026, 42],
    ]);
  });

  test("the default of twelve months leaves out categories without a draw in it", () => {
    expect(defaultCategories(periodRange("12m", knownTo, draws), categories, draws)).toEqual([
      "healthcare",
      "french",
      "trades",
      "transport",
      "senior-managers",
      "military",
    ]);
  });

  test("the gaps of the year run from that of French to that of Trades, Physicians apart", () => {
    const range = periodRange("12m", knownTo, draws);
    const slugs = defaultCategories(range, categories, draws);
    const latest = movementsOf(gapSeries(draws, slugs, range)).map(({ category, latest: gap }) => [category, gap]);
    expect(Object.fromEntries(latest)).toMatchObject({ french: -141, trades: -42, healthcare: -46 });
  });

  test("the last day had one draw", () => expect(numbers(latestDraws(draws))).toEqual(["447"]));
});

describe("sums", () => {
  test.each([
    [2023, 42, 110_266],
    [2025, 58, 113_998],
  ])("%i: %i draws, %i invitations", (year, held, official) => {
    const row = invitationsByYear(dataset).find((each) => each.year === year);
    expect(row?.total).toEqual({
      draws: held,
      official,
      corrected: null,
      correctedNumbers: [],
      doubtedNumbers: [],
      unconfirmedNumbers: [],
      underReviewNumbers: [],
    });
  });

  test("2021 has a corrected sum beside the official one, in the year and in its category", () => {
    const row = invitationsByYear(dataset).find(({ year }) => year === 2021);
    expect(row?.total).toMatchObject({
      official: 114_224,
      corrected: 114_431,
      correctedNumbers: ["208"],
      doubtedNumbers: [],
    });
    expect(row?.byCategory.filter(({ corrected }) => corrected !== null).map(({ category }) => category)).toEqual([
      at("208").category,
    ]);
  });

  test("years add up to all draws", () => {
    const years = invitationsByYear(dataset);
    expect(years.reduce((sum, { total }) => sum + total.draws, 0)).toBe(448);
    expect(years.reduce((sum, { total }) => sum + total.official, 0)).toBe(sumInvitations(draws, []).official);
  });
});

describe("categories now", () => {
  const rows = categoriesNow(dataset, knownTo);
  const row = (slug: string) => rows.find((each) => each.category.slug === slug)!;

  test("15 rows in display order, without the category never drawn", () => {
    expect(rows.map(({ category }) => category.slug)).toEqual(
      categories.map(({ slug }) => slug).filter((slug) => slug !== "researchers"),
    );
  });

  test("trades: #447, two weeks ago, against the trades draw before it", () => {
    expect(row("trades")).toMatchObject({
      latest: { number: "447" },
      daysSince: 14,
      gap: { points: -42 },
      change: { points: 476 - at("408").cutoff, number: "408" },
    });
  });

  test("agriculture: retired, not drawn for two years", () => {
    expect(row("agriculture")).toMatchObject({
      latest: { number: "285" },
      last12Months: null,
      count: 3,
      sparkline: { span: "12_draws" },
      gapAbsence: { reason: "too_old" },
    });
  });

  test("one draw alone has nothing to be compared with", () => {
    expect(row("military").change).toBeNull();
  });

  test.each([
    ["french", "french-2026-v2"],
    ["healthcare", "healthcare-2026-v3"],
    ["stem", "stem-2026"],
    ["researchers", "researchers-2026"],
    ["physicians", "physicians-2026-v1"],
    ["cec", undefined],
  ])("the version of %s in force is %s", (slug, version) =>
    expect(versionInForce(category(slug), knownTo)?.slug).toBe(version),
  );
});

describe("occupations", () => {
  test("registered nurses are in the three healthcare lists and in none else", () => {
    expect(versionsListing("31301", categories).map(({ slug }) => slug)).toEqual([
      "healthcare-v1",
      "healthcare-v2",
      "healthcare-2026-v3",
    ]);
    const listing = drawsListing("31301", draws, categories);
    expect(listing).toHaveLength(16);
    expect(listing[0]?.number).toBe("441");
  });

  test("what the second healthcare list added and removed balances its size", () => {
    const [before, after] = category("healthcare").versions;
    const { added, removed } = versionChanges(before!, after!);
    expect(after!.occupations).toHaveLength(before!.occupations.length + added.length - removed.length);
    expect(added.length).toBeGreaterThan(0);
  });
});

test("the pool before #379: candidates at or above a cut-off within a band are a range", () => {
  const pool = pools.find(({ asOf }) => asOf === at("379").poolAsOf)!;
  const { atLeast, atMost } = atOrAbove(pool, 462)!;
  expect(atLeast).toBe(atOrAbove(pool, 471)!.atMost);
  expect(atMost).toBe(atOrAbove(pool, 461)!.atLeast);
  expect(atMost).toBeGreaterThan(atLeast);
  expect(atOrAbove(pool, 0)).toEqual({ atLeast: pool.total, atMost: pool.total });
});

test("a day between two snapshots looks at the one before it", () => {
  expect(standing(pools, 501, isoDate("2026-09-30"))).toMatchObject({
    days: 3,
    snapshot: { asOf: "2026-09-27" },
    candidates: { atLeast: 21_798, atMost: 21_798 },
  });
});

test("the list of draws, 100 at a time by gap, passes all 448", () => {
  const walked: Draw[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { filter, errors } = parseDrawFilter({ sort: "-gap", limit: "100", cursor }, categories);
    expect(errors).toEqual([]);
    const part = afterCursor(filterDraws(draws, filter, dataset), filter, dataset);
    walked.push(...part.rows);
    cursor = part.next;
  }
  expect(walked).toHaveLength(448);
  expect(new Set(numbers(walked)).size).toBe(448);
});
