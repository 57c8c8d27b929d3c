import type { Ability } from "@/lib/rules/category/ability";
import type {
  Category,
  CategoryKind,
  CategoryVersion,
  LanguageRule,
  VersionRules,
} from "@/lib/rules/category/category";
import type { Program } from "@/lib/rules/draw/draw";
import type { LanguageAssumption, LanguageFault } from "./language-rule";
import type { LanguageResult } from "./profile";
import type { WorkSummary } from "./work-rule";

/** A programme with rules on work and language that entries can be seen to miss; a nomination has none here. */
export type RuledProgram = Exclude<Program, "pnp">;

/** A rule on work besides its amount. */
export type WorkCondition = Exclude<keyof VersionRules, "minMonths" | "minHours" | "language" | "other">;

/** A rule that a profile does not meet: what it needs and what the profile has. */
export type Unmet =
  | { readonly rule: "program"; readonly need: readonly Program[]; readonly have: readonly Program[] }
  /** No work in a listed occupation: `need` months in one of them. */
  | { readonly rule: "occupation"; readonly need: number; readonly listed: number }
  /**
   * `needHours`: hours that would do as well; null = none, or not established. `continuous`: what there is, is that of
   * the longest stretch without a break.
   */
  | {
      readonly rule: "minMonths";
      readonly need: number;
      readonly needHours: number | null;
      readonly have: number;
      readonly haveHours: number;
      readonly continuous: boolean;
      readonly nocs: readonly string[];
    }
  /**
   * But for this rule the work would be enough, or some of it would count at all; `have` months count under it,
   * `without` months would without it. `years` are those before the day in which work counts; null = however long ago,
   * or not established.
   */
  | {
      readonly rule: WorkCondition;
      readonly need: number;
      readonly have: number;
      readonly without: number;
      readonly years: number | null;
      readonly nocs: readonly string[];
    }
  | {
      readonly rule: "language";
      readonly need: LanguageRule;
      readonly fault: LanguageFault;
      readonly have: LanguageResult["levels"] | null;
    }
  /** What the entries show of a programme: `have` months of the work that counts there in `years` before the day. */
  | {
      readonly rule: "programWork";
      readonly program: RuledProgram;
      readonly need: number;
      readonly years: number;
      readonly have: number;
      /** The classification by which the programme chose its work on the day. */
      readonly noc: "2016" | "2021";
    }
  /** No result reaches a programme's level on the day; `need`: the level in reading. */
  | {
      readonly rule: "programLanguage";
      readonly program: RuledProgram;
      readonly fault: Exclude<LanguageFault, "none">;
      readonly need: number;
    };

/** A reason why nothing can be said: something the profile leaves open, or that is not established of the rules. */
export type Undetermined =
  | { readonly kind: "missing"; readonly what: "program" | "primary_occupation" | "program_levels" | "test_day" }
  /** A row that could not be read, without which something lacks. */
  | { readonly kind: "left_out"; readonly what: "work" | "languages" }
  | { readonly kind: "missing"; readonly what: "levels"; readonly abilities: readonly Ability[] }
  | {
      readonly kind: "not_established";
      readonly rule:
        | keyof VersionRules
        | "category"
        | "version"
        | "occupations"
        | "programs"
        | "results_table"
        /** How breaks between jobs are read. */
        | "breaks"
        /** The draw went by NOC 2016, and the work is entered by NOC 2021. */
        | "noc_2016"
        /** Which of its two levels CEC asked for, with work of both kinds. */
        | "cec_level";
    }
  /** Conditions in words that a profile does not show. */
  | { readonly kind: "other_conditions" };

export type Eligibility =
  /** `through`: the programmes that would do, none of which the entries show to lack something; empty = not asked. */
  | {
      readonly state: "eligible";
      readonly through: readonly Program[];
      readonly assumed: readonly LanguageAssumption[];
      readonly work: WorkSummary | null;
    }
  | { readonly state: "not_eligible"; readonly unmet: readonly Unmet[] }
  | { readonly state: "cannot_tell"; readonly undetermined: readonly Undetermined[] };

/** A version as it is judged: its rules and its list. */
export type RuledVersion = Pick<CategoryVersion, "slug" | "rules" | "occupations">;

/** A category as it is judged: what it selects by, and its versions, oldest first. */
export type RuledCategory<V extends RuledVersion = RuledVersion> = Pick<Category, "slug" | "kind"> & {
  readonly versions: readonly V[];
};

/** The terms of a round: through which programmes, and under which version of its category. */
export type Terms = {
  /** Empty = not known. */
  readonly programs: readonly Program[];
  /** Null = not classified. */
  readonly kind: CategoryKind | null;
  readonly version: RuledVersion | null;
};

/** The outcome of one kind of rule for a profile. */
export type Finding = {
  readonly unmet: readonly Unmet[];
  readonly undetermined: readonly Undetermined[];
  readonly through: readonly Program[];
  readonly assumed: readonly LanguageAssumption[];
  readonly work: WorkSummary | null;
};

/** Nothing that stands in the way. */
export const NOTHING: Finding = { unmet: [], undetermined: [], through: [], assumed: [], work: null };
