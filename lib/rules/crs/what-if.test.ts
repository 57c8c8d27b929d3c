import { expect, test } from "vitest";
import { crsScore, type CrsInput } from "./score";
import { levels, NOBODY, PLAIN_SPOUSE, realGridOn } from "./crs.fixture";
import { crsWhatIfs, type Change } from "./what-if";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";

const TODAY = isoDate("2026-10-15");
const BACHELOR: CrsInput = {
  ...NOBODY,
  age: 31,
  education: "bachelors",
  languages: { en: levels(9), fr: null },
  foreignYears: 3,
  canadianYears: 1,
};

const difference = (input: CrsInput, wanted: Change, day: IsoDate = TODAY): number | null =>
  crsWhatIfs(input, realGridOn(day)).find((each) =>
    Object.entries(wanted).every(([key, value]) =>
      Object.entries(each).some(([own, held]) => own === key && held === value),
    ),
  )?.difference ?? null;

test.each<[string, CrsInput, Change, number | null]>([
  // 53 − 40 in core; education with Canadian work 25 − 13; foreign work stands at 50 already.
  ["one more year in Canada", BACHELOR, { change: "canadian-year", years: 2 }, 13 + 12],
  // 64 − 53 and nothing else.
  ["a third year in Canada", { ...BACHELOR, canadianYears: 2 }, { change: "canadian-year", years: 3 }, 11],
  ["a sixth year in Canada", { ...BACHELOR, canadianYears: 5 }, { change: "canadian-year", years: 6 }, null],
  ["one more year abroad", BACHELOR, { change: "foreign-year", years: 4 }, null],
  ["a first year abroad", { ...BACHELOR, foreignYears: 0 }, { change: "foreign-year", years: 1 }, 25 + 13],
  ["the next birthday", BACHELOR, { change: "birthday", age: 32 }, -5],
  ["the next birthday at 25", { ...BACHELOR, age: 25 }, { change: "birthday", age: 26 }, null],
  ["English at 10", BACHELOR, { change: "english", level: 10 }, 12],
  // 4 × 1 for the second language.
  ["French at 5", BACHELOR, { change: "french", level: 5 }, 4],
  // 4 × 3 for the second language and 50 for French with English.
  ["French at 7", BACHELOR, { change: "french", level: 7 }, 12 + 50],
  ["French at 9", BACHELOR, { change: "french", level: 9 }, 24 + 50],
  ["French at 10", BACHELOR, { change: "french", level: 10 }, null],
  // 135 − 120; with language 50 instead of 25, and with work 25 instead of 13: 50 instead of 38.
  ["a master's degree", BACHELOR, { change: "education", education: "masters" }, 15 + 12],
  ["a lower degree", BACHELOR, { change: "education", education: "two-year" }, null],
  ["a certificate", BACHELOR, { change: "certificate" }, 12],
  ["a nomination", BACHELOR, { change: "nomination" }, 600],
  ["a nomination held already", { ...BACHELOR, nomination: true }, { change: "nomination" }, null],
  ["a sibling beside a nomination", { ...BACHELOR, nomination: true }, { change: "sibling" }, null],
  ["study of a year", BACHELOR, { change: "study-one" }, 15],
  ["study of three years", BACHELOR, { change: "study-three" }, 30],
  ["study of three years after one", { ...BACHELOR, study: "one-or-two-years" }, { change: "study-three" }, 15],
  ["an offer after its points ended", BACHELOR, { change: "offer" }, null],
  ["French as the first language without a result", BACHELOR, { change: "first", first: "fr" }, null],
  // English 124 to 24, French 12 to 136; education 25 of language stays, foreign work 50 stays.
  [
    "French as the first language",
    { ...BACHELOR, languages: { en: levels(9), fr: levels(10) } },
    { change: "first", first: "fr" },
    12,
  ],
  ["without the spouse", { ...BACHELOR, spouse: PLAIN_SPOUSE }, { change: "alone" }, 9 + 8 + 8 + 5],
  [
    "a year in Canada of the spouse",
    { ...BACHELOR, spouse: PLAIN_SPOUSE },
    { change: "spouse-canadian-year", years: 1 },
    5,
  ],
  ["a spouse at level 9", { ...BACHELOR, spouse: PLAIN_SPOUSE }, { change: "spouse-language", level: 9 }, 20],
  [
    "a spouse with a master's degree",
    { ...BACHELOR, spouse: PLAIN_SPOUSE },
    { change: "spouse-education", education: "masters" },
    10,
  ],
  [
    "a spouse with a doctorate, which gives no more",
    { ...BACHELOR, spouse: PLAIN_SPOUSE },
    { change: "spouse-education", education: "doctoral" },
    null,
  ],
])("%s", (_, input, change, points) => {
  expect(difference(input, change)).toBe(points);
});

test("an offer counted until 2025-03-24", () => {
  expect(difference(BACHELOR, { change: "offer" }, isoDate("2025-03-24"))).toBe(50);
  expect(difference(BACHELOR, { change: "offer-senior" }, isoDate("2025-03-24"))).toBe(200);
  expect(difference(BACHELOR, { change: "offer" }, isoDate("2025-03-25"))).toBeNull();
});

test("the most helpful first, each with its total", () => {
  const before = crsScore(BACHELOR, realGridOn(TODAY));
  const list = crsWhatIfs(BACHELOR, realGridOn(TODAY));
  expect(list[0]).toMatchObject({ change: "nomination", difference: 600 });
  expect(list.at(-1)).toMatchObject({ change: "birthday", difference: -5 });
  expect(list.map(({ difference }) => difference)).toEqual(
    list.map(({ difference }) => difference).toSorted((a, b) => b - a),
  );
  for (const { difference, total } of list)
    expect(total).toBe((before.state === "scored" ? before.total : 0) + difference);
});

test("none for a day whose grid is not established", () => {
  expect(crsWhatIfs(BACHELOR, realGridOn(isoDate("2020-10-19")))).toEqual([]);
});
