import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import type { Program } from "@/lib/rules/draw/draw";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import type { RuledProgram, Undetermined, Unmet } from "./eligibility";
import { FULL_TIME_YEAR } from "./full-time";
import { refusalOf, type LanguageAssumption } from "./language-rule";
import type { LanguageResult, Profile, Work } from "./profile";
import type { Breaks } from "./work-amount";
import { findWork, type WorkSummary, type WorkTerms } from "./work-rule";

/**
 * What the entries show of a programme: `unmet` = certainly missed, `undetermined` = an entry would have to say,
 * `assumed` = what is supposed of the results that meet it.
 */
export type ProgramOutcome = {
  readonly unmet: readonly Unmet[];
  readonly undetermined: readonly Undetermined[];
  readonly assumed: readonly LanguageAssumption[];
};
const NONE: ProgramOutcome = { unmet: [], undetermined: [], assumed: [] };
const open = (reason: Undetermined): ProgramOutcome => ({ ...NONE, undetermined: [reason] });

/**
 * First day on which Express Entry went by NOC 2021. Before, programmes chose work by the skill types and levels of NOC
 * 2016 (0, A, B), to which no code of NOC 2021 leads for certain. Source: IRCC, Express Entry uses NOC 2021 from
 * November 16, 2022.
 */
export const NOC_2021_FROM = isoDate("2022-11-16");
const goesByNoc2021 = (day: IsoDate): boolean => day >= NOC_2021_FROM;

/** Training, education, experience and responsibilities: the second digit of a NOC 2021 code. */
const teerOf = (noc: string): number => Number(noc[1]);
const isSkilled = ({ noc }: Work): boolean => teerOf(noc) <= 3;

/**
 * Skilled trades: major groups 72 (without 726), 73, 82, 83, 92 and 93 (without 932), minor group 6320, and 62200.
 * Source: IRCC, Federal Skilled Trades, by NOC 2021.
 */
const isTrade = ({ noc }: Work): boolean => /^(?:72(?!6)|73|82|83|92|93(?!2)|6320|62200)/.test(noc);

/** The rule of a programme on work: which work, how much, and of how many years before the day. */
type WorkOfProgram = {
  readonly counts: (work: Work) => boolean;
  readonly terms: Pick<WorkTerms, "minMonths" | "mustBeContinuous" | "canadaOnly" | "singleOccupation"> & {
    readonly withinPastYears: number;
  };
};

/**
 * Source: Immigration and Refugee Protection Regulations, 75(2)(a) (FSW), 87.1(2)(a) (CEC), 87.2(3)(b) (FST). That work
 * in several trades adds up is ours: a no must be certain.
 */
const WORK: Readonly<Record<RuledProgram, WorkOfProgram>> = {
  fsw: {
    counts: isSkilled,
    terms: { minMonths: 12, mustBeContinuous: true, canadaOnly: false, singleOccupation: true, withinPastYears: 10 },
  },
  cec: {
    counts: isSkilled,
    terms: { minMonths: 12, mustBeContinuous: false, canadaOnly: true, singleOccupation: false, withinPastYears: 3 },
  },
  fst: {
    counts: isTrade,
    terms: { minMonths: 24, mustBeContinuous: false, canadaOnly: false, singleOccupation: false, withinPastYears: 5 },
  },
};

/** The work of a programme on a day by how breaks are read; before NOC 2021, as if work of any kind counted. */
function workByBreaks(profile: Profile, program: RuledProgram, day: IsoDate): (breaks: Breaks) => WorkSummary | null {
  const { counts, terms } = WORK[program];
  const jobs = goesByNoc2021(day) ? profile.work.filter(counts) : profile.work;
  if (jobs.every(({ from }) => day < from)) return () => null;
  const version = { occupations: [...new Set(jobs.map(({ noc }) => noc))] };
  const singleOccupation = terms.singleOccupation && goesByNoc2021(day);
  const minHours = (terms.minMonths / FULL_TIME_YEAR.months) * FULL_TIME_YEAR.hours;
  const all = { ...terms, singleOccupation, minHours, partTimeAllowed: true, mustBePrimaryNoc: false };
  return (breaks) => findWork(profile, version, { ...all, breaks }, day);
}

function workOutcome(profile: Profile, program: RuledProgram, day: IsoDate): ProgramOutcome {
  if (profile.work.length === 0 && !profile.leftOut.work) return NONE;
  const { minMonths: need, withinPastYears: years } = WORK[program].terms;
  const workBy = workByBreaks(profile, program, day);
  const entered = workBy("end");
  const rule = goesByNoc2021(day) ? "breaks" : "noc_2016";
  if (entered?.met) return rule === "breaks" ? NONE : open({ kind: "not_established", rule });
  if (workBy("bridge")?.met) return open({ kind: "not_established", rule });
  if (profile.leftOut.work) return open({ kind: "left_out", what: "work" });
  // A certain no is told of the work as it was entered, with its breaks.
  const noc = goesByNoc2021(day) ? "2021" : "2016";
  return { ...NONE, unmet: [{ rule: "programWork", program, need, years, have: entered?.months ?? 0, noc }] };
}

/** The lowest level of an ability that a programme takes: the one without which it is missed, and the one that does. */
type Needed = { readonly least: number; readonly enough: number };

/**
 * Source: the same regulations and IRCC's page on language requirements: FSW 7; CEC 7 for TEER 0 and 1, 5 for TEER 2
 * and 3 (before NOC 2021: 0 and A, B); FST 5 in speaking and listening, 4 in reading and writing. Where CEC could ask
 * for either, by the work of the three years before, 5 is the least and 7 is enough; without any work it is taken to
 * ask for 5, as the programme was ticked.
 */
function levelNeeded(program: RuledProgram, ability: Ability, { work, leftOut }: Profile, day: IsoDate): Needed {
  const only = (level: number): Needed => ({ least: level, enough: level });
  if (program === "fst") return only(ability === "speaking" || ability === "listening" ? 5 : 4);
  if (program === "fsw") return only(7);
  const first = windowStart(day, 12 * WORK.cec.terms.withinPastYears);
  const teers = work
    .filter((job) => job.inCanada && isSkilled(job) && job.from <= day && (job.to === null || first <= job.to))
    .map(({ noc }) => teerOf(noc));
  if (leftOut.work || (work.length > 0 && !goesByNoc2021(day))) return { least: 5, enough: 7 };
  return {
    least: teers.length > 0 && teers.every((teer) => teer <= 1) ? 7 : 5,
    enough: teers.some((teer) => teer <= 1) ? 7 : 5,
  };
}

/**
 * What a result shows of a programme's levels on a day; `open` = its own are not all there, or not established;
 * `between` = it depends on which of two levels the programme asked for.
 */
type ResultState = "met" | "between" | "open" | "level" | "age" | "test";

function judgeResult(result: LanguageResult, needed: (ability: Ability) => Needed, day: IsoDate): ResultState {
  const refusal = refusalOf(result, result.testedOn, day);
  if (refusal !== null) return refusal === "accepted" ? "test" : refusal === "age" ? "age" : "open";
  const misses = (which: keyof Needed) =>
    ABILITIES.some((ability) => {
      const level = result.levels[ability];
      return level !== null && level < needed(ability)[which];
    });
  if (misses("least")) return "level";
  if (ABILITIES.some((ability) => result.levels[ability] === null)) return "open";
  return misses("enough") ? "between" : "met";
}

function languageOutcome(profile: Profile, program: RuledProgram, day: IsoDate): ProgramOutcome {
  const isLeftOut = profile.leftOut.frameworks.length > 0;
  if (profile.languages.length === 0 && !isLeftOut) return NONE;
  const needed = (ability: Ability) => levelNeeded(program, ability, profile, day);
  const judged = profile.languages.map((result) => ({ result, state: judgeResult(result, needed, day) }));
  const has = (state: ResultState) => judged.some((each) => each.state === state);
  if (has("met")) {
    const isDated = judged.some(({ result, state }) => state === "met" && result.testedOn !== null);
    return { ...NONE, assumed: isDated ? [] : ["results_age"] };
  }
  if (has("between")) {
    if (profile.leftOut.work) return open({ kind: "left_out", what: "work" });
    return open({ kind: "not_established", rule: goesByNoc2021(day) ? "cec_level" : "noc_2016" });
  }
  if (has("open")) return open({ kind: "missing", what: "program_levels" });
  if (isLeftOut) return open({ kind: "left_out", what: "languages" });
  const fault = (["level", "age", "test"] as const).find(has) ?? "level";
  return { ...NONE, unmet: [{ rule: "programLanguage", program, fault, need: needed("reading").least }] };
}

/**
 * What the entries show of a programme's own rules on a day. Only a lack is looked for: a kind of entry that is not
 * given at all, education, funds and admissibility are taken as the programme was ticked.
 * @param day that of the draw
 * @returns nothing unmet where no lack can be seen; a lack that an entry left out might mend is undetermined, and so is
 *   whatever would follow from the classification of the work in a draw before NOC 2021
 */
export function findProgram(profile: Profile, program: Program, day: IsoDate): ProgramOutcome {
  if (program === "pnp") return NONE;
  const outcomes = [workOutcome(profile, program, day), languageOutcome(profile, program, day)];
  return {
    unmet: outcomes.flatMap(({ unmet }) => unmet),
    undetermined: outcomes.flatMap(({ undetermined }) => undetermined),
    assumed: outcomes.flatMap(({ assumed }) => assumed),
  };
}
