import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import {
  BELOW_4,
  isScore,
  levelOf,
  levelsOf,
  lowestLevel,
  parseScore,
  TESTS,
  testOf,
  type LanguageTest,
  type Level,
} from "./language-test";

/** The official tables as they are printed: a row a level, columns reading, writing, listening, speaking. */
const PRINTED: Record<LanguageTest, string> = {
  "celpip-general": `
    10  10   10   10   10
     9  9    9    9    9
     8  8    8    8    8
     7  7    7    7    7
     6  6    6    6    6
     5  5    5    5    5
     4  4    4    4    4`,
  "ielts-general": `
    10  8.0  7.5  8.5  7.5
     9  7.0  7.0  8.0  7.0
     8  6.5  6.5  7.5  6.5
     7  6.0  6.0  6.0  6.0
     6  5.0  5.5  5.5  5.5
     5  4.0  5.0  5.0  5.0
     4  3.5  4.0  4.5  4.0`,
  "pte-core": `
    10  88   90   89   89
     9  78   88   82   84
     8  69   79   71   76
     7  60   69   60   68
     6  51   60   50   59
     5  42   51   39   51
     4  33   41   28   42`,
  "tef-canada": `
    10  546  558  546  556
     9  503  512  503  518
     8  462  472  462  494
     7  434  428  434  456
     6  393  379  393  422
     5  352  330  352  387
     4  306  268  306  328`,
  "tcf-canada": `
    10  549  16   549  16
     9  524  14   523  14
     8  499  12   503  12
     7  453  10   458  10
     6  406  7    398  7
     5  375  6    369  6
     4  342  4    331  4`,
};

const CELLS = TESTS.flatMap((test) =>
  PRINTED[test]
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [level, ...scores] = row.trim().split(/\s+/).map(Number) as [Level, number, number, number, number];
      return (["reading", "writing", "listening", "speaking"] as const).map((ability, index) => ({
        test,
        level,
        ability,
        score: scores[index]!,
      }));
    }),
);

const below = (level: Level): Level => (level === 4 ? BELOW_4 : ((level - 1) as Level));
const step = (test: LanguageTest, ability: Ability) => testOf(test).scale[ability].step;

test("five tests of seven levels in four abilities", () => {
  expect(CELLS).toHaveLength(5 * 7 * 4);
});

describe.each(TESTS)("%s", (name) => {
  test.each(CELLS.filter(({ test }) => test === name))(
    "$ability $score is level $level, and one step less is below it",
    ({ ability, score, level }) => {
      expect(levelOf(name, ability, score)).toBe(level);
      expect(levelOf(name, ability, score - step(name, ability))).toBe(below(level));
    },
  );

  test.each(ABILITIES)("%s: the ends of the scale, and what lies outside", (ability) => {
    const { min, max } = testOf(name).scale[ability];
    expect(levelOf(name, ability, min)).toBe(BELOW_4);
    expect(levelOf(name, ability, max)).toBe(10);
    expect(() => levelOf(name, ability, min - step(name, ability))).toThrow(RangeError);
    expect(() => levelOf(name, ability, max + step(name, ability))).toThrow(RangeError);
    expect(() => levelOf(name, ability, max - step(name, ability) / 2)).toThrow(RangeError);
    expect(() => levelOf(name, ability, NaN)).toThrow(RangeError);
  });
});

test.each<[LanguageTest, Ability, string, number | null]>([
  ["ielts-general", "reading", " 6.5 ", 6.5],
  ["ielts-general", "reading", "6,5", 6.5],
  ["ielts-general", "reading", "9", 9],
  ["ielts-general", "reading", "9.0", 9],
  ["ielts-general", "reading", "6.3", null],
  ["ielts-general", "reading", "9.5", null],
  ["ielts-general", "reading", "6.", null],
  ["ielts-general", "reading", "-1", null],
  ["ielts-general", "reading", "", null],
  ["ielts-general", "reading", "6.50", null],
  ["celpip-general", "speaking", "M", 0],
  ["celpip-general", "speaking", "12", 12],
  ["celpip-general", "speaking", "13", null],
  ["celpip-general", "speaking", "7.5", null],
  ["pte-core", "writing", "M", null],
  ["pte-core", "writing", "9", null],
  ["pte-core", "writing", "10", 10],
  ["pte-core", "writing", "91", null],
  ["tef-canada", "writing", "699", 699],
  ["tef-canada", "writing", "700", null],
  ["tef-canada", "writing", "1e2", null],
  ["tcf-canada", "writing", "20", 20],
  ["tcf-canada", "writing", "21", null],
  ["tcf-canada", "reading", "21", 21],
])("%s %s: “%s” is read as %s", (name, ability, text, score) => {
  expect(parseScore(name, ability, text)).toBe(score);
});

test("what is not given is null, what is below 4 is 0", () => {
  expect(levelsOf("ielts-general", { reading: 3, writing: 7.5, listening: null })).toEqual({
    reading: 0,
    writing: 10,
    listening: null,
    speaking: null,
  });
});

test("the abilities of one test differ", () => {
  const scores = { reading: 434, writing: 428, listening: 433, speaking: 455 };
  expect(levelsOf("tef-canada", scores)).toEqual({ reading: 7, writing: 7, listening: 6, speaking: 6 });
  expect(lowestLevel(levelsOf("tef-canada", scores))).toBe(6);
});

test("the lowest of four levels, none without all four", () => {
  expect(lowestLevel({ reading: 7, writing: 0, listening: 9, speaking: 10 })).toBe(BELOW_4);
  expect(lowestLevel({ reading: 7, writing: null, listening: 9, speaking: 10 })).toBeNull();
});

test("English tests give CLB, French ones NCLC; the table of TEF Canada has a first day", () => {
  expect(TESTS.map((test) => [testOf(test).language, testOf(test).framework, testOf(test).takenAfter])).toEqual([
    ["en", "CLB", null],
    ["en", "CLB", null],
    ["en", "CLB", null],
    ["fr", "NCLC", "2023-12-10"],
    ["fr", "NCLC", null],
  ]);
});

test("a higher score never has a lower level", () => {
  const anyScore = fc.constantFrom(...TESTS).chain((test) =>
    fc.constantFrom(...ABILITIES).chain((ability) => {
      const { min, max, step } = testOf(test).scale[ability];
      const score = fc.integer({ min: min / step, max: max / step }).map((steps) => steps * step);
      return fc.record({ test: fc.constant(test), ability: fc.constant(ability), a: score, b: score });
    }),
  );
  fc.assert(
    fc.property(anyScore, ({ test, ability, a, b }) => {
      fc.pre(isScore(test, ability, a) && isScore(test, ability, b));
      return a > b || levelOf(test, ability, a) <= levelOf(test, ability, b);
    }),
  );
});
