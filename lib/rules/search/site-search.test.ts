import { describe, expect, test } from "vitest";
import { REAL_CATEGORIES, REAL_DRAWS } from "@/lib/db/reference.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readAskedNumber } from "./asked-draw";
import { asksOnlyDraws, searchSite } from "./site-search";

const PAGES = [
  { path: "/pool", names: ["Pool", "Bassin", "candidates above a score"] },
  { path: "/cadence", names: ["Timing", "Intervalles", "days between draws"] },
];
const dataset = { draws: REAL_DRAWS, categories: REAL_CATEGORIES, knownTo: isoDate("2026-10-01") };
const search = (text: string) => searchSite(text, dataset, PAGES);
const numbers = (text: string) => search(text).draws?.draws.map(({ number }) => number);

describe("the number of a draw", () => {
  test.each(["#379", "379", "draw 379", "Draw #379", "nº 379", "n° 379", "No. 379", "ronde 379", "Ronde nº 379"])(
    "%s",
    (text) => expect(numbers(text)).toEqual(["379"]),
  );

  test("with its letter, or both where there is none", () => {
    expect([numbers("91a"), numbers("draw 91")]).toEqual([["91a"], ["91b", "91a"]]);
  });

  test("that no draw has finds none, and says which", () =>
    expect(search("#999").draws).toEqual({ asked: "number", number: "999", surely: true, draws: [] }));

  test.each(["31301", "draw", "#", "nurse 379", "379 vs 378", ""])("%j is none", (text) =>
    expect(readAskedNumber(text)).toBeNull(),
  );
});

describe("a day", () => {
  test.each(["2025-11-14", "Nov 14, 2025", "14 novembre 2025"])("%s", (text) => expect(numbers(text)).toEqual(["379"]));

  test("without a draw names those before and after it", () => {
    const { draws } = search("November 13, 2025");
    expect(draws?.asked === "days" && [draws.draws, draws.nearest.map(({ number }) => number)]).toEqual([
      [],
      ["378", "379"],
    ]);
  });

  test("of four digits is a year, but a draw of that number where a sign says so", () => {
    const days = search("2025").draws;
    expect(days?.asked === "days" && days.draws.length).toBe(
      REAL_DRAWS.filter(({ date }) => date.startsWith("2025")).length,
    );
    expect(search("#2025").draws?.asked).toBe("number");
  });
});

describe("categories and pages", () => {
  test.each([
    ["CEC", "cec"],
    ["pcp", "pnp"],
    ["santé", "healthcare"],
    ["sante", "healthcare"],
    ["health", "healthcare"],
    ["french language", "french"],
    ["metiers", "trades"],
  ])("%s finds %s", (text, slug) => expect(search(text).categories.map((each) => each.slug)).toContain(slug));

  test("a page is found by a word of either language", () => {
    expect(search("interval").pages.map(({ path }) => path)).toEqual(["/cadence"]);
    expect(search("candidates above").pages.map(({ path }) => path)).toEqual(["/pool"]);
  });

  test("a word inside another finds nothing, and every word counts", () => {
    expect(search("imin").pages).toEqual([]);
    expect(search("healthcare zebra").categories).toEqual([]);
  });

  test("nothing is found by blanks or by words that say nothing", () => {
    for (const text of ["", "   ", "the of", "☃"])
      expect(search(text)).toEqual({ draws: null, categories: [], pages: [] });
  });
});

test("occupations are left out where a text can only be about draws", () => {
  expect(
    ["#379", "14 novembre 2025", "379", "nurse", "2171", "3130"].map((text) => asksOnlyDraws(search(text))),
  ).toEqual([true, true, false, false, false, false]);
});
