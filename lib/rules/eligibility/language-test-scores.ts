import type { Ability } from "@/lib/rules/category/ability";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";

/** Lowest score of each ability that reaches a level, from level 4 up to level 10. */
type LowestScores = Readonly<
  Record<
    Ability,
    readonly [four: number, five: number, six: number, seven: number, eight: number, nine: number, ten: number]
  >
>;

/** Lowest and highest score that a test gives, and the step between scores. */
type Scale = { readonly min: number; readonly max: number; readonly step: 1 | 0.5 };

/**
 * A test that the department accepts, its scale and its scores in Canadian Language Benchmarks or their French
 * counterpart.
 */
export type LanguageTestScores = {
  /** The official name, the same in both languages; rules of a category name it so. */
  readonly name: string;
  readonly language: "en" | "fr";
  readonly framework: "CLB" | "NCLC";
  readonly scale: Readonly<Record<Ability, Scale>>;
  readonly lowest: LowestScores;
  /** The table holds for tests taken after this day; null = no such limit is named. */
  readonly takenAfter: IsoDate | null;
  /** First day on which the department accepts it; null = since Express Entry began, as far as it matters here. */
  readonly acceptedFrom: IsoDate | null;
};

const everywhere = (scale: Scale): Readonly<Record<Ability, Scale>> => ({
  reading: scale,
  writing: scale,
  listening: scale,
  speaking: scale,
});
const ownLevels = [4, 5, 6, 7, 8, 9, 10] as const;

/**
 * The five tests and their equivalents, as the department publishes them ("Find your language level based on your test
 * results", canada.ca, …/language-results.html, as of 2025-12-07). Scales are those of the tests' makers: CELPIP levels
 * M (written 0) to 12, IELTS bands 0 to 9 by halves, PTE 10 to 90, and the highest scores of the official table for TEF
 * and TCF. PTE Core has been accepted since 2024-01-30.
 */
export const LANGUAGE_TESTS = {
  "celpip-general": {
    name: "CELPIP-General",
    language: "en",
    framework: "CLB",
    scale: everywhere({ min: 0, max: 12, step: 1 }),
    lowest: { reading: ownLevels, writing: ownLevels, listening: ownLevels, speaking: ownLevels },
    takenAfter: null,
    acceptedFrom: null,
  },
  "ielts-general": {
    name: "IELTS General Training",
    language: "en",
    framework: "CLB",
    scale: everywhere({ min: 0, max: 9, step: 0.5 }),
    lowest: {
      reading: [3.5, 4, 5, 6, 6.5, 7, 8],
      writing: [4, 5, 5.5, 6, 6.5, 7, 7.5],
      listening: [4.5, 5, 5.5, 6, 7.5, 8, 8.5],
      speaking: [4, 5, 5.5, 6, 6.5, 7, 7.5],
    },
    takenAfter: null,
    acceptedFrom: null,
  },
  "pte-core": {
    name: "PTE Core",
    language: "en",
    framework: "CLB",
    scale: everywhere({ min: 10, max: 90, step: 1 }),
    lowest: {
      reading: [33, 42, 51, 60, 69, 78, 88],
      writing: [41, 51, 60, 69, 79, 88, 90],
      listening: [28, 39, 50, 60, 71, 82, 89],
      speaking: [42, 51, 59, 68, 76, 84, 89],
    },
    takenAfter: null,
    acceptedFrom: isoDate("2024-01-30"),
  },
  "tef-canada": {
    name: "TEF Canada",
    language: "fr",
    framework: "NCLC",
    scale: everywhere({ min: 0, max: 699, step: 1 }),
    lowest: {
      reading: [306, 352, 393, 434, 462, 503, 546],
      writing: [268, 330, 379, 428, 472, 512, 558],
      listening: [306, 352, 393, 434, 462, 503, 546],
      speaking: [328, 387, 422, 456, 494, 518, 556],
    },
    takenAfter: isoDate("2023-12-10"),
    acceptedFrom: null,
  },
  "tcf-canada": {
    name: "TCF Canada",
    language: "fr",
    framework: "NCLC",
    scale: {
      reading: { min: 0, max: 699, step: 1 },
      writing: { min: 0, max: 20, step: 1 },
      listening: { min: 0, max: 699, step: 1 },
      speaking: { min: 0, max: 20, step: 1 },
    },
    lowest: {
      reading: [342, 375, 406, 453, 499, 524, 549],
      writing: [4, 6, 7, 10, 12, 14, 16],
      listening: [331, 369, 398, 458, 503, 523, 549],
      speaking: [4, 6, 7, 10, 12, 14, 16],
    },
    takenAfter: null,
    acceptedFrom: null,
  },
} as const satisfies Record<string, LanguageTestScores>;
