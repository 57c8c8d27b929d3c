import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import {
  EDUCATION_TIER,
  inColumn,
  type ByYears,
  type Column,
  type Education,
  type GridPoints,
  type JobOffer,
  type JoinedPoints,
  type OccupationPoints,
  type Pair,
  type Study,
  type Thresholds,
  type Tier,
} from "./grid";
import type { GridOnDay, NoGrid } from "./grid-on";
import type { Level } from "@/lib/rules/eligibility/language-test";

/** A level in every ability. */
export type FullLevels = Readonly<Record<Ability, Level>>;

/** A person as the ranking looks at them. Years are whole years. */
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
  /** NOC codes of the Canadian work and of the job offer, for a grid with a list of occupations; null = not given. */
  readonly occupations: { readonly canadianWork: string | null; readonly jobOffer: string | null };
};

export const SECTIONS = ["core", "spouse", "transferability", "additional"] as const;
export type Section = (typeof SECTIONS)[number];

/** The factors of each section, in the order of the official grid. */
export const FACTORS = {
  core: ["age", "education", "first-language", "second-language", "canadian-work"],
  spouse: ["spouse-education", "spouse-language", "spouse-canadian-work"],
  transferability: ["transfer-education", "transfer-foreign-work", "transfer-certificate"],
  additional: ["nomination", "french", "study", "sibling", "job-offer", "listed-occupation"],
} as const satisfies Record<Section, readonly string[]>;
export type Factor = (typeof FACTORS)[Section][number];

/** A part of the sum of a line: an ability, or a factor that is joined with another. */
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
  /** CRS points, 0 to `max`. */
  readonly total: number;
  readonly max: number;
  readonly sections: readonly CrsSection[];
};

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
const highest = (pairs: readonly Pair[], column: Column): number =>
  Math.max(...pairs.map((pair) => inColumn(pair, column)));
const byAbility = (levels: FullLevels | null, points: (level: Level) => number): Part[] =>
  ABILITIES.map((part) => ({ part, points: levels === null ? 0 : points(levels[part]) }));
const everyAbility = (levels: FullLevels | null, least: Level): boolean =>
  levels !== null && ABILITIES.every((ability) => levels[ability] >= least);
const ofYears = <T>(list: ByYears<T>, years: number): T => list[years] ?? list[5];

/** The points of a factor that counts from a lower and from a higher threshold on. */
const atThreshold = ([lower, higher]: Thresholds, reachesLower: boolean, reachesHigher: boolean): number =>
  reachesHigher ? higher : reachesLower ? lower : 0;

function core(input: CrsInput, column: Column, points: GridPoints): CrsSection {
  const { age, education, languages, first, canadianYears } = input;
  const second = first === "en" ? "fr" : "en";
  return section("core", inColumn(points.caps.core, column), [
    line("age", highest(Object.values(points.age), column), inColumn(points.age[age] ?? [0, 0], column)),
    line("education", highest(Object.values(points.education), column), inColumn(points.education[education], column)),
    line(
      "first-language",
      4 * highest(Object.values(points.firstLanguage), column),
      byAbility(languages[first], (level) => inColumn(points.firstLanguage[level], column)),
    ),
    line(
      "second-language",
      inColumn(points.secondLanguageCap, column),
      byAbility(languages[second], (level) => points.secondLanguage[level]),
    ),
    line(
      "canadian-work",
      highest(points.canadianWork, column),
      inColumn(ofYears(points.canadianWork, canadianYears), column),
    ),
  ]);
}

function ofSpouse(spouse: NonNullable<CrsInput["spouse"]>, { caps, spouse: points }: GridPoints): CrsSection {
  return section("spouse", caps.spouse, [
    line("spouse-education", Math.max(...Object.values(points.education)), points.education[spouse.education]),
    line(
      "spouse-language",
      4 * Math.max(...Object.values(points.language)),
      byAbility(spouse.levels, (level) => points.language[level]),
    ),
    line("spouse-canadian-work", Math.max(...points.canadianWork), ofYears(points.canadianWork, spouse.canadianYears)),
  ]);
}

function transferability(input: CrsInput, { caps, transferability: points }: GridPoints): CrsSection {
  const { education, languages, first, canadianYears, foreignYears, certificate } = input;
  const levels = languages[first];
  const group = (factor: Factor, joined: JoinedPoints, tier: Tier | null) => {
    const language = tier && atThreshold(joined.language[tier], everyAbility(levels, 7), everyAbility(levels, 9));
    const work = tier && atThreshold(joined.canadianWork[tier], canadianYears >= 1, canadianYears >= 2);
    return line(factor, caps.transferabilityGroup, [
      { part: "language", points: language ?? 0 },
      { part: "canadian-work", points: work ?? 0 },
    ]);
  };
  const ofCertificate = atThreshold(points.certificate.language, everyAbility(levels, 5), everyAbility(levels, 7));
  return section("transferability", caps.transferability, [
    group("transfer-education", points.education, EDUCATION_TIER[education]),
    group("transfer-foreign-work", points.foreignWork, foreignYears >= 3 ? "two" : foreignYears >= 1 ? "one" : null),
    line("transfer-certificate", caps.transferabilityGroup, [
      { part: "language", points: certificate ? ofCertificate : 0 },
    ]),
  ]);
}

/** The points of a list of occupations: those of the Canadian work or of the job offer, whichever are more. */
function listedOccupation({ occupations, canadianYears }: CrsInput, { levels }: OccupationPoints): CrsLine {
  const levelOf = (noc: string | null) =>
    noc === null ? undefined : levels.find(({ occupations: listed }) => listed.includes(noc));
  const ofWork = canadianYears >= 1 ? (levelOf(occupations.canadianWork)?.canadianWork ?? 0) : 0;
  const ofOffer = levelOf(occupations.jobOffer)?.jobOffer ?? 0;
  const most = Math.max(...levels.flatMap(({ canadianWork, jobOffer }) => [canadianWork, jobOffer]));
  return line("listed-occupation", most, Math.max(ofWork, ofOffer));
}

function additional(input: CrsInput, { caps, additional: points }: GridPoints): CrsSection {
  const { nomination, languages, study, sibling, jobOffer } = input;
  const { french, jobOffer: ofOffer } = points;
  // The grid names English at CLB 5 in every ability, and at CLB 4 or lower; what lies between has the lower points
  // here.
  const forFrench = everyAbility(languages.fr, 7)
    ? everyAbility(languages.en, 5)
      ? french.withEnglish
      : french.alone
    : 0;
  return section("additional", caps.additional, [
    line("nomination", points.nomination, nomination ? points.nomination : 0),
    line("french", french.withEnglish, forFrench),
    line("study", points.study["three-years-or-more"], study === "none" ? 0 : points.study[study]),
    line("sibling", points.sibling, sibling ? points.sibling : 0),
    line(
      "job-offer",
      ofOffer ? Math.max(...Object.values(ofOffer)) : 0,
      ofOffer === null || jobOffer === "none" ? 0 : ofOffer[jobOffer],
    ),
    ...(points.occupations === null ? [] : [listedOccupation(input, points.occupations)]),
  ]);
}

const columnOf = ({ spouse }: CrsInput): Column => (spouse === null ? "single" : "with-spouse");

const sectionsOf = (input: CrsInput, points: GridPoints): readonly CrsSection[] => [
  core(input, columnOf(input), points),
  ...(input.spouse === null ? [] : [ofSpouse(input.spouse, points)]),
  transferability(input, points),
  additional(input, points),
];

/** The total of a person's score by the points of a grid, in CRS points. */
export const crsTotal = (input: CrsInput, points: GridPoints): number =>
  sum(sectionsOf(input, points).map((each) => each.points));

/**
 * The score of a person by the grid of a day, every line of it, in CRS points.
 * Source: the CRS criteria on canada.ca and the ministerial instructions; the points are those of the grid.
 * @param input whole years; a level in every ability of a language, or none
 * @param grid that of the day the score is asked for
 * @returns why there is no score, where the grid of that day is not known
 */
export const crsScore = (input: CrsInput, grid: GridOnDay): CrsScore | NoGrid =>
  grid.state !== "known"
    ? grid
    : {
        state: "scored",
        column: columnOf(input),
        sections: sectionsOf(input, grid.points),
        total: crsTotal(input, grid.points),
        max: grid.points.caps.total,
      };
