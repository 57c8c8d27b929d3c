import type { VersionRules } from "@/lib/rules/category/category";
import type { Program } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { NOTHING, type Eligibility, type Finding, type Terms } from "./eligibility";
import { findLanguage } from "./language-rule";
import type { Profile } from "./profile";
import { findProgram } from "./program-rule";
import { workFinding } from "./work-finding";

/** Whether a programme that was ticked is one of a round; what the entries show of it is not looked at. */
function tickedFinding(profile: Profile, programs: readonly Program[]): Finding {
  const through = profile.programs.filter((program) => programs.includes(program));
  if (through.length > 0) return { ...NOTHING, through };
  // A nominee is in the pool through one of the other three as well, and has not said which.
  const open =
    profile.programs.length === 0 ||
    (profile.programs.every((program) => program === "pnp") && programs.some((program) => program !== "pnp"));
  if (programs.length === 0) return { ...NOTHING, undetermined: [{ kind: "not_established", rule: "programs" }] };
  if (open) return { ...NOTHING, undetermined: [{ kind: "missing", what: "program" }] };
  return { ...NOTHING, unmet: [{ rule: "program", need: programs, have: profile.programs }] };
}

/** The programmes of a round that were ticked and that the entries do not show to lack anything. */
function programFinding(profile: Profile, programs: readonly Program[], day: IsoDate): Finding {
  const ticked = tickedFinding(profile, programs);
  const found = ticked.through.map((program) => ({ program, ...findProgram(profile, program, day) }));
  const open = found.filter(({ unmet }) => unmet.length === 0);
  const shown = open.filter(({ undetermined }) => undetermined.length === 0);
  const through = shown.map(({ program }) => program);
  // One programme that rests on no assumption is enough.
  const assumed = shown.some((each) => each.assumed.length === 0) ? [] : (shown[0]?.assumed ?? []);
  if (found.length === 0 || through.length > 0) return { ...ticked, through, assumed };
  return open.length > 0
    ? { ...NOTHING, undetermined: open.flatMap(({ undetermined }) => undetermined) }
    : { ...NOTHING, unmet: found.flatMap(({ unmet }) => unmet) };
}

function languageFinding(profile: Profile, { language }: VersionRules, day: IsoDate): Finding {
  if (language.state === "none") return NOTHING;
  if (language.state === "not_established")
    return { ...NOTHING, undetermined: [{ kind: "not_established", rule: "language" }] };
  const found = findLanguage(profile, language.value, day);
  switch (found.state) {
    case "met":
      return { ...NOTHING, assumed: found.assumed };
    case "incomplete":
      return { ...NOTHING, undetermined: [{ kind: "missing", what: "levels", abilities: found.abilities }] };
    case "no_table":
      return {
        ...NOTHING,
        undetermined: [
          found.undated ? { kind: "missing", what: "test_day" } : { kind: "not_established", rule: "results_table" },
        ],
      };
    case "left_out":
      return { ...NOTHING, undetermined: [{ kind: "left_out", what: "languages" }] };
    case "not_met":
      return {
        ...NOTHING,
        unmet: [{ rule: "language", need: language.value, fault: found.fault, have: found.levels }],
      };
  }
}

/** The findings of a category's list: its work, its language and its conditions in words. */
function listFindings(profile: Profile, { kind, version }: Terms, day: IsoDate): Finding[] {
  const isSelected = kind !== null && kind !== "program" && kind !== "general";
  const unclassified: Finding = {
    ...NOTHING,
    undetermined: [{ kind: "not_established", rule: kind === null ? "category" : "version" }],
  };
  if (version === null) return kind === null || isSelected ? [unclassified] : [];
  const other: Finding = { ...NOTHING, undetermined: [{ kind: "other_conditions" }] };
  return [
    workFinding(profile, version, day),
    languageFinding(profile, version.rules, day),
    ...(version.rules.other.length > 0 ? [other] : []),
  ];
}

function together(findings: readonly Finding[]): Eligibility {
  const unmet = findings.flatMap((finding) => finding.unmet);
  if (unmet.length > 0) return { state: "not_eligible", unmet };
  const reasons = findings.flatMap((finding) => finding.undetermined);
  // The list and the programme may both lack the same row.
  const undetermined = [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
  if (undetermined.length > 0) return { state: "cannot_tell", undetermined };
  return {
    state: "eligible",
    through: findings.flatMap(({ through }) => through),
    assumed: [...new Set(findings.flatMap(({ assumed }) => assumed))],
    work: findings.find(({ work }) => work !== null)?.work ?? null,
  };
}

/**
 * Whether a profile meets the rules of a round on a day. A rule it certainly misses decides, whatever else is open; a
 * rule that is not established makes the answer open only where one reading of it says yes and another no. Of a
 * programme only what the entries show to lack is looked at.
 * @param day the draw's day, the last whose work counts
 */
export const eligibilityOn = (profile: Profile, terms: Terms, day: IsoDate): Eligibility =>
  together([programFinding(profile, terms.programs, day), ...listFindings(profile, terms, day)]);

/** As {@link eligibilityOn}, with every programme as it was ticked: by the rules of the list alone. */
export const listEligibilityOn = (profile: Profile, terms: Terms, day: IsoDate): Eligibility =>
  together([tickedFinding(profile, terms.programs), ...listFindings(profile, terms, day)]);
