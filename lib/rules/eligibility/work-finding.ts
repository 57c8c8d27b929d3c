import type { VersionRules } from "@/lib/rules/category/category";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { NOTHING, type Finding, type RuledVersion, type Unmet, type WorkCondition } from "./eligibility";
import type { Profile } from "./profile";
import { findWork, workTerms, type Reading, type ReadRule, type WorkTerms } from "./work-rule";

/** The rules of work in the order in which they are named, each with the terms that leave it out. */
const WITHOUT: readonly [WorkCondition, Partial<WorkTerms>][] = [
  ["experienceLocation", { canadaOnly: false }],
  ["withinPastYears", { withinPastYears: null }],
  ["mustBeContinuous", { mustBeContinuous: false }],
  ["partTimeAllowed", { partTimeAllowed: true }],
  ["singleOccupation", { singleOccupation: false }],
  ["mustBePrimaryNoc", { mustBePrimaryNoc: false }],
];

/**
 * The rules that the work misses under terms that it does not meet: those of which one alone stands in the way of its
 * being enough; else the amount, or where none counts, those of which one alone stands in the way of any.
 */
function unmetByWork(profile: Profile, version: RuledVersion, terms: WorkTerms, day: IsoDate): Unmet[] {
  const closest = findWork(profile, version, terms, day);
  const need = terms.minMonths;
  const have = closest?.months ?? 0;
  const freed = WITHOUT.flatMap(([rule, without]) => {
    const work = findWork(profile, version, { ...terms, ...without }, day);
    return work === null
      ? []
      : [
          {
            met: work.met,
            unmet: {
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
  const barring = freed.some(({ met }) => met) ? freed.filter(({ met }) => met) : closest === null ? freed : [];
  if (barring.length > 0) return barring.map(({ unmet }) => unmet);
  const { minHours } = version.rules;
  if (closest)
    return [
      {
        rule: "minMonths",
        need,
        needHours: minHours.state === "value" ? minHours.value : null,
        have,
        haveHours: closest.hours,
        continuous: terms.mustBeContinuous,
        nocs: closest.nocs,
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

/** The outcome of a version's rules on work for a profile on a day, the last whose work counts. */
export function workFinding(profile: Profile, version: RuledVersion, day: IsoDate): Finding {
  const { rules } = version;
  // The primary occupation is asked of the profile; until it is named, the rule is read both ways like one not
  // established.
  const unsaid =
    profile.primaryNoc === null && rules.mustBePrimaryNoc.state === "value" && rules.mustBePrimaryNoc.value;
  const read = (reading: Reading | ((rule: ReadRule) => Reading)) => {
    const terms = workTerms(rules, reading);
    const strict = typeof reading === "string" ? reading : reading("mustBePrimaryNoc");
    return terms && unsaid ? { ...terms, mustBePrimaryNoc: strict === "strict" } : terms;
  };
  const lenient = read("lenient");
  if (lenient === null) return NOTHING;
  if (version.occupations.length === 0)
    return { ...NOTHING, undetermined: [{ kind: "not_established", rule: "occupations" }] };
  // Where the work is enough as it was entered, no break decides.
  const entered = findWork(profile, version, { ...lenient, breaks: "end" }, day);
  const isBreakOpen = !entered?.met;
  const closest = isBreakOpen ? findWork(profile, version, lenient, day) : entered;
  if (!closest?.met && profile.leftOut.work) return { ...NOTHING, undetermined: [{ kind: "left_out", what: "work" }] };
  // A certain no is told of the work as it was entered, with its breaks.
  if (!closest?.met) return { ...NOTHING, unmet: unmetByWork(profile, version, { ...lenient, breaks: "end" }, day) };
  const unknown: ReadRule[] = [
    ...unknownWorkRules(rules),
    ...(isBreakOpen ? (["breaks"] as const) : []),
    ...(unsaid ? (["mustBePrimaryNoc"] as const) : []),
  ];
  const met = (terms: WorkTerms | null) =>
    terms !== null &&
    (findWork(profile, version, isBreakOpen ? terms : { ...terms, breaks: "end" }, day)?.met ?? false);
  if (unknown.length === 0 || met(read("strict"))) return { ...NOTHING, work: closest };
  // Those that decide by themselves; where only several together do, those that would mend it; else all.
  const alone = unknown.filter((rule) => !met(read((each) => (each === rule ? "strict" : "lenient"))));
  const mending = () => unknown.filter((rule) => met(read((each) => (each === rule ? "lenient" : "strict"))));
  const deciding = [alone, alone.length > 0 ? [] : mending()].find(({ length }) => length > 0) ?? unknown;
  return {
    ...NOTHING,
    work: closest,
    undetermined: deciding.map((rule) =>
      rule === "mustBePrimaryNoc" && unsaid
        ? { kind: "missing", what: "primary_occupation" }
        : { kind: "not_established", rule },
    ),
  };
}
