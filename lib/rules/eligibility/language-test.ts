import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import { LANGUAGE_TESTS, type LanguageTestScores } from "./language-test-scores";

/** The tests that Express Entry accepts, English ones first. */
export const TESTS = [
  "celpip-general",
  "ielts-general",
  "pte-core",
  "tef-canada",
  "tcf-canada",
] as const satisfies readonly (keyof typeof LANGUAGE_TESTS)[];
export type LanguageTest = (typeof TESTS)[number];

/**
 * Under level 4: a result that was given and reaches no level of the table. Not the same as no result, which is null.
 */
export const BELOW_4 = 0;

/**
 * A level of the Canadian Language Benchmarks (CLB) or their French counterpart (NCLC); 10 is 10 or more, 0 is below 4.
 */
export const LEVELS = [BELOW_4, 4, 5, 6, 7, 8, 9, 10] as const;
export type Level = (typeof LEVELS)[number];

/** One value an ability; null = not given. */
export type ByAbility<T> = Readonly<Record<Ability, T | null>>;
export type Levels = ByAbility<Level>;

/** The facts of a test: its name, language, framework, scale and equivalents. */
export const testOf = (test: LanguageTest): LanguageTestScores => LANGUAGE_TESTS[test];

/** Whether a test gives this score for an ability: within its scale and on one of its steps. */
export function isScore(test: LanguageTest, ability: Ability, score: number): boolean {
  const { min, max, step } = testOf(test).scale[ability];
  return min <= score && score <= max && Number.isInteger(score / step);
}

/**
 * Reads the score of an ability as it stands on a test report, in English or French: `7.5`, `7,5`, `434`; blanks around
 * it do not count. CELPIP's `M` is 0.
 * @returns null for anything that the test does not give: another form, out of its scale, between its steps
 */
export function parseScore(test: LanguageTest, ability: Ability, text: string): number | null {
  const trimmed = text.trim();
  if (test === "celpip-general" && /^m$/i.test(trimmed)) return 0;
  if (!/^\d{1,3}(?:[.,]\d)?$/.test(trimmed)) return null;
  const score = Number(trimmed.replace(",", "."));
  return isScore(test, ability, score) ? score : null;
}

/**
 * The level that a score reaches. A score between two rows of the table has the lower one.
 * @throws RangeError when the test does not give such a score; read it with {@link parseScore} first
 */
export function levelOf(test: LanguageTest, ability: Ability, score: number): Level {
  if (!isScore(test, ability, score)) throw new RangeError(`no ${ability} score of ${test}: ${score}`);
  return LEVELS[testOf(test).lowest[ability].filter((lowest) => lowest <= score).length]!;
}

/**
 * The levels of a test's scores, CLB for English and NCLC for French.
 * Source: "Find your language level based on your test results", canada.ca, …/language-results.html, as of 2025-12-07.
 * TEF Canada: for tests taken after 2023-12-10; the table before it is not established here.
 * @returns null where no score is given
 * @throws RangeError when the test does not give such a score
 */
export function levelsOf(test: LanguageTest, scores: Partial<ByAbility<number>>): Levels {
  const level = (ability: Ability) => {
    const score = scores[ability] ?? null;
    return score === null ? null : levelOf(test, ability, score);
  };
  return {
    reading: level("reading"),
    writing: level("writing"),
    listening: level("listening"),
    speaking: level("speaking"),
  };
}

/** The lowest of four levels; null when one is not given. */
export function lowestLevel(levels: Levels): Level | null {
  const given = ABILITIES.flatMap((ability) => levels[ability] ?? []);
  return given.length < ABILITIES.length ? null : given.reduce((a, b) => (b < a ? b : a));
}
