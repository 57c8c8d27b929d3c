import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import {
  ADDITIONAL_POINTS,
  AGE_POINTS,
  CANADIAN_WORK_POINTS,
  CAPS,
  EDUCATION_POINTS,
  EDUCATION_TIER,
  FIRST_LANGUAGE_POINTS,
  GRID_BEGAN,
  inColumn,
  JOB_OFFER_UNTIL,
  SECOND_LANGUAGE_CAP,
  SECOND_LANGUAGE_POINTS,
  SPOUSE_POINTS,
  TRANSFERABILITY,
  type Column,
  type Education,
  type JobOffer,
  type Pair,
  type Thresholds,
  type Study,
} from "./grid";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Level } from "@/lib/rules/eligibility/language-test";

/** A level in every ability. */
export type FullLevels = Readonly<Record<Ability, Level>>;

/** What a person brings to the ranking. Years are whole years. */
export type CrsInput = {
  readonly age: number;
  readonly education: Education;
  /** CLB and NCLC levels; null = no result in that language. */
  readonly languages: { readonly en: FullLevels | null; readonly fr: FullLevels | null };
  /** The language declared as the first official one. */
  readonly first: "en" | "fr";
  readonly canadianYears: number;
  readonly foreignYears: number;
  /** A certificate of qualification in a skilled trade, of a province, a territory or a federal body. */
  readonly certificate: boolean;
  /** A spouse or partner who comes along and is neither a citizen nor a permanent resident; null counts as single. */
  readonly spouse: {
    readonly education: Education;
    readonly levels: FullLevels | null;
    readonly canadianYears: number;
  } | null;
  readonly nomination: boolean;
  readonly study: Study;
  /**
   * A brother or sister of 18 or over in Canada who is a citizen or a permanent resident, the person's own or the
   * spouse's.
   */
  readonly sibling: boolean;
  readonly jobOffer: JobOffer;
};

export const SECTIONS = ["core", "spouse", "transferability", "additional"] as const;
export type Section = (typeof SECTIONS)[number];

/** The factors of each section, in the order of the official grid. */
export const FACTORS = {
  core: ["age", "education", "first-language", "second-language", "canadian-work"],
  spouse: ["spouse-education", "spouse-language", "spouse-canadian-work"],
  transferability: ["transfer-education", "transfer-foreign-work", "transfer-certificate"],
  additional: ["nomination", "french", "study", "sibling", "job-offer"],
} as const satisfies Record<Section, readonly string[]>;
export type Factor = (typeof FACTORS)[Section][number];

/** What a line is the sum of: an ability, or a factor that is joined with another. */
export type Part = { readonly part: Ability | "language" | "canadian-work"; readonly points: number };

/** One factor of the score. `points` is `uncapped` held at `max`. */
export type CrsLine = {
  readonly factor: Factor;
  readonly points: number;
  readonly uncapped: number;
  readonly max: number;
  readonly parts: readonly Part[];
};

export type CrsSection = {
  readonly section: Section;
  readonly points: number;
  readonly uncapped: number;
  readonly max: number;
  readonly lines: readonly CrsLine[];
};

export type CrsScore = {
  readonly state: "scored";
  readonly column: Column;
  /** CRS points, 0 to 1200. */
  readonly total: number;
  readonly sections: readonly CrsSection[];
};

/** The score of a day before the grid is known to hold. */
export type CrsNotEstablished = { readonly state: "not_established"; readonly since: IsoDate };

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function line(factor: Factor, max: number, parts: readonly Part[] | number): CrsLine {
  const uncapped = typeof parts === "number" ? parts : sum(parts.map(({ points }) => points));
  return { factor, points: Math.min(uncapped, max), uncapped, max, parts: typeof parts === "number" ? [] : parts };
}

function section(name: Section, max: number, lines: readonly CrsLine[]): CrsSection {
  const uncapped = sum(lines.map(({ points }) => points));
  return { section: name, points: Math.min(uncapped, max), uncapped, max, lines };
}

/** The highest in a column of a table of pairs. */
const most = (pairs: readonly Pair[], column: Column): number =>
  Math.max(...pairs.map((pair) => inColumn(pair, column)));
const byAbility = (levels: FullLevels | null, points: (level: Level) => number): Part[] =>
  ABILITIES.map((part) => ({ part, points: levels === null ? 0 : points(levels[part]) }));
const everyAbility = (levels: FullLevels | null, least: Level): boolean =>
  levels !== null && ABILITIES.every((ability) => levels[ability] >= least);
/** The entry of whole years in a list that ends with "or more". */
const ofYears = <T>(list: readonly T[], years: number): T => list[Math.min(years, list.length - 1)]!;

/** The points of a factor that counts from a lower and from a higher step on. */
const atStep = ([lower, higher]: Thresholds, reachesLower: boolean, reachesHigher: boolean): number =>
  reachesHigher ? higher : reachesLower ? lower : 0;

function core({ age, education, languages, first, canadianYears }: CrsInput, column: Column): CrsSection {
  const second = first === "en" ? "fr" : "en";
  const agePair = AGE_POINTS[age] ?? [0, 0];
  return section("core", inColumn(CAPS.core, column), [
    line("age", most(Object.values(AGE_POINTS), column), inColumn(agePair, column)),
    line("education", most(Object.values(EDUCATION_POINTS), column), inColumn(EDUCATION_POINTS[education], column)),
    line(
      "first-language",
      4 * most(Object.values(FIRST_LANGUAGE_POINTS), column),
      byAbility(languages[first], (level) => inColumn(FIRST_LANGUAGE_POINTS[level], column)),
    ),
    line(
      "second-language",
      inColumn(SECOND_LANGUAGE_CAP, column),
      byAbility(languages[second], (level) => SECOND_LANGUAGE_POINTS[level]),
    ),
    line(
      "canadian-work",
      most(CANADIAN_WORK_POINTS, column),
      inColumn(ofYears(CANADIAN_WORK_POINTS, canadianYears), column),
    ),
  ]);
}

function ofSpouse({ education, levels, canadianYears }: NonNullable<CrsInput["spouse"]>): CrsSection {
  return section("spouse", CAPS.spouse, [
    line("spouse-education", Math.max(...Object.values(SPOUSE_POINTS.education)), SPOUSE_POINTS.education[education]),
    line(
      "spouse-language",
      4 * Math.max(...Object.values(SPOUSE_POINTS.language)),
      byAbility(levels, (level) => SPOUSE_POINTS.language[level]),
    ),
    line(
      "spouse-canadian-work",
      Math.max(...SPOUSE_POINTS.canadianWork),
      ofYears(SPOUSE_POINTS.canadianWork, canadianYears),
    ),
  ]);
}

function transferability({
  education,
  languages,
  first,
  canadianYears,
  foreignYears,
  certificate,
}: CrsInput): CrsSection {
  const levels = languages[first];
  const group = (
    factor: Factor,
    { language, canadianWork }: typeof TRANSFERABILITY.education | typeof TRANSFERABILITY.foreignWork,
    tier: "one" | "two" | null,
  ) =>
    line(factor, CAPS.transferabilityGroup, [
      {
        part: "language",
        points: tier === null ? 0 : atStep(language[tier], everyAbility(levels, 7), everyAbility(levels, 9)),
      },
      {
        part: "canadian-work",
        points: tier === null ? 0 : atStep(canadianWork[tier], canadianYears >= 1, canadianYears >= 2),
      },
    ]);
  return section("transferability", CAPS.transferability, [
    group("transfer-education", TRANSFERABILITY.education, EDUCATION_TIER[education]),
    group(
      "transfer-foreign-work",
      TRANSFERABILITY.foreignWork,
      foreignYears >= 3 ? "two" : foreignYears >= 1 ? "one" : null,
    ),
    line("transfer-certificate", CAPS.transferabilityGroup, [
      {
        part: "language",
        points: certificate
          ? atStep(TRANSFERABILITY.certificate.language, everyAbility(levels, 5), everyAbility(levels, 7))
          : 0,
      },
    ]),
  ]);
}

function additional({ nomination, languages, study, sibling, jobOffer }: CrsInput, day: IsoDate): CrsSection {
  const { french, study: ofStudy, jobOffer: ofOffer } = ADDITIONAL_POINTS;
  // The grid names English at CLB 5 in every ability, and at CLB 4 or lower; what lies between has the lower points
  // here.
  const forFrench = everyAbility(languages.fr, 7)
    ? everyAbility(languages.en, 5)
      ? french.withEnglish
      : french.alone
    : 0;
  const offers = day <= JOB_OFFER_UNTIL;
  return section("additional", CAPS.additional, [
    line("nomination", ADDITIONAL_POINTS.nomination, nomination ? ADDITIONAL_POINTS.nomination : 0),
    line("french", french.withEnglish, forFrench),
    line("study", ofStudy["three-years-or-more"], ofStudy[study]),
    line("sibling", ADDITIONAL_POINTS.sibling, sibling ? ADDITIONAL_POINTS.sibling : 0),
    line("job-offer", offers ? ofOffer["senior-management"] : 0, offers ? ofOffer[jobOffer] : 0),
  ]);
}

/**
 * The score of a person on a day, every line of it, in CRS points.
 * Source: the CRS criteria on canada.ca and the ministerial instructions (see crs-grid.ts). Job offers count until
 * 2025-03-24: 200 in major group 00, else 50.
 * @param input whole years; a level in every ability of a language, or none
 * @param day the day the score is asked for
 * @returns `not_established` for a day before 2020-10-20, when another grid held
 */
export function crsScore(input: CrsInput, day: IsoDate): CrsScore | CrsNotEstablished {
  if (day < GRID_BEGAN) return { state: "not_established", since: GRID_BEGAN };
  const column: Column = input.spouse === null ? "single" : "with-spouse";
  const sections = [
    core(input, column),
    ...(input.spouse === null ? [] : [ofSpouse(input.spouse)]),
    transferability(input),
    additional(input, day),
  ];
  return { state: "scored", column, sections, total: sum(sections.map(({ points }) => points)) };
}
