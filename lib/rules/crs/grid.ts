import { isoDate } from "@/lib/rules/time/iso-date";

/*
 * The grid of the Comprehensive Ranking System (CRS), in points. Source: "Comprehensive Ranking System (CRS) criteria",
 * canada.ca, …/express-entry/check-score/crs-criteria.html, and the ministerial instructions behind it; as of
 * 2026-08-15. Pairs are [without, with a spouse or partner].
 */

/** First day on which this grid is known to hold: French has counted 25 or 50 points since then. */
export const GRID_BEGAN = isoDate("2020-10-20");

/** Last day on which a job offer gave points. */
export const JOB_OFFER_UNTIL = isoDate("2025-03-24");

/** The day as of which the grid was read. */
export const GRID_AS_OF = isoDate("2026-08-15");

/** Whether a spouse or common-law partner comes along who is neither a Canadian citizen nor a permanent resident. */
export const COLUMNS = ["single", "with-spouse"] as const;
export type Column = (typeof COLUMNS)[number];

/** Points without and with a spouse or partner. */
export type Pair = readonly [single: number, withSpouse: number];

/** The points of a pair that count in a column. */
export const inColumn = ([single, withSpouse]: Pair, column: Column): number =>
  column === "single" ? single : withSpouse;

/** The most that a section, a group or all of them give. */
export const CAPS = {
  core: [500, 460] as Pair,
  spouse: 40,
  transferability: 100,
  transferabilityGroup: 50,
  additional: 600,
  total: 1200,
} as const;

/** Points by age in years, 18 to 44; 17 or less and 45 or more have none. */
export const AGE_POINTS: Readonly<Record<number, Pair>> = {
  18: [99, 90],
  19: [105, 95],
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [20 + index, [110, 100]] as const)),
  30: [105, 95],
  31: [99, 90],
  32: [94, 85],
  33: [88, 80],
  34: [83, 75],
  35: [77, 70],
  36: [72, 65],
  37: [66, 60],
  38: [61, 55],
  39: [55, 50],
  40: [50, 45],
  41: [39, 35],
  42: [28, 25],
  43: [17, 15],
  44: [6, 5],
};

/**
 * Levels of education, lowest first. `two-or-more`: two or more credentials, at least one of a programme of three years
 * or longer; `masters` includes a professional degree needed to practise in a licensed profession.
 */
export const EDUCATIONS = [
  "less-than-secondary",
  "secondary",
  "one-year",
  "two-year",
  "bachelors",
  "two-or-more",
  "masters",
  "doctoral",
] as const;
export type Education = (typeof EDUCATIONS)[number];

export const EDUCATION_POINTS: Readonly<Record<Education, Pair>> = {
  "less-than-secondary": [0, 0],
  secondary: [30, 28],
  "one-year": [90, 84],
  "two-year": [98, 91],
  bachelors: [120, 112],
  "two-or-more": [128, 119],
  masters: [135, 126],
  doctoral: [150, 140],
};

/** First official language, each ability, by level: 0 is below 4, 10 is 10 or more. */
export const FIRST_LANGUAGE_POINTS: Readonly<Record<0 | 4 | 5 | 6 | 7 | 8 | 9 | 10, Pair>> = {
  0: [0, 0],
  4: [6, 6],
  5: [6, 6],
  6: [9, 8],
  7: [17, 16],
  8: [23, 22],
  9: [31, 29],
  10: [34, 32],
};

/** Second official language, each ability, by level; the same in both columns. */
export const SECOND_LANGUAGE_POINTS: Readonly<Record<0 | 4 | 5 | 6 | 7 | 8 | 9 | 10, number>> = {
  0: 0,
  4: 0,
  5: 1,
  6: 1,
  7: 3,
  8: 3,
  9: 6,
  10: 6,
};

/** The most that the second official language gives. */
export const SECOND_LANGUAGE_CAP: Pair = [24, 22];

/** Canadian work experience by whole years; the last is five or more. */
export const CANADIAN_WORK_POINTS: readonly [Pair, Pair, Pair, Pair, Pair, Pair] = [
  [0, 0],
  [40, 35],
  [53, 46],
  [64, 56],
  [72, 63],
  [80, 70],
];

/** What the spouse or partner brings. */
export const SPOUSE_POINTS = {
  education: {
    "less-than-secondary": 0,
    secondary: 2,
    "one-year": 6,
    "two-year": 7,
    bachelors: 8,
    "two-or-more": 9,
    masters: 10,
    doctoral: 10,
  } satisfies Record<Education, number>,
  /** Each ability, by level of the first official language. */
  language: { 0: 0, 4: 0, 5: 1, 6: 1, 7: 3, 8: 3, 9: 5, 10: 5 },
  canadianWork: [0, 5, 7, 8, 9, 10],
} as const;

/** Points at two steps of a factor: the lower and the higher. */
export type Thresholds = readonly [lower: number, higher: number];

/**
 * Skill transferability. Education: `one` credential of a year or longer, or `two` (two or more with one of three
 * years, a master's, a professional or a doctoral degree). Foreign work: one or two years, or three and more. Language:
 * level 7 or 9 in every ability of the first official language (5 or 7 with a certificate of qualification). Canadian
 * work: one year, or two and more.
 */
export const TRANSFERABILITY = {
  education: { language: { one: [13, 25], two: [25, 50] }, canadianWork: { one: [13, 25], two: [25, 50] } },
  foreignWork: { language: { one: [13, 25], two: [25, 50] }, canadianWork: { one: [13, 25], two: [25, 50] } },
  certificate: { language: [25, 50] },
} as const satisfies Record<string, Record<string, Record<"one" | "two", Thresholds> | Thresholds>>;

/** The tier of a level of education in skill transferability; null = no credential after secondary school. */
export const EDUCATION_TIER: Readonly<Record<Education, "one" | "two" | null>> = {
  "less-than-secondary": null,
  secondary: null,
  "one-year": "one",
  "two-year": "one",
  bachelors: "one",
  "two-or-more": "two",
  masters: "two",
  doctoral: "two",
};

/** Study in Canada after secondary school: a credential of one or two years, or of three years or longer. */
export const STUDIES = ["none", "one-or-two-years", "three-years-or-more"] as const;
export type Study = (typeof STUDIES)[number];

/** A job offer: in major group 00 (senior management), or in another occupation of TEER 0 to 3. */
export const JOB_OFFERS = ["none", "senior-management", "other"] as const;
export type JobOffer = (typeof JOB_OFFERS)[number];

/** Additional points; those of a job offer until JOB_OFFER_UNTIL. */
export const ADDITIONAL_POINTS = {
  nomination: 600,
  /**
   * French at NCLC 7 in every ability, with English below CLB 5 or without, and with English at CLB 5 in every ability.
   */
  french: { alone: 25, withEnglish: 50 },
  study: { none: 0, "one-or-two-years": 15, "three-years-or-more": 30 } satisfies Record<Study, number>,
  sibling: 15,
  jobOffer: { none: 0, "senior-management": 200, other: 50 } satisfies Record<JobOffer, number>,
} as const;
