import { expect, test } from "vitest";
import type { VersionRules } from "@/lib/rules/category/category";
import { categoryOf, drawOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { drawsEntered } from "./occupation-eligibility";
import { drawsListing } from "@/lib/rules/occupation/occupation-history";
import { REAL_CATEGORIES, REAL_DRAWS, realDraw } from "@/lib/db/reference.fixture";

const value = <T>(of: T) => ({ state: "value", value: of }) as const;
const none = { state: "none" } as const;
const KNOWN: VersionRules = {
  minMonths: value(12),
  minHours: value(1560),
  partTimeAllowed: value(true),
  mustBeContinuous: value(true),
  withinPastYears: value(3),
  experienceLocation: value("canada_only"),
  singleOccupation: value(true),
  mustBePrimaryNoc: value(true),
  language: value({
    framework: "NCLC",
    minimum: 7,
    abilities: ["reading", "speaking"],
    tests: ["TEF Canada"],
    resultsMaxAgeYears: 2,
  }),
  other: [],
};
const asked = (rules: Partial<VersionRules>, occupations = ["31301"]) =>
  drawsEntered(
    "31301",
    [drawOf("9", "2026-03-01", "one", 480, { version: "one-v1", programs: ["fsw", "cec", "fst"] })],
    [
      categoryOf("one", "occupation", {
        versions: [versionOf("one-v1", "one", { rules: { ...KNOWN, ...rules }, occupations })],
      }),
    ],
  );

test("every draw held so far on a list with an occupation was one it could have entered", () => {
  for (const noc of ["31301", "72310", "21231", "41221", "82031", "31102", "63200", "00018"]) {
    const entered = drawsEntered(noc, REAL_DRAWS, REAL_CATEGORIES);
    expect(
      entered.map(({ draw }) => draw.number),
      noc,
    ).toEqual(drawsListing(noc, REAL_DRAWS, REAL_CATEGORIES).map(({ number }) => number));
    expect(
      entered.flatMap(({ undetermined }) => undetermined),
      noc,
    ).toEqual([]);
  }
  expect(drawsEntered("31301", REAL_DRAWS, REAL_CATEGORIES).map(({ draw }) => draw.number)).toContain("379");
  expect(drawsEntered("13100", REAL_DRAWS, REAL_CATEGORIES)).toEqual([]);
});

test("rules that only the person decides do not bar an occupation; one that is not in the list is barred", () => {
  expect(asked({})).toMatchObject([{ draw: { number: "9" }, undetermined: [] }]);
  expect(asked({}, ["31102"])).toEqual([]);
});

test("what the rules leave open of the most work there could be is said", () => {
  const open = { state: "not_established" } as const;
  expect(asked({ other: [{ en: "An offer.", fr: "Une offre." }] })[0]?.undetermined).toEqual([
    { kind: "other_conditions" },
  ]);
  expect(asked({ minMonths: open, minHours: none })[0]?.undetermined).toEqual([
    { kind: "not_established", rule: "minMonths" },
  ]);
  expect(asked({ language: open })[0]?.undetermined).toEqual([{ kind: "not_established", rule: "language" }]);
  // Whatever these turn out to be, such work meets them.
  expect(
    asked({
      mustBeContinuous: open,
      experienceLocation: open,
      mustBePrimaryNoc: open,
      singleOccupation: open,
      minHours: open,
      partTimeAllowed: open,
    })[0]?.undetermined,
  ).toEqual([]);
});

test("a version without a rule on work but with conditions in words stays open", () => {
  const offer = { ...KNOWN, minMonths: none, language: none, other: [{ en: "An offer.", fr: "Une offre." }] };
  expect(asked(offer)[0]?.undetermined).toEqual([{ kind: "other_conditions" }]);
});

test("a draw of a round whose programmes are not known leaves that open", () => {
  const draw = { ...realDraw("379"), programs: [] };
  expect(drawsEntered("31301", [draw], REAL_CATEGORIES)).toEqual([
    { draw, undetermined: [{ kind: "not_established", rule: "programs" }] },
  ]);
});
