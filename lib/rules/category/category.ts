import type { Ability } from "./ability";
import type { Bilingual } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/**
 * What a category selects by: a list of occupations, a language, an occupation with an offer of employment,
 * a programme (CEC, PNP, FSW, FST) or nothing (general).
 */
export const CATEGORY_KINDS = ["occupation", "language", "occupation_and_offer", "program", "general"] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];

/** The slug of the yardstick of every gap. */
export const CEC = "cec";

/** A rule is a value, known not to exist, or not established: three states that a null would make one. */
export type Rule<T> =
  | { readonly state: "value"; readonly value: T }
  | { readonly state: "none" }
  | { readonly state: "not_established" };

export type LanguageRule = {
  readonly framework: "NCLC" | "CLB";
  readonly minimum: number;
  readonly abilities: readonly Ability[];
  readonly tests: readonly string[];
  readonly resultsMaxAgeYears: number;
};

/** Who may be invited under a version, beyond being in the pool through FSW, CEC or FST. */
export type VersionRules = {
  readonly minMonths: Rule<number>;
  readonly minHours: Rule<number>;
  readonly partTimeAllowed: Rule<boolean>;
  readonly mustBeContinuous: Rule<boolean>;
  readonly withinPastYears: Rule<number>;
  readonly experienceLocation: Rule<"canada_or_abroad" | "canada_only">;
  readonly singleOccupation: Rule<boolean>;
  readonly mustBePrimaryNoc: Rule<boolean>;
  readonly language: Rule<LanguageRule>;
  readonly other: readonly Bilingual[];
};

export type CategoryVersion = {
  readonly slug: string;
  readonly category: string;
  /** As published; null while no draw has been held on the version. */
  readonly officialName: { readonly en: string | null; readonly fr: string | null };
  /** What the page calls it: the official name, else one of ours. */
  readonly name: Bilingual;
  /** Which of the two names is ours and not official. */
  readonly nameIsOurs: { readonly en: boolean; readonly fr: boolean };
  readonly aliases: readonly string[];
  readonly listYear: string;
  readonly announced: IsoDate | null;
  /** First day in force; null = not established. */
  readonly effectiveFrom: IsoDate | null;
  /** Last day in force; null = without an end, or not established. */
  readonly effectiveTo: IsoDate | null;
  /** What is known of the dates. */
  readonly datesNote: Bilingual | null;
  readonly rules: VersionRules;
  /** What is known, or doubted, of the rules. */
  readonly rulesNote: Bilingual | null;
  /** NOC 2021 codes, ascending. */
  readonly occupations: readonly string[];
};

export type Category = {
  readonly slug: string;
  readonly kind: CategoryKind;
  readonly name: Bilingual;
  /** A short form for chart labels and tables: "Healthcare". */
  readonly shortName: Bilingual;
  /** Who a round of this category invites, in a sentence. */
  readonly definition: Bilingual;
  readonly introduced: IsoDate | null;
  readonly retired: IsoDate | null;
  /** Round names without a version that mean this category ("General", "No Program Specified"). */
  readonly roundNames: readonly { readonly en: string; readonly fr: string | null }[];
  /** Oldest first. Empty for programme and general categories. */
  readonly versions: readonly CategoryVersion[];
};

/** What a figure needs of a category. */
export type FigureCategory = Pick<Category, "slug" | "kind" | "shortName">;
