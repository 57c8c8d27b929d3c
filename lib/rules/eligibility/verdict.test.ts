import { describe, expect, test } from "vitest";
import type { CategoryVersion, VersionRules } from "@/lib/rules/category/category";
import { byScore, judgeDraw, replay, termsOf, type JudgedDraw, type Verdict } from "./verdict";
import { categoryOf, drawOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { eligibilityOn } from "./eligibility-on";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { Profile } from "./profile";
import { NOC_2021_FROM } from "./program-rule";
import { enteredOf, profileOf, resultOf, scoreOf, type ShortProfile } from "./profile.fixture";
import { REAL_CATEGORIES, REAL_DRAWS, realDraw } from "@/lib/db/reference.fixture";

/* The verdicts on the published draws under the versions of their day; each case says what it is about. */

type Case = readonly [name: string, draw: string, profile: ShortProfile, expected: Verdict["answer"] | object];

const verdictOf = (profile: Profile, draw: JudgedDraw, categories = REAL_CATEGORIES) =>
  replay(profile, [draw], categories)[0]!.verdict;

const check = (expected: Case[3], verdict: Verdict) =>
  typeof expected === "string" ? expect(verdict.answer).toBe(expected) : expect(verdict).toMatchObject(expected);

/** The case that the issue of this page begins with: a nurse abroad, in the pool through FSW. */
const SEED = ["31301 2024-05-01..2024-10-31 40h abroad", "13100 2023-05-01..2024-04-30 40h abroad"];
const BEFORE_TIE = "2024-12-02T22:19:40Z";

const unmet = (...rules: object[]) => ({ answer: "not_eligible", unmet: rules });
const undetermined = (...reasons: object[]) => ({ answer: "cannot_tell", undetermined: reasons });
const months = (need: number, have: number) =>
  expect.objectContaining({ rule: "minMonths", need, have: expect.closeTo(have, 1) });
const rule = (name: string) => expect.objectContaining({ rule: name });
const missing = (what: string) => ({ kind: "missing", what });
const notEstablished = (name: string) => ({ kind: "not_established", rule: name });

// 379: healthcare-v2 of 2025-11-14, six continuous months in one occupation. Three years ending that day begin on
// 2022-11-15.
const SIX: Case[] = [
  ["the seed case, a second before the tie-break", "379", { work: SEED, score: 462, submitted: BEFORE_TIE }, "met"],
  ["at the very second of the tie-break", "379", { work: SEED, score: 462, submitted: "2024-12-02T22:19:41Z" }, "met"],
  [
    "a second after the tie-break",
    "379",
    { work: SEED, score: 462, submitted: "2024-12-02T22:19:42Z" },
    { answer: "tie_break", need: "2024-12-02T22:19:41Z", have: "2024-12-02T22:19:42Z" },
  ],
  [
    "a second after the tie-break, one point above the cut-off",
    "379",
    { work: SEED, score: 463, submitted: "2024-12-02T22:19:42Z" },
    "met",
  ],
  [
    "one point below the cut-off",
    "379",
    { work: SEED, score: 461, submitted: BEFORE_TIE },
    { answer: "score", need: 462, have: 461 },
  ],
  ["5 months", "379", { work: ["31301 2024-05-01..2024-09-30 40h abroad"] }, unmet(months(6, 5))],
  [
    "6 months less a day, in a half-year of 184 days: 784 hours, if hours do",
    "379",
    { work: ["31301 2024-05-01..2024-10-30 40h abroad"] },
    undetermined(notEstablished("minHours")),
  ],
  [
    "26 weeks at 30 hours: 780 hours, if hours do",
    "379",
    { work: ["31301 2024-05-01..2024-10-29 30h abroad"] },
    undetermined(notEstablished("minHours")),
  ],
  [
    "26 weeks at 30 hours, one point below the cut-off",
    "379",
    { work: ["31301 2024-05-01..2024-10-29 30h abroad"], score: 461 },
    "score",
  ],
  [
    "a day less than 26 weeks: neither the months nor the hours",
    "379",
    { work: ["31301 2024-05-01..2024-10-28 40h abroad"] },
    unmet({
      rule: "minMonths",
      need: 6,
      needHours: null,
      have: expect.closeTo(5.9, 1),
      haveHours: expect.closeTo(775.7, 1),
      nocs: ["31301"],
    }),
  ],
  [
    "780 hours with a break of five weeks: no hours mend that",
    "379",
    {
      work: ["31301 2024-01-01..2024-03-31 40h abroad", "31301 2024-05-06..2024-08-04 40h abroad"],
      primaryNoc: "31301",
    },
    unmet(rule("mustBeContinuous")),
  ],
  ["6 months to the day", "379", { work: ["31301 2024-05-15..2024-11-14 30h abroad"] }, "met"],
  [
    "6 months from the end of August to the end of February",
    "379",
    { work: ["31301 2024-08-31..2025-02-27 30h abroad"] },
    "met",
  ],
  ["11 months", "379", { work: ["31301 2024-01-01..2024-11-30 30h abroad"] }, "met"],
  ["work that goes on, 6 months on the day of the draw", "379", { work: ["31301 2025-05-15.. 30h canada"] }, "met"],
  [
    "work that goes on, 6 months the day after the draw",
    "379",
    { work: ["31301 2025-05-16.. 30h canada"] },
    undetermined(notEstablished("minHours")),
  ],
  [
    "work that goes on, 26 weeks the day after the draw",
    "379",
    { work: ["31301 2025-05-18.. 30h canada"] },
    unmet(months(6, 5.9)),
  ],
  [
    "work after the draw",
    "379",
    { work: ["31301 2025-11-15.. 30h canada"] },
    unmet({ rule: "occupation", need: 6, listed: 37 }),
  ],
  [
    "3 months, a day off, 3 months: no text says how long a break may be",
    "379",
    { work: ["31301 2024-01-01..2024-03-31 40h abroad", "31301 2024-04-02..2024-07-01 40h abroad"] },
    undetermined(notEstablished("breaks")),
  ],
  [
    "3 months, four weeks off, 3 months",
    "379",
    { work: ["31301 2024-01-01..2024-03-31 40h abroad", "31301 2024-04-29..2024-07-28 40h abroad"] },
    undetermined(notEstablished("breaks")),
  ],
  [
    "3 months, four weeks and a day off, 3 months",
    "379",
    { work: ["31301 2024-01-01..2024-03-31 40h abroad", "31301 2024-04-30..2024-07-29 40h abroad"] },
    unmet(rule("mustBeContinuous")),
  ],
  [
    "3 months, then 3 months from the next day",
    "379",
    { work: ["31301 2024-01-01..2024-03-31 40h abroad", "31301 2024-04-01..2024-06-30 40h canada"] },
    "met",
  ],
  [
    "3 months, a day off, 3 months less a day: enough if the day is none",
    "379",
    { work: ["31301 2024-01-01..2024-03-31 40h abroad", "31301 2024-04-02..2024-06-30 40h abroad"] },
    undetermined(notEstablished("breaks")),
  ],
  [
    "3 months, a week off, 3 months less a week: too little even together",
    "379",
    { work: ["31301 2024-01-01..2024-03-31 40h abroad", "31301 2024-04-08..2024-06-30 40h abroad"] },
    unmet({ rule: "minMonths", need: 6, have: 3, continuous: true }),
  ],
  [
    "4 months abroad and 5 in Canada, a month between them",
    "379",
    { work: ["31301 2024-01-01..2024-04-30 40h abroad", "31301 2024-06-01..2024-10-31 40h canada"] },
    unmet(rule("mustBeContinuous")),
  ],
  [
    "5 months, a gap, then 6 months",
    "379",
    { work: ["31301 2023-01-01..2023-05-31 40h abroad", "31301 2024-01-01..2024-06-30 40h abroad"] },
    "met",
  ],
  ["from the first day of the window", "379", { work: ["31301 2022-11-15..2023-05-14 30h abroad"] }, "met"],
  [
    "from three days before the window",
    "379",
    { work: ["31301 2022-11-12..2023-05-11 30h abroad"] },
    unmet(rule("withinPastYears")),
  ],
  [
    "26 weeks from a Monday to a Friday: the weekend after may count",
    "379",
    { work: ["31301 2024-05-06..2024-11-01 30h abroad"], primaryNoc: "31301" },
    undetermined(notEstablished("minHours"), notEstablished("breaks")),
  ],
  [
    "years of work that ended before the window",
    "379",
    { work: ["31301 2015-01-01..2022-11-14 40h canada"] },
    unmet({ rule: "withinPastYears", need: 6, have: 0, without: expect.closeTo(94.5, 0), years: 3, nocs: ["31301"] }),
  ],
  [
    "years of work of which 6 months lie in the window",
    "379",
    { work: ["31301 2015-01-01..2023-05-14 40h canada"] },
    "met",
  ],
  [
    "two half-time jobs at once in one occupation",
    "379",
    { work: ["31301 2024-05-01..2024-10-31 15h abroad", "31301 2024-05-01..2024-10-31 15h canada"] },
    "met",
  ],
  [
    "two half-time jobs at once in two listed occupations",
    "379",
    { work: ["31301 2024-05-01..2024-10-31 15h abroad", "31102 2024-05-01..2024-10-31 15h abroad"] },
    unmet(rule("singleOccupation")),
  ],
  [
    "two half-time jobs of which one ends early",
    "379",
    { work: ["31301 2024-05-01..2024-10-31 15h abroad", "31301 2024-05-01..2024-07-31 15h abroad"] },
    unmet(months(6, 4.5)),
  ],
  ["half-time for 6 months", "379", { work: ["31301 2024-05-01..2024-10-31 15h abroad"] }, unmet(months(6, 3))],
  ["half-time for 12 months", "379", { work: ["31301 2023-05-01..2024-04-30 15h abroad"] }, "met"],
  [
    "half-time for 12 months less two days: 780 hours, if hours do",
    "379",
    { work: ["31301 2023-05-01..2024-04-28 15h abroad"] },
    undetermined(notEstablished("minHours")),
  ],
  [
    "half-time for a day less than 52 weeks",
    "379",
    { work: ["31301 2023-05-03..2024-04-29 15h abroad"] },
    unmet(months(6, 5.95)),
  ],
  ["20 hours a week for 9 months", "379", { work: ["31301 2024-01-01..2024-09-30 20h abroad"] }, "met"],
  ["10 hours a week for 18 months", "379", { work: ["31301 2023-01-01..2024-06-30 10h abroad"] }, "met"],
  ["60 hours a week for 3 months", "379", { work: ["31301 2024-05-01..2024-07-31 60h abroad"] }, unmet(months(6, 3))],
  [
    "two full-time jobs at once for 3 months",
    "379",
    { work: ["31301 2024-05-01..2024-07-31 40h abroad", "31301 2024-05-01..2024-07-31 40h abroad"] },
    unmet(months(6, 3)),
  ],
  ["29 hours a week for 6 months", "379", { work: ["31301 2024-05-01..2024-10-31 29h abroad"] }, unmet(months(6, 5.8))],
  [
    "3 months in each of two listed occupations",
    "379",
    { work: ["31301 2024-01-01..2024-03-31 40h abroad", "31102 2024-04-01..2024-06-30 40h abroad"] },
    unmet(rule("singleOccupation")),
  ],
  [
    "6 months in one of several listed occupations",
    "379",
    { work: ["31102 2024-01-01..2024-01-31 40h abroad", "31301 2024-02-01..2024-07-31 40h abroad"] },
    "met",
  ],
  [
    "work in no list",
    "379",
    { work: ["13100 2023-01-01.. 40h canada"] },
    unmet({ rule: "occupation", need: 6, listed: 37 }),
  ],
  [
    "5 months that ended before the window",
    "379",
    { work: ["31301 2020-01-01..2020-05-31 40h abroad"] },
    unmet({ rule: "withinPastYears", need: 6, have: 0, without: expect.closeTo(5, 1), nocs: ["31301"] }),
  ],
  [
    "half-time in each of two listed occupations, 780 hours together",
    "379",
    { work: ["31301 2024-05-01..2024-10-30 15h abroad", "31102 2024-05-01..2024-10-30 15h abroad"] },
    unmet(rule("singleOccupation")),
  ],
  ["no work at all", "379", {}, unmet({ rule: "occupation", need: 6, listed: 37 })],
  [
    "an occupation that the version before listed and this one does not",
    "379",
    { work: ["41320 2023-01-01.. 40h canada"] },
    "not_eligible",
  ],
  ["the listed occupation is not the primary one", "379", { work: SEED, primaryNoc: "13100" }, "met"],
];

// 271: healthcare-v1 of 2023-10-26, where the primary occupation is not established.
const PRIMARY: Case[] = [
  [
    "not established whether it must be the primary one, and the profile does not say",
    "271",
    { work: ["31301 2023-01-01.. 40h abroad"] },
    undetermined(notEstablished("mustBePrimaryNoc")),
  ],
  [
    "not established, and it is the primary one",
    "271",
    { work: ["31301 2023-01-01.. 40h abroad"], primaryNoc: "31301" },
    "met",
  ],
  [
    "not established, and another is the primary one",
    "271",
    { work: ["31301 2023-01-01.. 40h abroad"], primaryNoc: "13100" },
    undetermined(notEstablished("mustBePrimaryNoc")),
  ],
  [
    "neither the hours nor the primary occupation established, and each decides",
    "271",
    { work: ["31301 2023-03-01..2023-08-29 40h abroad"] },
    undetermined(notEstablished("minHours"), notEstablished("mustBePrimaryNoc")),
  ],
  [
    "it is the primary one, and the hours are not established",
    "271",
    { work: ["31301 2023-03-01..2023-08-29 40h abroad"], primaryNoc: "31301" },
    undetermined(notEstablished("minHours")),
  ],
  [
    "not established, but the work is too short either way",
    "271",
    { work: ["31301 2023-07-01.. 40h abroad"] },
    unmet(months(6, 3.8)),
  ],
  [
    "not established, but the score is too low either way",
    "271",
    { work: ["31301 2023-01-01.. 40h abroad"], score: 430 },
    "score",
  ],
  [
    "not established, but the tie-break is missed either way",
    "271",
    { work: ["31301 2023-01-01.. 40h abroad"], score: 431, submitted: "2023-05-24T19:47:52Z" },
    "tie_break",
  ],
  [
    "another list of the same year: an occupation that joined only later",
    "271",
    { work: ["32104 2023-01-01.. 40h abroad"] },
    "not_eligible",
  ],
];

// 441, 422, 398: healthcare-2026-v3, twelve months, not necessarily continuous. 441 was held on 2026-09-04.
const TWELVE: Case[] = [
  [
    "the seed case in 2026: 12 months are needed",
    "398",
    { work: SEED, score: 462 },
    unmet({
      rule: "minMonths",
      need: 12,
      needHours: 1560,
      have: 6,
      haveHours: expect.closeTo(788.6, 1),
      continuous: false,
      nocs: ["31301"],
    }),
  ],
  ["the seed case in the second draw of 2026", "422", { work: SEED, score: 462 }, unmet(months(12, 6))],
  ["the seed case in the third draw of 2026", "441", { work: SEED, score: 462 }, unmet(months(12, 6))],
  ["11 months", "441", { work: ["31301 2024-01-01..2024-11-30 40h abroad"] }, unmet(months(12, 11))],
  ["11 months and a week", "441", { work: ["31301 2025-01-01..2025-12-08 40h abroad"] }, unmet(months(12, 11.3))],
  ["12 months", "441", { work: ["31301 2024-01-01..2024-12-31 40h abroad"] }, "met"],
  ["52 weeks at 30 hours are 1,560 hours", "441", { work: ["31301 2025-01-01..2025-12-30 30h abroad"] }, "met"],
  ["a day less than 52 weeks", "441", { work: ["31301 2025-01-01..2025-12-29 30h abroad"] }, unmet(months(12, 11.9))],
  [
    "40 hours a week for 39 weeks: hours above 30 do not count",
    "441",
    { work: ["31301 2025-01-01..2025-09-30 40h abroad"] },
    unmet(months(12, 9)),
  ],
  ["half-time for 104 weeks: 1,560 hours", "441", { work: ["31301 2023-09-05..2025-09-01 15h abroad"] }, "met"],
  ["half-time for a day less", "441", { work: ["31301 2023-09-05..2025-08-31 15h abroad"] }, unmet(months(12, 11.9))],
  [
    "7 months and 5 months with a year between",
    "441",
    { work: ["31301 2024-01-01..2024-07-31 40h abroad", "31301 2025-08-20..2026-01-19 40h canada"] },
    "met",
  ],
  [
    "7 months and 4 months with a year between",
    "441",
    { work: ["31301 2024-01-01..2024-07-31 40h abroad", "31301 2025-08-20..2025-12-19 40h canada"] },
    unmet(months(12, 11)),
  ],
  [
    "7 months and 5 months that lie across a February",
    "441",
    { work: ["31301 2024-01-01..2024-07-31 40h abroad", "31301 2026-02-20..2026-07-19 40h canada"] },
    "met",
  ],
  [
    "6 months full-time and 12 months half-time",
    "441",
    { work: ["31301 2024-01-01..2024-06-30 40h abroad", "31301 2025-01-01..2025-12-31 15h abroad"] },
    "met",
  ],
  [
    "12 months of which one lies before the window",
    "441",
    { work: ["31301 2023-08-01..2024-07-31 40h abroad"] },
    unmet(rule("withinPastYears")),
  ],
  ["12 months from the first day of the window", "441", { work: ["31301 2023-09-05..2024-09-04 30h abroad"] }, "met"],
  [
    "6 months in each of two listed occupations",
    "441",
    { work: ["31301 2024-01-01..2024-06-30 40h abroad", "31102 2025-01-01..2025-06-30 40h abroad"] },
    unmet(rule("singleOccupation")),
  ],
  ["12 months, but no longer listed", "441", { work: ["41320 2024-01-01..2024-12-31 40h abroad"] }, "not_eligible"],
];

// 440: physicians of 2026-09-03, cut-off 198; 444: senior managers of 2026-09-16, cut-off 389.
const CANADA: Case[] = [
  [
    "12 months abroad where only Canada counts",
    "440",
    { work: ["31102 2024-01-01..2024-12-31 40h abroad"] },
    unmet({ rule: "experienceLocation", need: 12, have: 0, without: 12, nocs: ["31102"] }),
  ],
  [
    "11 months abroad, too short besides",
    "440",
    { work: ["31102 2024-01-01..2024-11-30 40h abroad"] },
    unmet({ rule: "experienceLocation", need: 12, have: 0, without: 11, nocs: ["31102"] }),
  ],
  [
    "years abroad that ended before the window: no rule alone bars them",
    "440",
    { work: ["31102 2015-01-01..2019-12-31 40h abroad"] },
    unmet(rule("occupation")),
  ],
  ["12 months in Canada", "440", { work: ["31102 2024-01-01..2024-12-31 40h canada"] }, "met"],
  [
    "6 months abroad and 6 in Canada",
    "440",
    { work: ["31102 2024-01-01..2024-06-30 40h abroad", "31102 2024-07-01..2024-12-31 40h canada"] },
    unmet(rule("experienceLocation")),
  ],
  [
    "6 months in Canada, 12 abroad at the same time",
    "440",
    { work: ["31102 2024-01-01..2024-12-31 40h abroad", "31102 2024-07-01..2024-12-31 40h canada"] },
    unmet(rule("experienceLocation")),
  ],
  [
    "too short in Canada and abroad together",
    "440",
    { work: ["31102 2024-01-01..2024-03-31 40h abroad", "31102 2024-07-01..2024-12-31 40h canada"] },
    unmet(months(12, 6)),
  ],
  ["a senior manager in Canada", "444", { work: ["00012 2025-01-01.. 40h canada"] }, "met"],
  ["a senior manager abroad", "444", { work: ["00012 2025-01-01.. 40h abroad"] }, unmet(rule("experienceLocation"))],
];

// 437: French of 2026-08-19, cut-off 382; NCLC 7 in all four, results at most two years old.
const FRENCH: Case[] = [
  [
    "NCLC 7 in all four",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { testedOn: isoDate("2026-01-15") })] },
    { answer: "met", assumed: [] },
  ],
  [
    "NCLC 6 in one",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 6])] },
    unmet({ rule: "language", fault: "level", have: { reading: 7, writing: 7, listening: 7, speaking: 6 } }),
  ],
  ["NCLC 6 in all four", "437", { languages: [resultOf("NCLC", [6, 6, 6, 6])] }, unmet(rule("language"))],
  ["below the lowest level in one", "437", { languages: [resultOf("NCLC", [9, 9, 9, 0])] }, unmet(rule("language"))],
  [
    "CLB 10 in English is no French",
    "437",
    { languages: [resultOf("CLB", [10, 10, 10, 10])] },
    unmet({ rule: "language", fault: "none", have: null }),
  ],
  ["no results at all", "437", {}, unmet({ rule: "language", fault: "none", have: null })],
  [
    "one ability left open",
    "437",
    { languages: [resultOf("NCLC", [7, 7, null, 7])] },
    undetermined({ kind: "missing", what: "levels", abilities: ["listening"] }),
  ],
  [
    "one ability left open and another too low",
    "437",
    { languages: [resultOf("NCLC", [7, 6, null, 7])] },
    unmet(rule("language")),
  ],
  [
    "results without a day are taken to be recent, and the answer says so",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 7])] },
    { answer: "met", assumed: ["results_age"] },
  ],
  [
    "levels without a test are taken to be of one that counts, and the answer says so",
    "437",
    { languages: [resultOf("NCLC", [8, 8, 8, 8], { test: null })] },
    { answer: "met", assumed: ["results_age", "results_test"] },
  ],
  [
    "a test that does not count",
    "437",
    { languages: [resultOf("NCLC", [9, 9, 9, 9], { test: "DELF" })] },
    unmet({ rule: "language", fault: "test" }),
  ],
  [
    "results a day less than two years old",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { testedOn: isoDate("2024-08-20") })] },
    "met",
  ],
  [
    "results two years old to the day",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { testedOn: isoDate("2024-08-19") })] },
    unmet(expect.objectContaining({ rule: "language", fault: "age" })),
  ],
  [
    "results two years and a day old",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { testedOn: isoDate("2024-08-18") })] },
    unmet({ rule: "language", fault: "age" }),
  ],
  [
    "results of the day after the draw",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { testedOn: isoDate("2026-08-20") })] },
    unmet({ rule: "language", fault: "age" }),
  ],
  // 273 was held on 2023-12-07, 282 on 2024-02-01; the table of TEF Canada holds for tests after 2023-12-10.
  [
    "a test without a day, in a draw before its table holds",
    "273",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { takenAfter: isoDate("2023-12-10") })] },
    undetermined(notEstablished("results_table")),
  ],
  [
    "the same with a level too low by the later table",
    "273",
    { languages: [resultOf("NCLC", [6, 7, 7, 7], { takenAfter: isoDate("2023-12-10") })] },
    undetermined(notEstablished("results_table")),
  ],
  [
    "levels beside a test without a day",
    "273",
    {
      languages: [
        resultOf("NCLC", [7, 7, 7, 7], { takenAfter: isoDate("2023-12-10") }),
        resultOf("NCLC", [7, 7, 7, 7], { test: null }),
      ],
    },
    "met",
  ],
  [
    "a test without a day, in a draw in which one from before its table still counted",
    "282",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { takenAfter: isoDate("2023-12-10") })] },
    undetermined(missing("test_day")),
  ],
  [
    "a test without a day, in a draw in which none from before its table counted any more",
    "437",
    { languages: [resultOf("NCLC", [7, 7, 7, 7], { takenAfter: isoDate("2023-12-10") })] },
    { answer: "met", assumed: ["results_age"] },
  ],
  [
    "a test of a later day is none yet, whatever its table",
    "273",
    {
      languages: [
        resultOf("NCLC", [7, 7, 7, 7], { testedOn: isoDate("2024-01-15"), takenAfter: isoDate("2023-12-10") }),
      ],
    },
    unmet({ rule: "language", fault: "age" }),
  ],
  [
    "old results and new ones",
    "437",
    {
      languages: [
        resultOf("NCLC", [9, 9, 9, 9], { testedOn: isoDate("2020-01-01") }),
        resultOf("NCLC", [7, 7, 7, 7], { testedOn: isoDate("2026-01-01") }),
      ],
    },
    "met",
  ],
  ["no work is asked for", "437", { work: [], languages: [resultOf("NCLC", [7, 7, 7, 7])] }, "met"],
];

const PROGRAMS: Case[] = [
  ["FSW in a CEC draw", "378", { score: 540 }, unmet({ rule: "program", need: ["cec"], have: ["fsw"] })],
  ["CEC in a CEC draw", "378", { programs: ["cec"], score: 540 }, "met"],
  [
    "CEC by results without a day: they are taken to be recent, and the answer says so",
    "378",
    { programs: ["cec"], score: 540 },
    { answer: "met", assumed: ["results_age"] },
  ],
  [
    "CEC by results with a day",
    "378",
    { programs: ["cec"], score: 540, languages: [resultOf("CLB", [9, 9, 9, 9], { testedOn: isoDate("2025-01-15") })] },
    { answer: "met", assumed: [] },
  ],
  [
    "FSW and CEC in a CEC draw",
    "378",
    { programs: ["fsw", "cec"], score: 533, submitted: "2025-10-17T03:39:05Z" },
    "met",
  ],
  [
    "CEC at the cut-off, a second late",
    "378",
    { programs: ["cec"], score: 533, submitted: "2025-10-17T03:39:06Z" },
    "tie_break",
  ],
  ["no programme said", "378", { programs: [], score: 540 }, undetermined(missing("program"))],
  ["no programme said, and the score too low", "378", { programs: [], score: 500 }, "score"],
  ["a nominee in a draw of nominees, the 600 points in the score", "380", { programs: ["pnp"], score: 1010 }, "met"],
  ["a nominee whose score is below", "380", { programs: ["pnp", "fsw"], score: 698 }, "score"],
  [
    "no nominee in a draw of nominees, however high the score",
    "380",
    { programs: ["fsw", "cec"], score: 800 },
    unmet({ rule: "program", need: ["pnp"], have: ["fsw", "cec"] }),
  ],
  [
    "a nominee in a category draw who has not said through which programme",
    "379",
    { programs: ["pnp"], work: SEED, score: 1062 },
    undetermined(missing("program")),
  ],
  ["a nominee through FSW in a category draw", "379", { programs: ["pnp", "fsw"], work: SEED, score: 1062 }, "met"],
  ["91a was for trades: a tradesperson", "91a", { programs: ["fst"], score: 300 }, "met"],
  [
    "91b of the same day was for nominees: the same tradesperson",
    "91b",
    { programs: ["fst"], score: 300 },
    unmet({ rule: "program", need: ["pnp"], have: ["fst"] }),
  ],
  ["91b: a nominee", "91b", { programs: ["pnp"], score: 910 }, "met"],
  ["91a: a nominee through FSW", "91a", { programs: ["pnp", "fsw"], score: 910 }, unmet(rule("program"))],
  ["the one draw for FSW", "240", { score: 489, submitted: "2022-03-29T16:09:00Z" }, "met"],
  ["the one draw for FSW: CEC", "240", { programs: ["cec"], score: 495 }, unmet(rule("program"))],
  ["a general draw takes every programme", "104", { programs: ["fst"], score: 450 }, "met"],
  ["a general draw takes a nominee", "104", { programs: ["pnp"], score: 1000 }, "met"],
];

const SCORES: Case[] = [
  ["no score", "104", { score: null }, undetermined(missing("score"))],
  ["no score, but not eligible either way", "378", { score: null }, unmet(rule("program"))],
  [
    "a draw without a tie-break, at the cut-off",
    "66",
    { score: 449, submitted: "2017-01-01T00:00:00Z" },
    undetermined(notEstablished("tie_break")),
  ],
  ["a draw without a tie-break, a point above", "66", { score: 450, submitted: "2017-01-01T00:00:00Z" }, "met"],
  ["a draw without a tie-break, a point below", "66", { score: 448 }, "score"],
  [
    "at the cut-off, the time of submission not said",
    "104",
    { score: 449, submitted: null },
    undetermined(missing("submission")),
  ],
  [
    "at the cut-off, supposed in the pool before every draw",
    "104",
    { score: 449 },
    undetermined(missing("submission")),
  ],
  [
    "above the cut-off, the time of submission not said",
    "104",
    { score: 460, submitted: null },
    undetermined(missing("submission")),
  ],
  [
    "a score that was computed holds from 2020-10-20 on",
    "104",
    { scores: [scoreOf(500, { from: isoDate("2020-10-20") })] },
    undetermined(missing("score_of_day")),
  ],
];

const POOL: Case[] = [
  [
    "submitted a second after the draw",
    "378",
    { programs: ["cec"], score: 600, submitted: "2025-11-12T16:45:29Z" },
    "not_in_pool_yet",
  ],
  [
    "submitted at the second of the draw",
    "378",
    { programs: ["cec"], score: 600, submitted: "2025-11-12T16:45:28Z" },
    "met",
  ],
  [
    "submitted after the draw, and not eligible either",
    "379",
    { submitted: "2026-01-01T00:00:00Z" },
    "not_in_pool_yet",
  ],
  [
    "a draw without a time, submitted the day before in Ottawa",
    "446",
    { programs: ["cec"], score: 600, submitted: "2026-09-29T03:59:59Z" },
    "met",
  ],
  [
    "a draw without a time, submitted on its day",
    "446",
    { programs: ["cec"], score: 600, submitted: "2026-09-29T04:00:00Z" },
    undetermined(notEstablished("draw_time")),
  ],
  [
    "a draw without a time, submitted the day after",
    "446",
    { programs: ["cec"], score: 600, submitted: "2026-09-30T04:00:00Z" },
    "not_in_pool_yet",
  ],
  [
    "a published time that lies on another day does not count: submitted the day before",
    "357",
    { work: ["31301 2024-01-01.. 40h abroad"], submitted: "2025-07-21T12:00:00Z" },
    "met",
  ],
  [
    "a published time that lies on another day does not count: submitted on the day",
    "357",
    { work: ["31301 2024-01-01.. 40h abroad"], submitted: "2025-07-22T12:00:00Z" },
    undetermined(notEstablished("draw_time")),
  ],
  [
    "a time after midnight UTC that is still the draw's day in Ottawa",
    "7",
    { programs: ["pnp"], score: 700, submitted: "2015-04-11T00:00:00Z" },
    "met",
  ],
];

const OTHER: Case[] = [
  [
    "conditions in words that no profile shows",
    "430",
    { work: ["31102 2024-01-01.. 40h canada"] },
    undetermined({ kind: "other_conditions" }),
  ],
  ["conditions in words, but the score is too low", "430", { score: 367 }, "score"],
];

describe.each([
  ["six continuous months", SIX],
  ["the primary occupation", PRIMARY],
  ["twelve months", TWELVE],
  ["work in Canada", CANADA],
  ["French", FRENCH],
  ["programmes", PROGRAMS],
  ["the score", SCORES],
  ["the pool", POOL],
  ["other conditions", OTHER],
])("%s", (_, cases) => {
  test.each(cases)("%s (#%s)", (_name, number, profile, expected) => {
    const draw = realDraw(number);
    // Of work nothing can be told in a draw before NOC 2021, so there none is entered.
    const entered = draw.date < NOC_2021_FROM ? enteredOf({ programs: ["fsw"], ...profile }) : profileOf(profile);
    check(expected, verdictOf(entered, draw));
  });
});

test("there are at least 80 named cases, no two of one name", () => {
  const names = [SIX, PRIMARY, TWELVE, CANADA, FRENCH, PROGRAMS, SCORES, POOL, OTHER].flatMap((cases) =>
    cases.map(([name, number]) => `${number} ${name}`),
  );
  expect(names.length).toBeGreaterThanOrEqual(80);
  expect(new Set(names).size).toBe(names.length);
});

describe("rules that are not established", () => {
  const value = <T>(given: T) => ({ state: "value", value: given }) as const;
  const none = { state: "none" } as const;
  const unknown = { state: "not_established" } as const;
  const known: VersionRules = {
    minMonths: value(6),
    minHours: none,
    partTimeAllowed: value(true),
    mustBeContinuous: value(false),
    withinPastYears: value(3),
    experienceLocation: value("canada_or_abroad"),
    singleOccupation: value(true),
    mustBePrimaryNoc: value(false),
    language: none,
    other: [],
  };
  const draw = drawOf("500", "2026-01-15", "healthcare", 450, { version: "v", programs: ["fsw", "cec", "fst"] });
  const under = (
    rules: Partial<VersionRules>,
    work: readonly string[],
    more: Partial<CategoryVersion> = {},
    profile: ShortProfile = {},
  ) =>
    verdictOf(profileOf({ work, ...profile }), draw, [
      categoryOf("healthcare", "occupation", {
        versions: [
          versionOf("v", "healthcare", { rules: { ...known, ...rules }, occupations: ["31102", "31301"], ...more }),
        ],
      }),
    ]);
  const YEAR = ["31301 2025-01-01..2025-12-31 40h canada"];
  const BROKEN = ["31301 2025-01-01..2025-03-31 40h canada", "31301 2025-05-01..2025-07-31 40h canada"];

  test.each<[name: string, rules: Partial<VersionRules>, work: string[], expected: Case[3]]>([
    ["continuity: work without a gap is enough either way", { mustBeContinuous: unknown }, YEAR, "met"],
    [
      "continuity: work with a gap",
      { mustBeContinuous: unknown },
      BROKEN,
      undetermined(notEstablished("mustBeContinuous")),
    ],
    ["continuity: too little either way", { mustBeContinuous: unknown }, BROKEN.slice(1), "not_eligible"],
    ["place: in Canada is enough either way", { experienceLocation: unknown }, YEAR, "met"],
    [
      "place: abroad",
      { experienceLocation: unknown },
      ["31301 2025-01-01..2025-12-31 40h abroad"],
      undetermined(notEstablished("experienceLocation")),
    ],
    ["part-time: full-time work is enough either way", { partTimeAllowed: unknown }, YEAR, "met"],
    [
      "part-time: half-time work",
      { partTimeAllowed: unknown },
      ["31301 2024-01-01..2025-12-31 15h canada"],
      undetermined(notEstablished("partTimeAllowed")),
    ],
    [
      "part-time does not count",
      { partTimeAllowed: value(false) },
      ["31301 2024-01-01..2025-12-31 15h canada"],
      unmet(rule("partTimeAllowed")),
    ],
    ["several occupations: one is enough either way", { singleOccupation: unknown }, YEAR, "met"],
    [
      "several occupations: two together",
      { singleOccupation: unknown },
      ["31301 2025-01-01..2025-03-31 40h canada", "31102 2025-04-01..2025-06-30 40h canada"],
      undetermined(notEstablished("singleOccupation")),
    ],
    [
      "several occupations may add up",
      { singleOccupation: value(false) },
      ["31301 2025-01-01..2025-03-31 40h canada", "31102 2025-04-01..2025-06-30 40h canada"],
      "met",
    ],
    ["the window: never certain", { withinPastYears: unknown }, YEAR, undetermined(notEstablished("withinPastYears"))],
    ["no window", { withinPastYears: none }, ["31301 2005-01-01..2005-12-31 40h canada"], "met"],
    ["the months: never certain", { minMonths: unknown }, YEAR, undetermined(notEstablished("minMonths"))],
    [
      "the months, without any listed work",
      { minMonths: unknown },
      ["13100 2025-01-01..2025-12-31 40h canada"],
      "not_eligible",
    ],
    [
      "the hours: the months are enough either way",
      { minHours: unknown },
      ["31301 2025-01-01..2025-06-30 40h canada"],
      "met",
    ],
    [
      "the hours: 26 weeks that are no six months",
      { minHours: unknown },
      ["31301 2025-07-01..2025-12-29 40h canada"],
      undetermined(notEstablished("minHours")),
    ],
    [
      "the hours: too little either way",
      { minHours: unknown },
      ["31301 2025-07-01..2025-12-28 40h canada"],
      unmet({ rule: "minMonths", needHours: null }),
    ],
    [
      "no rule on hours: months alone",
      { minHours: none },
      ["31301 2025-07-01..2025-12-29 40h canada"],
      unmet({ rule: "minMonths", needHours: null }),
    ],
    [
      "neither the months nor the hours: the months decide",
      { minMonths: unknown, minHours: unknown },
      YEAR,
      undetermined(notEstablished("minMonths")),
    ],
    ["the months, where hours are known and reached", { minMonths: unknown, minHours: value(780) }, YEAR, "met"],
    [
      "the hours and the continuity, of which only the hours decide",
      { minHours: unknown, mustBeContinuous: unknown },
      ["31301 2025-07-01..2025-12-29 40h canada"],
      undetermined(notEstablished("minHours")),
    ],
    ["the language", { language: unknown }, YEAR, undetermined(notEstablished("language"))],
    [
      "two rules, of which only one decides",
      { mustBeContinuous: unknown, experienceLocation: unknown },
      BROKEN,
      undetermined(notEstablished("mustBeContinuous")),
    ],
    [
      "two rules that decide only together",
      { mustBeContinuous: unknown, experienceLocation: unknown },
      ["31301 2024-01-01..2024-06-30 40h abroad", ...BROKEN],
      undetermined(notEstablished("mustBeContinuous"), notEstablished("experienceLocation")),
    ],
    [
      "the primary occupation is asked for and not said",
      { mustBePrimaryNoc: value(true) },
      YEAR,
      undetermined(missing("primary_occupation")),
    ],
  ])("%s", (_, rules, work, expected) => check(expected, under(rules, work)));

  test("the primary occupation is asked for and is another", () =>
    check(
      unmet(rule("mustBePrimaryNoc")),
      under({ mustBePrimaryNoc: value(true) }, YEAR, {}, { primaryNoc: "13100" }),
    ));
  test("the list is not established", () =>
    check(undetermined(notEstablished("occupations")), under({}, YEAR, { occupations: [] })));
  test("the round is not classified", () =>
    check(
      undetermined(notEstablished("category")),
      verdictOf(profileOf(), { ...draw, category: null, version: null }),
    ));
  test("the round is not classified, but the score is too low", () =>
    check("score", verdictOf(profileOf({ score: 449 }), { ...draw, category: null, version: null })));
  test("the version of a selected category is not known", () =>
    check(undetermined(notEstablished("version")), verdictOf(profileOf(), { ...draw, version: null })));
  test("the programmes of the round are not known", () =>
    check(
      undetermined(notEstablished("programs")),
      verdictOf(profileOf({ score: 540 }), { ...realDraw("378"), programs: [] }),
    ));
});

test("replaying a profile over all draws takes well under 20 ms", () => {
  const profile = enteredOf({
    programs: ["fsw"],
    work: [...SEED, "31301 2025-01-01.. 20h canada", "31102 2022-01-01..2023-06-30 10h abroad"],
    score: 470,
    submitted: BEFORE_TIE,
  });
  // What it costs the processor, whatever else the machine does meanwhile.
  const times = Array.from({ length: 15 }, () => {
    const begun = process.cpuUsage();
    replay(profile, REAL_DRAWS, REAL_CATEGORIES);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  // The goal is 20 ms in a browser (npm run bench measures it); a machine that runs all tests at once is allowed more.
  expect(times[7]).toBeLessThan(60);
});

test("a verdict looks only at the eligibility it is given", () => {
  const draw = realDraw("379");
  const terms = termsOf(draw, new Map(REAL_CATEGORIES.map((category) => [category.slug, category])));
  const profile = profileOf({ work: SEED, score: 470 });
  expect(judgeDraw(profile, draw, eligibilityOn(profile, terms, draw.date))).toEqual(verdictOf(profile, draw));
});

describe("a score alone", () => {
  const profile = profileOf({ score: 480 });
  const draw = (number: string, cutoff: number, source: "feed" | "secondary" = "feed") =>
    drawOf(number, "2026-09-01", "cec", cutoff, { invitations: 100, source });

  test("is held against the draws of 12 months; their invitations say which numbers are in doubt", () => {
    const correction = { drawNumber: "901", field: "invitations", officialValue: "100", likelyValue: "150" } as const;
    const draws = [draw("901", 470), draw("902", 480, "secondary"), draw("903", 481)];
    expect(byScore(profile, draws, [{ ...correction, confidence: "high", evidence: { en: "", fr: "" } }])).toEqual({
      points: 480,
      lastDay: "2026-09-01",
      draws: 3,
      notCompared: 0,
      enough: 2,
      tied: 1,
      invited: {
        official: 200,
        corrected: 250,
        correctedNumbers: ["901"],
        doubtedNumbers: [],
        unconfirmedNumbers: ["902"],
        underReviewNumbers: [],
      },
    });
  });
});
