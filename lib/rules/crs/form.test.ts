import fc from "fast-check";
import { expect, test } from "vitest";
import { crsScore } from "./score";
import {
  CRS_FIELDS,
  formatCrsFragment,
  parseCrsFragment,
  readCrs,
  sourcesOf,
  withFields,
  type CrsReading,
  type CrsValues,
} from "./form";
import { checkFragment } from "./check-fragment";
import type { OccupationPoints } from "./grid";
import { KNOWN_GRIDS, levels } from "./crs.fixture";
import { REAL_GRIDS } from "@/lib/db/reference.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";

const TODAY = isoDate("2026-10-15");
const read = (fragment: string) => readCrs(parseCrsFragment(fragment), TODAY, REAL_GRIDS);
const scoreOf = ({ input, grid }: CrsReading) => crsScore(input, grid);
const total = (fragment: string) => {
  const score = scoreOf(read(fragment));
  return score.state === "scored" ? score.total : null;
};
const ENGLISH = "en=levels&en-reading=9&en-writing=9&en-listening=9&en-speaking=9";
const PERSON = `age=29&education=bachelors&${ENGLISH}`;

test("a person of few words", () => {
  const { input, day, missing, bad } = read(PERSON);
  expect(input).toMatchObject({
    age: 29,
    education: "bachelors",
    languages: { en: levels(9), fr: null },
    first: "en",
    canadianYears: 0,
    spouse: null,
    jobOffer: "none",
  });
  expect([day, missing, bad]).toEqual([TODAY, [], []]);
  expect(total(PERSON)).toBe(110 + 120 + 124 + 25);
});

test("everything there is", () => {
  const { input, day, missing, bad } = read(
    `day=2024-12-08&age=33&education=masters&en=ielts-general&en-reading=8&en-writing=7,5&en-listening=8.5&en-speaking=7&fr=tef-canada&fr-reading=434&fr-writing=428&fr-listening=434&fr-speaking=456&fr-taken=2024-06-01&first=fr&canadian=2&foreign=3&certificate=yes&partner=yes&spouse=pte-core&spouse-reading=33&spouse-writing=41&spouse-listening=28&spouse-speaking=10&spouse-education=two-year&spouse-canadian=5&nomination=yes&study=one-or-two-years&sibling=yes&offer=senior-management`,
  );
  expect([day, missing, bad]).toEqual(["2024-12-08", [], []]);
  expect(input).toEqual({
    age: 33,
    education: "masters",
    languages: { en: { reading: 10, writing: 10, listening: 10, speaking: 9 }, fr: levels(7) },
    first: "fr",
    canadianYears: 2,
    foreignYears: 3,
    certificate: true,
    spouse: { education: "two-year", levels: { reading: 4, writing: 4, listening: 4, speaking: 0 }, canadianYears: 5 },
    nomination: true,
    study: "one-or-two-years",
    sibling: true,
    jobOffer: "senior-management",
    occupations: { canadianWork: null, jobOffer: null },
  });
});

test("nothing yet: what is needed is named, and counts nothing", () => {
  const { missing, bad } = read("");
  expect(missing).toEqual(["age", "education", "en"]);
  expect(bad).toEqual([]);
  expect(total("")).toBe(0);
});

test("a result that is given needs every ability; one not typed yet counts nothing", () => {
  const { missing, input, levels: shown } = read("age=29&education=bachelors&en=ielts-general&en-reading=7");
  expect(missing).toEqual(["en-writing", "en-listening", "en-speaking"]);
  expect(input.languages.en).toEqual({ reading: 9, writing: 0, listening: 0, speaking: 0 });
  expect(shown.en).toEqual({ reading: 9, writing: null, listening: null, speaking: null });
});

test("a spouse who comes along has an education; without one nothing of it is read", () => {
  expect(read(`${PERSON}&partner=yes`).missing).toEqual(["spouse-education"]);
  expect(read(`${PERSON}&spouse-education=doctoral&spouse=levels`)).toMatchObject({
    missing: [],
    input: { spouse: null },
  });
});

test.each([
  ["age", "x"],
  ["age", "29.5"],
  ["age", "-3"],
  ["age", "121"],
  ["education", "school"],
  ["canadian", "6"],
  ["foreign", "4"],
  ["certificate", "no"],
  ["first", "de"],
  ["study", "five"],
  ["offer", "50"],
  ["day", "2025-02-30"],
  ["en-reading", "11"],
  ["en-reading", "9.0"],
  ["en", "tef-canada"],
])("%s=%s cannot be read", (field, value) => {
  expect(readCrs({ ...parseCrsFragment(PERSON), [field]: value }, TODAY, REAL_GRIDS).bad).toEqual([field]);
});

test("a score that its test does not give is refused", () => {
  expect(read("en=ielts-general&en-reading=6.3&en-writing=10").bad).toEqual(["en-reading", "en-writing"]);
});

test("the only language with a result is the first one", () => {
  expect(read("fr=levels&first=en").input.first).toBe("fr");
  expect(read("en=levels&first=fr").input.first).toBe("en");
  expect(read("en=levels&fr=levels&first=fr").input.first).toBe("fr");
});

test("each language has its own tests, the spouse all of them", () => {
  expect(sourcesOf("en")).toEqual(["levels", "celpip-general", "ielts-general", "pte-core"]);
  expect(sourcesOf("fr")).toEqual(["levels", "tef-canada", "tcf-canada"]);
  expect(sourcesOf("spouse")).toHaveLength(6);
});

test("a fragment is written as it is read", () => {
  const values = fc.record(
    Object.fromEntries(CRS_FIELDS.map((field) => [field, fc.string({ minLength: 1, maxLength: 24 })])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(values, (given) => {
      expect(parseCrsFragment(`#${formatCrsFragment(given as CrsValues)}`)).toEqual(given);
    }),
  );
});

test("whatever stands in a fragment, it is read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...CRS_FIELDS), fc.string(), (text, field, value) => {
      expect(() => read(text)).not.toThrow();
      expect(() => scoreOf(readCrs({ [field]: value }, TODAY, REAL_GRIDS))).not.toThrow();
    }),
  );
  expect(parseCrsFragment("__proto__=1&constructor=2&age=30")).toEqual({ age: "30" });
});

test("a change of some fields leaves the rest of a fragment", () => {
  expect(withFields("#age=29&back=noc%3D31301&offer=other", { age: "30", offer: "", day: "2025-01-01" })).toBe(
    "age=30&back=noc%3D31301&day=2025-01-01",
  );
});

test("a score goes to the checker beside what the checker had, with the days it holds for", () => {
  const go = (fragment: string) => checkFragment(fragment, 482, read(fragment), REAL_GRIDS);
  expect(go("age=29")).toBe("score=482&computed=2026-10-15&since=2020-10-20&until=2026-11-02");
  expect(
    go(`#age=29&back=${encodeURIComponent("noc=31301&score=400&program=fsw&until=2021-01-01&counted=2026-11-20")}`),
  ).toBe("noc=31301&score=482&program=fsw&computed=2026-10-15&since=2020-10-20&until=2026-11-02");
  expect(go("age=29&offer=other&day=2025-03-24")).toBe(
    "score=482&computed=2025-03-24&since=2020-10-20&until=2025-03-24",
  );
  expect(go("age=29&offer=other&day=2025-03-25")).toBe(
    "score=482&computed=2025-03-25&since=2025-03-25&until=2026-11-02",
  );
});

const TEF = "fr=tef-canada&fr-reading=500&fr-writing=500&fr-listening=500&fr-speaking=500";
const PTE = "en=pte-core&en-reading=88&en-writing=90&en-listening=89&en-speaking=89";
test.each<[name: string, fragment: string, refused: object[]]>([
  ["TEF on a day before its table", `day=2023-12-10&${TEF}`, [{ result: "fr", test: "tef-canada", why: "table" }]],
  [
    "TEF without a day, on the first day of its table",
    `day=2023-12-11&${TEF}`,
    [{ result: "fr", test: "tef-canada", why: "undated" }],
  ],
  [
    "TEF without a day, on the last day on which one of before counts",
    `day=2025-12-09&${TEF}`,
    [{ result: "fr", test: "tef-canada", why: "undated" }],
  ],
  ["TEF without a day, once none of before counts", `day=2025-12-10&${TEF}`, []],
  ["TEF of the first day of its table, on that day", `day=2023-12-11&${TEF}&fr-taken=2023-12-11`, []],
  [
    "TEF of a day before its table, on a later one",
    `day=2024-06-01&${TEF}&fr-taken=2023-12-10`,
    [{ result: "fr", test: "tef-canada", why: "table" }],
  ],
  ["TEF of the first day of its table", `day=2024-06-01&${TEF}&fr-taken=2023-12-11`, []],
  [
    "TEF two years old",
    `day=2026-01-05&${TEF}&fr-taken=2024-01-05`,
    [{ result: "fr", test: "tef-canada", why: "age" }],
  ],
  ["NCLC levels on any day", "day=2022-01-01&fr=levels&fr-reading=7", []],
  [
    "PTE Core on a day before it counted",
    `day=2024-01-29&${PTE}`,
    [{ result: "en", test: "pte-core", why: "accepted" }],
  ],
  ["PTE Core on the first day on which it counted", `day=2024-01-30&${PTE}`, []],
  [
    "TEF of a spouse on a day before its table",
    "day=2023-01-01&partner=yes&spouse=tef-canada",
    [{ result: "spouse", test: "tef-canada", why: "table" }],
  ],
])("%s", (_name, fragment, refused) => expect(read(fragment).refused).toEqual(refused));

test("under a grid with a list of occupations, Canadian work without one leaves the score incomplete", () => {
  const [grid] = KNOWN_GRIDS;
  const occupations: OccupationPoints = {
    levels: [{ timesMedianWage: 2, canadianWork: 50, jobOffer: 40, occupations: ["21231"] }],
  };
  if (grid?.state !== "known") throw new Error("no grid is known");
  const listed = [{ ...grid, points: { ...grid.points, additional: { ...grid.points.additional, occupations } } }];
  const missing = (more: string) => readCrs(parseCrsFragment(`${PERSON}${more}`), TODAY, listed).missing;
  expect(missing("&canadian=1")).toEqual(["work-noc"]);
  expect(missing("&canadian=1&work-noc=31301")).toEqual([]);
  expect(missing("")).toEqual([]);
  expect(read(`${PERSON}&canadian=1`).missing).toEqual([]);
});
