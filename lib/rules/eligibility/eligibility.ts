import type { Ability } from "@/lib/rules/category/ability";
import type {
  Category,
  CategoryKind,
  CategoryVersion,
  LanguageRule,
  VersionRules,
} from "@/lib/rules/category/category";
import type { Program } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { findLanguage, type LanguageAssumption, type LanguageFault } from "./language-rule";
import type { LanguageResult, Profile } from "./profile";
import { findWork, workTerms, type Reading, type WorkSummary, type WorkTerms } from "./work-rule";

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
    };

/** Why nothing can be said: something the profile leaves open, or something that is not established of the rules. */
export type Undetermined =
  | { readonly kind: "missing"; readonly what: "program" | "primary_occupation" }
  | { readonly kind: "missing"; readonly what: "levels"; readonly abilities: readonly Ability[] }
  | {
      readonly kind: "not_established";
      readonly rule: keyof VersionRules | "category" | "version" | "occupations" | "programs" | "results_table";
    }
  /** Conditions in words that a profile does not show. */
  | { readonly kind: "other_conditions" };

export type Eligibility =
  | { readonly state: "eligible"; readonly assumed: readonly LanguageAssumption[]; readonly work: WorkSummary | null }
  | { readonly state: "not_eligible"; readonly unmet: readonly Unmet[] }
  | { readonly state: "cannot_tell"; readonly undetermined: readonly Undetermined[] };

/** What is asked of a version: its rules and its list. */
export type RuledVersion = Pick<CategoryVersion, "slug" | "rules" | "occupations">;

/** What is asked of a category: what it selects by, and its versions, oldest first. */
export type RuledCategory<V extends RuledVersion = RuledVersion> = Pick<Category, "slug" | "kind"> & {
  readonly versions: readonly V[];
};

/** Who a round invites: through which programmes, and under which version of its category. */
export type Terms = {
  /** Empty = not known. */
  readonly programs: readonly Program[];
  /** Null = not classified. */
  readonly kind: CategoryKind | null;
  readonly version: RuledVersion | null;
};

type Finding = {
  readonly unmet: readonly Unmet[];
  readonly undetermined: readonly Undetermined[];
  readonly assumed: readonly LanguageAssumption[];
  readonly work: WorkSummary | null;
};

const NOTHING: Finding = { unmet: [], undetermined: [], assumed: [], work: null };

/** The rules of work in the order in which they are named, each with the terms that leave it out. */
const WITHOUT: readonly [WorkCondition, Partial<WorkTerms>][] = [
  ["experienceLocation", { canadaOnly: false }],
  ["withinPastYears", { withinPastYears: null }],
  ["mustBeContinuous", { mustBeContinuous: false }],
  ["partTimeAllowed", { partTimeAllowed: true }],
  ["singleOccupation", { singleOccupation: false }],
  ["mustBePrimaryNoc", { mustBePrimaryNoc: false }],
];

function programFinding(profile: Profile, programs: readonly Program[]): Finding {
  if (profile.programs.some((program) => programs.includes(program))) return NOTHING;
  // A nominee is in the pool through one of the other three as well, and has not said which.
  const open =
    profile.programs.length === 0 ||
    (profile.programs.every((program) => program === "pnp") && programs.some((program) => program !== "pnp"));
  if (programs.length === 0) return { ...NOTHING, undetermined: [{ kind: "not_established", rule: "programs" }] };
  if (open) return { ...NOTHING, undetermined: [{ kind: "missing", what: "program" }] };
  return { ...NOTHING, unmet: [{ rule: "program", need: programs, have: profile.programs }] };
}

/**
 * What the work lacks under terms that it does not meet: the rules of which one alone stands in the way of its being
 * enough; else the amount, or where none counts, the rules of which one alone stands in the way of any.
 */
function workLacks(profile: Profile, version: RuledVersion, terms: WorkTerms, day: IsoDate): Unmet[] {
  const found = findWork(profile, version, terms, day);
  const need = terms.minMonths;
  const have = found?.months ?? 0;
  const freed = WITHOUT.flatMap(([rule, without]) => {
    const work = findWork(profile, version, { ...terms, ...without }, day);
    return work === null
      ? []
      : [
          {
            met: work.met,
            lack: {
              rule,
              need,
              have,
              without: work.months,
              years: terms.withinPastYears,
              nocs: work.nocs,
            } satisfies Unmet,
          },
        ];
  });
  const barring = freed.some(({ met }) => met) ? freed.filter(({ met }) => met) : found === null ? freed : [];
  if (barring.length > 0) return barring.map(({ lack }) => lack);
  const { minHours } = version.rules;
  if (found)
    return [
      {
        rule: "minMonths",
        need,
        needHours: minHours.state === "value" ? minHours.value : null,
        have,
        haveHours: found.hours,
        continuous: terms.mustBeContinuous,
        nocs: found.nocs,
      },
    ];
  return [{ rule: "occupation", need, listed: version.occupations.length }];
}

/** The rules on work of a version that are not established, in their order. */
const unknownWorkRules = (rules: VersionRules) =>
  (
    [
      "minMonths",
      "minHours",
      "partTimeAllowed",
      "mustBeContinuous",
      "withinPastYears",
      "experienceLocation",
      "singleOccupation",
      "mustBePrimaryNoc",
    ] as const
  ).filter((rule) => rules[rule].state === "not_established");

function workFinding(profile: Profile, version: RuledVersion, day: IsoDate): Finding {
  const { rules } = version;
  // The primary occupation is asked of the profile; until it is named, the rule is read both ways like one not
  // established.
  const unsaid =
    profile.primaryNoc === null && rules.mustBePrimaryNoc.state === "value" && rules.mustBePrimaryNoc.value;
  const read = (reading: Reading | ((rule: keyof VersionRules) => Reading)) => {
    const terms = workTerms(rules, reading);
    const strict = typeof reading === "string" ? reading : reading("mustBePrimaryNoc");
    return terms && unsaid ? { ...terms, mustBePrimaryNoc: strict === "strict" } : terms;
  };
  const lenient = read("lenient");
  if (lenient === null) return NOTHING;
  if (version.occupations.length === 0)
    return { ...NOTHING, undetermined: [{ kind: "not_established", rule: "occupations" }] };
  const found = findWork(profile, version, lenient, day);
  if (!found?.met) return { ...NOTHING, unmet: workLacks(profile, version, lenient, day) };
  const unknown = [...unknownWorkRules(rules), ...(unsaid ? (["mustBePrimaryNoc"] as const) : [])];
  if (unknown.length === 0) return { ...NOTHING, work: found };
  const met = (terms: WorkTerms | null) => terms !== null && (findWork(profile, version, terms, day)?.met ?? false);
  if (met(read("strict"))) return { ...NOTHING, work: found };
  // Those that decide by themselves; where only several together do, all of them.
  const alone = unknown.filter((rule) => !met(read((each) => (each === rule ? "strict" : "lenient"))));
  return {
    ...NOTHING,
    work: found,
    undetermined: (alone.length > 0 ? alone : unknown).map((rule) =>
      rule === "mustBePrimaryNoc" && unsaid
        ? { kind: "missing", what: "primary_occupation" }
        : { kind: "not_established", rule },
    ),
  };
}

function languageFinding(profile: Profile, { language }: VersionRules, day: IsoDate): Finding {
  if (language.state === "none") return NOTHING;
  if (language.state === "not_established")
    return { ...NOTHING, undetermined: [{ kind: "not_established", rule: "language" }] };
  const found = findLanguage(profile.languages, language.value, day);
  switch (found.state) {
    case "met":
      return { ...NOTHING, assumed: found.assumed };
    case "incomplete":
      return { ...NOTHING, undetermined: [{ kind: "missing", what: "levels", abilities: found.abilities }] };
    case "no_table":
      return { ...NOTHING, undetermined: [{ kind: "not_established", rule: "results_table" }] };
    case "not_met":
      return {
        ...NOTHING,
        unmet: [{ rule: "language", need: language.value, fault: found.fault, have: found.levels }],
      };
  }
}

/**
 * Whether a profile meets the rules of a round on a day. A rule it certainly misses decides, whatever else is open; a
 * rule that is not established makes the answer open only where one reading of it says yes and another no.
 * @param day the draw's day, the last whose work counts
 */
export function eligibilityOn(profile: Profile, { programs, kind, version }: Terms, day: IsoDate): Eligibility {
  const selected = kind !== null && kind !== "program" && kind !== "general";
  const unclassified: Finding = {
    ...NOTHING,
    undetermined: [{ kind: "not_established", rule: kind === null ? "category" : "version" }],
  };
  const findings = [
    programFinding(profile, programs),
    ...(version === null
      ? kind === null || selected
        ? [unclassified]
        : []
      : [
          workFinding(profile, version, day),
          languageFinding(profile, version.rules, day),
          ...(version.rules.other.length > 0
            ? [{ ...NOTHING, undetermined: [{ kind: "other_conditions" }] } satisfies Finding]
            : []),
        ]),
  ];
  const lacks = findings.flatMap((finding) => finding.unmet);
  if (lacks.length > 0) return { state: "not_eligible", unmet: lacks };
  const doubts = findings.flatMap((finding) => finding.undetermined);
  if (doubts.length > 0) return { state: "cannot_tell", undetermined: doubts };
  return {
    state: "eligible",
    assumed: findings.flatMap(({ assumed }) => assumed),
    work: findings.find(({ work }) => work !== null)?.work ?? null,
  };
}
