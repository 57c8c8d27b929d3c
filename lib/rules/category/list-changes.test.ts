import { expect, test } from "vitest";
import type { Category, CategoryVersion, VersionRules } from "./category";
import { listChanges, listYearsOf, occupationsInAndOut, versionChanges } from "./list-changes";

const none = { state: "none" } as const;
const value = <T>(given: T) => ({ state: "value", value: given }) as const;
const RULES: VersionRules = {
  minMonths: value(6),
  minHours: { state: "not_established" },
  partTimeAllowed: value(true),
  mustBeContinuous: value(true),
  withinPastYears: value(3),
  experienceLocation: value("canada_or_abroad"),
  singleOccupation: value(true),
  mustBePrimaryNoc: none,
  language: none,
  other: [],
};
const text = { en: "A", fr: "A" };

const version = (
  category: string,
  listYear: string,
  occupations: readonly string[],
  rules: Partial<VersionRules> = {},
): CategoryVersion => ({
  slug: `${category}-${listYear}`,
  category,
  officialName: { en: null, fr: null },
  name: text,
  nameIsOurs: { en: true, fr: true },
  aliases: [],
  listYear,
  announced: null,
  effectiveFrom: null,
  effectiveTo: null,
  datesNote: null,
  rules: { ...RULES, ...rules },
  rulesNote: null,
  occupations,
});

const category = (slug: string, ...versions: readonly CategoryVersion[]): Category => ({
  slug,
  kind: "occupation",
  name: text,
  shortName: text,
  definition: text,
  introduced: null,
  retired: null,
  roundNames: [],
  versions,
});

const CATEGORIES = [
  category("bakers", version("bakers", "2031-2032", ["1", "2"]), version("bakers", "2033", ["2", "3"])),
  category("poets", version("poets", "2031-2033", ["9"])),
  category("sailors", version("sailors", "2031-2032", ["4", "3"])),
  category("smiths", version("smiths", "2033", ["4"])),
  category("gone-and-back", version("gone-and-back", "2031", ["7"]), version("gone-and-back", "2034", ["7"])),
  category("any"),
];
const kinds = (from: number, to: number) =>
  listChanges(CATEGORIES, from, to).map(({ category: { slug }, change }) => `${slug} ${change}`);

test("the years of lists are those in which a version begins", () =>
  expect(listYearsOf(CATEGORIES)).toEqual([2031, 2033, 2034]));

test("a category is in, out, of a new version, or still on the one it was on", () => {
  expect(kinds(2031, 2033)).toEqual(["bakers kept", "poets same", "sailors out", "smiths in", "gone-and-back out"]);
  expect(kinds(2031, 2034)).toEqual(["bakers out", "poets out", "sailors out", "gone-and-back kept"]);
  expect(kinds(2033, 2034)).toEqual(["bakers out", "poets out", "smiths out", "gone-and-back in"]);
});

test("occupations and rules of two versions: what came, what went, what differs", () => {
  const before = version("bakers", "2031", ["2", "1"], { minHours: { state: "not_established" } });
  const after = version("bakers", "2033", ["3", "2"], {
    minMonths: value(12),
    minHours: value(1560),
    mustBeContinuous: none,
  });
  expect(versionChanges(before, after)).toEqual({
    added: ["3"],
    removed: ["1"],
    kept: ["2"],
    rules: [
      { rule: "minMonths", how: "changed" },
      { rule: "minHours", how: "unclear" },
      { rule: "mustBeContinuous", how: "changed" },
    ],
  });
  expect(versionChanges(after, after)).toEqual({ added: [], removed: [], kept: ["2", "3"], rules: [] });
  expect(versionChanges(null, after)).toEqual({ added: ["2", "3"], removed: [], kept: [], rules: [] });
  expect(versionChanges(before, null)).toEqual({ added: [], removed: ["1", "2"], kept: [], rules: [] });
});

test("an occupation that moves to another category neither came nor went", () =>
  expect(occupationsInAndOut(listChanges(CATEGORIES, 2031, 2033))).toEqual({ added: [], removed: ["1", "7"] }));
