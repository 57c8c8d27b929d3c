import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Level } from "@/lib/rules/eligibility/language-test";

/*
 * The shape of a grid of the Comprehensive Ranking System (CRS). The points are data: prisma/reference/crs-grids.
 */

/** Whether a spouse or common-law partner comes along who is neither a Canadian citizen nor a permanent resident. */
export type Column = "single" | "with-spouse";

/** Points without and with a spouse or partner. */
export type Pair = readonly [single: number, withSpouse: number];

/** The points of a pair that count in a column. */
export const inColumn = ([single, withSpouse]: Pair, column: Column): number =>
  column === "single" ? single : withSpouse;

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

/** A level of skill transferability: the lower or the higher. */
export type Tier = "one" | "two";

/** The tier of a level of education in skill transferability; null = no credential after secondary school. */
export const EDUCATION_TIER: Readonly<Record<Education, Tier | null>> = {
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

/** Values by whole years of work; the last is that of five or more. */
export type ByYears<T> = readonly [T, T, T, T, T, T];

/** Points at two thresholds of a factor: the lower and the higher. */
export type Thresholds = readonly [lower: number, higher: number];

/** Points of a factor that is joined with language, and with Canadian work. */
export type JoinedPoints = Readonly<Record<"language" | "canadianWork", Readonly<Record<Tier, Thresholds>>>>;

/** Points of a job offer. */
export type JobOfferPoints = Readonly<Record<Exclude<JobOffer, "none">, number>>;

/**
 * Points by a list of occupations in levels, such as those of high wages: for Canadian work or for a job offer in an
 * occupation of the list, whichever gives more. Another version of the list is another grid, with its own first day.
 */
export type OccupationPoints = {
  /** The levels, the highest first; an occupation is in one of them at most. */
  readonly levels: readonly {
    /** The least wage of the level, in median wages. */
    readonly timesMedianWage: number;
    readonly canadianWork: number;
    readonly jobOffer: number;
    /** NOC 2021 codes, ascending. */
    readonly occupations: readonly string[];
  }[];
};

/** The points of a grid. */
export type GridPoints = {
  /** The most that a section, a group of transferability or all of them give. */
  readonly caps: {
    readonly core: Pair;
    readonly spouse: number;
    readonly transferability: number;
    readonly transferabilityGroup: number;
    readonly additional: number;
    readonly total: number;
  };
  /** By age in years, ascending without a gap; an age that is not named has none. */
  readonly age: Readonly<Record<string, Pair>>;
  readonly education: Readonly<Record<Education, Pair>>;
  /** Each ability, by level: 0 is below 4, 10 is 10 or more. */
  readonly firstLanguage: Readonly<Record<Level, Pair>>;
  /** Each ability, by level; the same in both columns. */
  readonly secondLanguage: Readonly<Record<Level, number>>;
  readonly secondLanguageCap: Pair;
  readonly canadianWork: ByYears<Pair>;
  /** The spouse's or partner's own; `language` is each ability of their first official language. */
  readonly spouse: {
    readonly education: Readonly<Record<Education, number>>;
    readonly language: Readonly<Record<Level, number>>;
    readonly canadianWork: ByYears<number>;
  };
  /**
   * Education: `one` credential of a year or longer, or `two` (two or more with one of three years, a master's, a
   * professional or a doctoral degree). Foreign work: one or two years, or three and more. Language: level 7 or 9 in
   * every ability of the first official language (5 or 7 with a certificate of qualification). Canadian work: one year,
   * or two and more.
   */
  readonly transferability: {
    readonly education: JoinedPoints;
    readonly foreignWork: JoinedPoints;
    readonly certificate: { readonly language: Thresholds };
  };
  readonly additional: {
    readonly nomination: number;
    /** French at NCLC 7 in every ability: with English below CLB 5 or without, and with CLB 5 in every ability. */
    readonly french: { readonly alone: number; readonly withEnglish: number };
    readonly study: Readonly<Record<Exclude<Study, "none">, number>>;
    readonly sibling: number;
    /** Null = a job offer gives nothing. */
    readonly jobOffer: JobOfferPoints | null;
    /** Null = no such list. */
    readonly occupations: OccupationPoints | null;
  };
};

type GridRow = {
  /** First day in force; the last is the one before the next grid's. */
  readonly from: IsoDate;
  /** The day as of which the sources were read. */
  readonly asOf: IsoDate;
  /** Https addresses. */
  readonly sources: readonly string[];
};
export type KnownGrid = GridRow & { readonly state: "known"; readonly points: GridPoints };
/**
 * The fact that another grid holds from a day on, whose points are not known; `reported`: it is only reported to, by
 * sources that do not establish it.
 */
export type UnknownGrid = GridRow & { readonly state: "not_known" | "reported" };

/** What of a grid the days of a change of it are told by. */
export type GridStart = Pick<CrsGrid, "from" | "state">;

/** A grid with its first day, as a category version has one. */
export type CrsGrid = KnownGrid | UnknownGrid;
