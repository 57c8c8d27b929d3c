import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import type { Program } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { RuledProgram, Undetermined, Unmet } from "./eligibility";
import { FULL_TIME_YEAR } from "./full-time";
import { isOfAge, isTooEarlyFor, lacksTable } from "./language-rule";
import type { LanguageResult, Profile, Work } from "./profile";
import { findWork, type WorkTerms } from "./work-rule";

/** What the entries show of a programme: `unmet` = certainly missed, `undetermined` = an entry would have to say. */
export type ProgramOutcome = { readonly unmet: readonly Unmet[]; readonly undetermined: readonly Undetermined[] };

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

/** Years after which a language result no longer counts. Source: ministerial instructions of 2017, 3(4). */
const RESULT_YEARS = 2;

function workOutcome(profile: Profile, program: RuledProgram, day: IsoDate): ProgramOutcome {
  const nothing = { unmet: [], undetermined: [] };
  if (profile.work.length === 0 && !profile.leftOut.work) return nothing;
  const { counts, terms } = WORK[program];
  const occupations = [...new Set(profile.work.filter(counts).map(({ noc }) => noc))];
  const found = findWork(
    profile,
    { occupations },
    {
      ...terms,
      minHours: (terms.minMonths / FULL_TIME_YEAR.months) * FULL_TIME_YEAR.hours,
      partTimeAllowed: true,
      mustBePrimaryNoc: false,
    },
    day,
  );
  if (found?.met) return nothing;
  if (profile.leftOut.work) return { ...nothing, undetermined: [{ kind: "left_out", what: "work" }] };
  const { minMonths: need, withinPastYears: years } = terms;
  return { ...nothing, unmet: [{ rule: "programWork", program, need, years, have: found?.months ?? 0 }] };
}

/**
 * The lowest level of an ability that a programme takes. Source: the same regulations and IRCC's page on language
 * requirements: FSW 7; CEC 7 for TEER 0 and 1, 5 for TEER 2 and 3; FST 5 in speaking and listening, 4 in reading and
 * writing. With work of both kinds, or none, CEC is taken to ask for 5: a no must be certain.
 */
function leastLevel(program: RuledProgram, ability: Ability, work: readonly Work[]): number {
  if (program === "fst") return ability === "speaking" || ability === "listening" ? 5 : 4;
  if (program === "fsw") return 7;
  const counted = work.filter((job) => isSkilled(job) && job.inCanada);
  return counted.length > 0 && counted.every(({ noc }) => teerOf(noc) <= 1) ? 7 : 5;
}

/** What a result shows of a programme's levels on a day; `open` = its own are not all there, or not established. */
type ResultState = "met" | "open" | "level" | "age" | "test";

function judgeResult(result: LanguageResult, least: (ability: Ability) => number, day: IsoDate): ResultState {
  const { levels } = result;
  if (isTooEarlyFor(result, day)) return "test";
  if (!isOfAge(result.testedOn, RESULT_YEARS, day)) return "age";
  if (lacksTable(result, RESULT_YEARS, day)) return "open";
  if (ABILITIES.some((ability) => levels[ability] !== null && levels[ability] < least(ability))) return "level";
  return ABILITIES.some((ability) => levels[ability] === null) ? "open" : "met";
}

function languageOutcome(profile: Profile, program: RuledProgram, day: IsoDate): ProgramOutcome {
  const nothing = { unmet: [], undetermined: [] };
  const isLeftOut = profile.leftOut.frameworks.length > 0;
  if (profile.languages.length === 0 && !isLeftOut) return nothing;
  const least = (ability: Ability) => leastLevel(program, ability, profile.work);
  const states = profile.languages.map((result) => judgeResult(result, least, day));
  if (states.includes("met")) return nothing;
  // A job left out might be of TEER 2 or 3, for which CEC asks for less.
  if (program === "cec" && profile.leftOut.work && states.some((state) => state === "level"))
    return { ...nothing, undetermined: [{ kind: "left_out", what: "work" }] };
  if (states.includes("open")) return { ...nothing, undetermined: [{ kind: "missing", what: "program_levels" }] };
  if (isLeftOut) return { ...nothing, undetermined: [{ kind: "left_out", what: "languages" }] };
  const fault = (["level", "age", "test"] as const).find((each) => states.includes(each)) ?? "level";
  return { ...nothing, unmet: [{ rule: "programLanguage", program, fault, need: least("reading") }] };
}

/**
 * What the entries show of a programme's own rules on a day. Only a lack is looked for: a kind of entry that is not
 * given at all, education, funds and admissibility are taken as the programme was ticked.
 * @param day that of the draw
 * @returns nothing unmet where no lack can be seen; a lack that an entry left out might mend is undetermined
 */
export function findProgram(profile: Profile, program: Program, day: IsoDate): ProgramOutcome {
  if (program === "pnp") return { unmet: [], undetermined: [] };
  const outcomes = [workOutcome(profile, program, day), languageOutcome(profile, program, day)];
  return {
    unmet: outcomes.flatMap(({ unmet }) => unmet),
    undetermined: outcomes.flatMap(({ undetermined }) => undetermined),
  };
}
