import type { VersionRules } from "@/lib/rules/category/category";
import type { Program } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { NOTHING, type Eligibility, type Finding, type Terms } from "./eligibility";
import { findLanguage } from "./language-rule";
import type { Profile } from "./profile";
import { workFinding } from "./work-finding";

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
  const unmet = findings.flatMap((finding) => finding.unmet);
  if (unmet.length > 0) return { state: "not_eligible", unmet };
  const undetermined = findings.flatMap((finding) => finding.undetermined);
  if (undetermined.length > 0) return { state: "cannot_tell", undetermined };
  return {
    state: "eligible",
    assumed: findings.flatMap(({ assumed }) => assumed),
    work: findings.find(({ work }) => work !== null)?.work ?? null,
  };
}
