import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ABILITIES } from "@/lib/rules/category/ability";
import {
  crsScore,
  SECTIONS,
  type CrsInput,
  type CrsLine,
  type CrsScore,
  type Factor,
  type FullLevels,
  type Section,
} from "./score";
import { EDUCATIONS, JOB_OFFERS, STUDIES, type Education, type JobOffer, type Study } from "./grid";
import { levels, NOBODY, PLAIN_SPOUSE, POINTS, realGridOn } from "./crs.fixture";
import type { GridOnDay } from "./grid-on";
import { addDays, isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { LEVELS, type Level } from "@/lib/rules/eligibility/language-test";

const TODAY = isoDate("2026-10-15");

function scored(input: CrsInput, day: IsoDate = TODAY): CrsScore {
  const score = crsScore(input, realGridOn(day));
  if (score.state !== "scored") throw new Error("not established");
  return score;
}

function lineOf(input: CrsInput, factor: Factor, day: IsoDate = TODAY): CrsLine {
  const line = scored(input, day)
    .sections.flatMap(({ lines }) => lines)
    .find((each) => each.factor === factor);
  if (!line) throw new Error(`no line ${factor}`);
  return line;
}

const sectionOf = (score: CrsScore, name: Section) => score.sections.find(({ section }) => section === name);
const withSpouse = (input: CrsInput): CrsInput => ({ ...input, spouse: PLAIN_SPOUSE });

/**
 * The official grid as it is printed, one row a value; columns without and with a spouse, then the spouse's own points.
 */
const rows = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/));

const AGE = rows(`
  17    0    0
  18   99   90
  19  105   95
  20  110  100
  21  110  100
  22  110  100
  23  110  100
  24  110  100
  25  110  100
  26  110  100
  27  110  100
  28  110  100
  29  110  100
  30  105   95
  31   99   90
  32   94   85
  33   88   80
  34   83   75
  35   77   70
  36   72   65
  37   66   60
  38   61   55
  39   55   50
  40   50   45
  41   39   35
  42   28   25
  43   17   15
  44    6    5
  45    0    0
   0    0    0
  80    0    0`);

const EDUCATION = rows(`
  less-than-secondary    0    0   0
  secondary             30   28   2
  one-year              90   84   6
  two-year              98   91   7
  bachelors            120  112   8
  two-or-more          128  119   9
  masters              135  126  10
  doctoral             150  140  10`);

// Level; first language without and with a spouse, second language, the spouse's own.
const LANGUAGE = rows(`
   0   0   0  0  0
   4   6   6  0  0
   5   6   6  1  1
   6   9   8  1  1
   7  17  16  3  3
   8  23  22  3  3
   9  31  29  6  5
  10  34  32  6  5`);

const CANADIAN_WORK = rows(`
  0   0   0   0
  1  40  35   5
  2  53  46   7
  3  64  56   8
  4  72  63   9
  5  80  70  10
  9  80  70  10`);

describe("core and spouse", () => {
  test.each(AGE)("age %s: %s without, %s with a spouse", (age, single, spouse) => {
    const input = { ...NOBODY, age: Number(age) };
    expect(lineOf(input, "age").points).toBe(Number(single));
    expect(lineOf(withSpouse(input), "age").points).toBe(Number(spouse));
    expect([scored(input).total, scored(withSpouse(input)).total]).toEqual([Number(single), Number(spouse)]);
  });

  test.each(EDUCATION)("education %s: %s without, %s with a spouse, %s for the spouse", (name, single, spouse, own) => {
    const education = name as Education;
    expect(scored({ ...NOBODY, education }).total).toBe(Number(single));
    expect(scored(withSpouse({ ...NOBODY, education })).total).toBe(Number(spouse));
    expect(scored({ ...NOBODY, spouse: { ...PLAIN_SPOUSE, education } }).total).toBe(Number(own));
  });

  describe.each(ABILITIES)("%s", (ability) => {
    test.each(LANGUAGE)("level %s: first %s and %s, second %s, spouse %s", (name, single, spouse, second, own) => {
      const one: FullLevels = { ...levels(0), [ability]: Number(name) as Level };
      const first = { ...NOBODY, languages: { en: one, fr: null } };
      expect(scored(first).total).toBe(Number(single));
      expect(scored(withSpouse(first)).total).toBe(Number(spouse));
      const other = { ...NOBODY, languages: { en: null, fr: one } };
      expect(scored(other).total).toBe(Number(second));
      expect(scored(withSpouse(other)).total).toBe(Number(second));
      expect(scored({ ...NOBODY, spouse: { ...PLAIN_SPOUSE, levels: one } }).total).toBe(Number(own));
      // French may be the first language: then English is the second.
      expect(scored({ ...other, first: "fr" }).total).toBe(Number(single));
      expect(scored({ ...first, first: "fr" }).total).toBe(Number(second));
    });
  });

  test("the second language stops at 24, and at 22 with a spouse", () => {
    const input = { ...NOBODY, languages: { en: levels(10), fr: null }, first: "fr" as const };
    expect(lineOf(input, "second-language")).toMatchObject({ points: 24, uncapped: 24, max: 24 });
    expect(lineOf(withSpouse(input), "second-language")).toMatchObject({ points: 22, uncapped: 24, max: 22 });
  });

  test.each(CANADIAN_WORK)(
    "%s years of work in Canada: %s without, %s with a spouse, %s for the spouse",
    (years, single, spouse, own) => {
      const canadianYears = Number(years);
      expect(scored({ ...NOBODY, canadianYears }).total).toBe(Number(single));
      expect(scored(withSpouse({ ...NOBODY, canadianYears })).total).toBe(Number(spouse));
      expect(scored({ ...NOBODY, spouse: { ...PLAIN_SPOUSE, canadianYears } }).total).toBe(Number(own));
    },
  );

  test("without a spouse there are no points of one", () => {
    expect(sectionOf(scored(NOBODY), "spouse")).toBeUndefined();
    expect(scored(NOBODY).column).toBe("single");
    expect(scored(withSpouse(NOBODY)).column).toBe("with-spouse");
  });
});

describe("skill transferability", () => {
  // Education; lowest level of the first language; years in Canada: points with language and with Canadian work, the
  // group.
  test.each<[Education, Level, number, number, number, number]>([
    ["less-than-secondary", 10, 5, 0, 0, 0],
    ["secondary", 10, 5, 0, 0, 0],
    ["one-year", 6, 0, 0, 0, 0],
    ["one-year", 7, 0, 13, 0, 13],
    ["one-year", 8, 0, 13, 0, 13],
    ["one-year", 9, 0, 25, 0, 25],
    ["one-year", 0, 1, 0, 13, 13],
    ["one-year", 0, 2, 0, 25, 25],
    ["one-year", 7, 1, 13, 13, 26],
    ["two-year", 9, 1, 25, 13, 38],
    ["two-year", 7, 2, 13, 25, 38],
    ["bachelors", 9, 2, 25, 25, 50],
    ["bachelors", 10, 5, 25, 25, 50],
    ["two-or-more", 6, 0, 0, 0, 0],
    ["two-or-more", 7, 0, 25, 0, 25],
    ["two-or-more", 9, 0, 50, 0, 50],
    ["two-or-more", 0, 1, 0, 25, 25],
    ["two-or-more", 0, 2, 0, 50, 50],
    ["masters", 7, 1, 25, 25, 50],
    ["masters", 9, 1, 50, 25, 50],
    ["masters", 9, 2, 50, 50, 50],
    ["doctoral", 8, 3, 25, 50, 50],
  ])("%s, level %i, %i years in Canada: %i + %i = %i", (education, level, canadianYears, language, work, points) => {
    const line = lineOf(
      { ...NOBODY, education, canadianYears, languages: { en: levels(level), fr: null } },
      "transfer-education",
    );
    expect(line).toMatchObject({
      points,
      uncapped: language + work,
      max: 50,
      parts: [
        { part: "language", points: language },
        { part: "canadian-work", points: work },
      ],
    });
  });

  // Years abroad; level; years in Canada.
  test.each<[number, Level, number, number, number, number]>([
    [0, 10, 5, 0, 0, 0],
    [1, 6, 0, 0, 0, 0],
    [1, 7, 0, 13, 0, 13],
    [2, 8, 0, 13, 0, 13],
    [2, 9, 0, 25, 0, 25],
    [1, 0, 1, 0, 13, 13],
    [1, 0, 2, 0, 25, 25],
    [2, 9, 2, 25, 25, 50],
    [3, 6, 0, 0, 0, 0],
    [3, 7, 0, 25, 0, 25],
    [3, 9, 0, 50, 0, 50],
    [3, 0, 1, 0, 25, 25],
    [9, 0, 2, 0, 50, 50],
    [3, 7, 1, 25, 25, 50],
    [3, 10, 2, 50, 50, 50],
  ])(
    "%i years abroad, level %i, %i years in Canada: %i + %i = %i",
    (foreignYears, level, canadianYears, language, work, points) => {
      const line = lineOf(
        { ...NOBODY, foreignYears, canadianYears, languages: { en: levels(level), fr: null } },
        "transfer-foreign-work",
      );
      expect(line).toMatchObject({
        points,
        uncapped: language + work,
        max: 50,
        parts: [
          { part: "language", points: language },
          { part: "canadian-work", points: work },
        ],
      });
    },
  );

  test.each<[Level, number]>([
    [0, 0],
    [4, 0],
    [5, 25],
    [6, 25],
    [7, 50],
    [10, 50],
  ])("a certificate of qualification at level %i: %i", (level, points) => {
    const input = { ...NOBODY, certificate: true, languages: { en: levels(level), fr: null } };
    expect(lineOf(input, "transfer-certificate")).toMatchObject({ points, max: 50 });
    expect(lineOf({ ...input, certificate: false }, "transfer-certificate").points).toBe(0);
  });

  test.each(ABILITIES)("one ability under the step keeps it from counting: %s", (ability) => {
    const almost = { ...levels(10), [ability]: 6 as Level };
    const input = {
      ...NOBODY,
      education: "masters" as const,
      foreignYears: 3,
      certificate: true,
      languages: { en: almost, fr: null },
    };
    expect(lineOf(input, "transfer-education").points).toBe(0);
    expect(lineOf(input, "transfer-foreign-work").points).toBe(0);
    expect(lineOf(input, "transfer-certificate").points).toBe(25);
  });

  test("it is the first official language that counts", () => {
    const input = {
      ...NOBODY,
      education: "masters" as const,
      languages: { en: levels(10), fr: levels(5) },
      first: "fr" as const,
    };
    expect(lineOf(input, "transfer-education").points).toBe(0);
    expect(lineOf({ ...input, first: "en" }, "transfer-education").points).toBe(50);
  });

  test("three full groups stop at 100", () => {
    const input = {
      ...NOBODY,
      education: "masters" as const,
      foreignYears: 3,
      certificate: true,
      canadianYears: 2,
      languages: { en: levels(9), fr: null },
    };
    expect(sectionOf(scored(input), "transferability")).toMatchObject({ points: 100, uncapped: 150, max: 100 });
  });
});

describe("additional points", () => {
  test("a nomination is 600, a sibling 15", () => {
    expect(scored({ ...NOBODY, nomination: true }).total).toBe(600);
    expect(scored({ ...NOBODY, sibling: true }).total).toBe(15);
  });

  test.each<[Study, number]>([
    ["none", 0],
    ["one-or-two-years", 15],
    ["three-years-or-more", 30],
  ])("study in Canada, %s: %i", (study, points) => {
    expect(scored({ ...NOBODY, study }).total).toBe(points);
  });

  test.each<[string, FullLevels | null, FullLevels | null, number]>([
    ["no French", null, levels(10), 0],
    ["NCLC 6 in one ability", { ...levels(10), writing: 6 }, levels(10), 0],
    ["NCLC 7 and no English test", levels(7), null, 25],
    ["NCLC 7 and English below CLB 4", levels(7), levels(0), 25],
    ["NCLC 7 and CLB 4", levels(7), levels(4), 25],
    ["NCLC 7, CLB 5 in all but one ability", levels(7), { ...levels(9), speaking: 4 }, 25],
    ["NCLC 7 and CLB 5", levels(7), levels(5), 50],
    ["NCLC 10 and CLB 10", levels(10), levels(10), 50],
  ])("French: %s", (_, fr, en, points) => {
    for (const first of ["en", "fr"] as const)
      expect(lineOf({ ...NOBODY, languages: { en, fr }, first }, "french").points).toBe(points);
  });

  test.each<[string, JobOffer, number, number]>([
    ["2020-10-20", "senior-management", 200, 200],
    ["2025-03-24", "senior-management", 200, 200],
    ["2025-03-24", "other", 50, 200],
    ["2025-03-24", "none", 0, 200],
    ["2025-03-25", "senior-management", 0, 0],
    ["2025-03-25", "other", 0, 0],
  ])("on %s a job offer, %s, is %i of %i", (day, jobOffer, points, max) => {
    expect(lineOf({ ...NOBODY, jobOffer }, "job-offer", isoDate(day))).toMatchObject({ points, max });
  });

  test("they stop at 600", () => {
    const all = {
      ...NOBODY,
      nomination: true,
      sibling: true,
      study: "three-years-or-more" as const,
      jobOffer: "senior-management" as const,
    };
    expect(sectionOf(scored(all, isoDate("2024-01-01")), "additional")).toMatchObject({
      points: 600,
      uncapped: 845,
      max: 600,
    });
  });
});

describe("whole scores", () => {
  const BACHELOR: CrsInput = { ...NOBODY, age: 29, education: "bachelors", languages: { en: levels(9), fr: null } };

  test("a bachelor of 29 with CLB 9 and three years abroad", () => {
    // 110 + 120 + 4 × 31; 25 for education with language, 50 for foreign work with language.
    expect(scored({ ...BACHELOR, foreignYears: 3 }).total).toBe(354 + 75);
  });

  test("the same with two years in Canada", () => {
    // 53 more in core, education 25 + 25, foreign work 50 of 100.
    expect(scored({ ...BACHELOR, foreignYears: 3, canadianYears: 2 }).total).toBe(407 + 100);
  });

  test("the same with a spouse who has a bachelor's degree and CLB 7", () => {
    // 100 + 112 + 4 × 29 + 46; spouse 8 + 4 × 3; 100.
    const spouse = { education: "bachelors" as const, levels: levels(7), canadianYears: 0 };
    expect(scored({ ...BACHELOR, foreignYears: 3, canadianYears: 2, spouse }).total).toBe(374 + 20 + 100);
  });

  const EVERYTHING: CrsInput = {
    age: 25,
    education: "doctoral",
    languages: { en: levels(10), fr: levels(10) },
    first: "en",
    canadianYears: 5,
    foreignYears: 3,
    certificate: true,
    spouse: null,
    nomination: true,
    study: "three-years-or-more",
    sibling: true,
    jobOffer: "senior-management",
    occupations: { canadianWork: null, jobOffer: null },
  };

  test("all there is: 500 + 100 + 600, and 460 + 40 + 100 + 600", () => {
    expect(scored(EVERYTHING).sections.map(({ points }) => points)).toEqual([500, 100, 600]);
    const couple = scored({ ...EVERYTHING, spouse: { education: "doctoral", levels: levels(10), canadianYears: 5 } });
    expect(couple.sections.map(({ points }) => points)).toEqual([460, 40, 100, 600]);
    expect([scored(EVERYTHING).total, couple.total]).toEqual([1200, 1200]);
  });
});

test("other grids held before 2020-10-20", () => {
  expect(crsScore(NOBODY, realGridOn(isoDate("2020-10-19")))).toMatchObject({ state: "not_known", from: "2017-06-06" });
  expect(crsScore(NOBODY, realGridOn(isoDate("2016-11-18")))).toEqual({
    state: "not_established",
    since: "2020-10-20",
  });
  expect(crsScore(NOBODY, realGridOn(isoDate("2026-11-03")))).toMatchObject({ state: "reported", from: "2026-11-03" });
  expect(crsScore(NOBODY, realGridOn(isoDate("2020-10-20"))).state).toBe("scored");
});

describe("for any person on any day", () => {
  const anyLevels = fc
    .constantFrom(...LEVELS)
    .chain((least) =>
      fc.record(
        Object.fromEntries(
          ABILITIES.map((ability) => [ability, fc.constantFrom(...LEVELS.filter((level) => level >= least))]),
        ) as Record<keyof FullLevels, fc.Arbitrary<Level>>,
      ),
    );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
  const education = fc.constantFrom(...EDUCATIONS);
  const anyone: fc.Arbitrary<CrsInput> = fc.record({
    age: fc.integer({ min: 15, max: 60 }),
    education,
    languages: fc.record({ en: maybe(anyLevels), fr: maybe(anyLevels) }),
    first: fc.constantFrom("en", "fr"),
    canadianYears: fc.integer({ min: 0, max: 8 }),
    foreignYears: fc.integer({ min: 0, max: 8 }),
    certificate: fc.boolean(),
    spouse: maybe(fc.record({ education, levels: maybe(anyLevels), canadianYears: fc.integer({ min: 0, max: 8 }) })),
    nomination: fc.boolean(),
    study: fc.constantFrom(...STUDIES),
    sibling: fc.boolean(),
    jobOffer: fc.constantFrom(...JOB_OFFERS),
    occupations: fc.constant({ canadianWork: null, jobOffer: null }),
  });
  const anyDay = fc.integer({ min: 0, max: 2200 }).map((days) => addDays(isoDate("2020-10-20"), days));
  const holds = (check: (input: CrsInput, day: IsoDate) => void) =>
    fc.assert(fc.property(anyone, anyDay, check), { numRuns: 1000 });

  test("no cap is passed, and nothing is negative", () => {
    holds((input, day) => {
      const { total, column, sections } = scored(input, day);
      const most: Record<Section, number> = {
        core: column === "single" ? 500 : 460,
        spouse: 40,
        transferability: 100,
        additional: 600,
      };
      expect(total).toBeLessThanOrEqual(1200);
      for (const { section, points, max, lines } of sections) {
        expect(max).toBe(most[section]);
        expect(points).toBeLessThanOrEqual(most[section]);
        for (const line of lines) {
          expect(line.points).toBeGreaterThanOrEqual(0);
          expect(line.points).toBeLessThanOrEqual(section === "transferability" ? 50 : line.max);
        }
      }
    });
  });

  test("the total is the sum of what is shown", () => {
    holds((input, day) => {
      const { total, sections } = scored(input, day);
      expect(total).toBe(sections.reduce((sum, { points }) => sum + points, 0));
      for (const { points, max, uncapped, lines } of sections) {
        expect(uncapped).toBe(lines.reduce((sum, line) => sum + line.points, 0));
        expect(points).toBe(Math.min(max, uncapped));
        for (const line of lines)
          if (line.parts.length > 0) expect(line.uncapped).toBe(line.parts.reduce((sum, part) => sum + part.points, 0));
      }
    });
  });

  test("the sections stand in order, the spouse's only with one", () => {
    holds((input, day) => {
      expect(scored(input, day).sections.map(({ section }) => section)).toEqual(
        SECTIONS.filter((section) => section !== "spouse" || input.spouse !== null),
      );
    });
  });

  test("more work, more education, a certificate, a nomination, study and a sibling never lower it", () => {
    holds((input, day) => {
      const before = scored(input, day).total;
      const higher = EDUCATIONS[Math.min(EDUCATIONS.indexOf(input.education) + 1, EDUCATIONS.length - 1)]!;
      const changes: Partial<CrsInput>[] = [
        { canadianYears: input.canadianYears + 1 },
        { foreignYears: input.foreignYears + 1 },
        { education: higher },
        { certificate: true },
        { nomination: true },
        { study: "three-years-or-more" },
        { sibling: true },
        { jobOffer: "senior-management" },
      ];
      for (const change of changes) expect(scored({ ...input, ...change }, day).total).toBeGreaterThanOrEqual(before);
    });
  });

  test("a higher level in any ability of either language never lowers it", () => {
    holds((input, day) => {
      const before = scored(input, day).total;
      for (const language of ["en", "fr"] as const) {
        const held = input.languages[language];
        if (held === null) continue;
        for (const ability of ABILITIES) {
          const raised = LEVELS[Math.min(LEVELS.indexOf(held[ability]) + 1, LEVELS.length - 1)]!;
          expect(
            scored({ ...input, languages: { ...input.languages, [language]: { ...held, [ability]: raised } } }, day)
              .total,
          ).toBeGreaterThanOrEqual(before);
        }
      }
    });
  });

  test("growing older from 30 on never raises it", () => {
    holds((input, day) => {
      const older = { ...input, age: Math.max(input.age, 30) };
      expect(scored({ ...older, age: older.age + 1 }, day).total).toBeLessThanOrEqual(scored(older, day).total);
    });
  });
});

describe("a grid with a list of occupations in levels", () => {
  const grid: GridOnDay = {
    from: isoDate("2026-11-03"),
    asOf: isoDate("2026-12-01"),
    sources: ["https://example.org/grid"],
    state: "known",
    points: {
      ...POINTS,
      additional: {
        ...POINTS.additional,
        occupations: {
          levels: [
            { timesMedianWage: 2, canadianWork: 30, jobOffer: 50, occupations: ["00012"] },
            { timesMedianWage: 1.3, canadianWork: 10, jobOffer: 20, occupations: ["21231", "31301"] },
          ],
        },
      },
    },
  };
  test.each([
    ["nothing given", 0, null, null, 0],
    ["work in the highest level", 1, "00012", null, 30],
    ["less than a year of that work", 0, "00012", null, 0],
    ["work in the lowest level", 2, "31301", null, 10],
    ["work in no level", 2, "13100", null, 0],
    ["a job offer in the highest level", 0, null, "00012", 50],
    ["both: whichever gives more", 1, "00012", "21231", 30],
  ])("%s", (_name, canadianYears, canadianWork, jobOffer, points) => {
    const score = crsScore({ ...NOBODY, canadianYears, occupations: { canadianWork, jobOffer } }, grid);
    const line =
      score.state === "scored" &&
      score.sections.flatMap(({ lines }) => lines).find(({ factor }) => factor === "listed-occupation");
    expect(line).toMatchObject({ points, max: 50 });
  });

  test("the other grids have no such line", () => {
    const score = crsScore(NOBODY, realGridOn(isoDate("2026-01-01")));
    expect(
      score.state === "scored" && score.sections.flatMap(({ lines }) => lines).map(({ factor }) => factor),
    ).not.toContain("listed-occupation");
  });
});
