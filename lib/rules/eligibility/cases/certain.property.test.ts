import fc from "fast-check";
import { expect, test } from "vitest";
import type { VersionRules } from "@/lib/rules/category/category";
import { eligibilityOn } from "../eligibility-on";
import type { LanguageResult, Profile, ScoreDays, Work } from "../profile";
import { anyProfile, anyResult, anyWork } from "../profile.fixture";
import { EMPTY_WORK, parseCheckFragment } from "../profile-form";
import { readCheck } from "../profile-reading";
import { replay, type Verdict } from "../verdict";
import { REAL_CATEGORIES, REAL_DRAWS } from "@/lib/db/reference.fixture";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";

/* No verdict is a certain yes or no where a row was left out, a grid or a rule is not established. */

const kindOf = ({ answer }: Verdict): "yes" | "no" | "open" =>
  answer === "met" ? "yes" : answer === "cannot_tell" ? "open" : "no";
const verdicts = (profile: Profile): Verdict[] =>
  replay(profile, REAL_DRAWS, REAL_CATEGORIES).map(({ verdict }) => verdict);

/** The draws on which an answer without a row is certain and one with that row is another. */
const overclaimed = (without: Profile, withRow: Profile): string[] => {
  const then = verdicts(withRow);
  return verdicts(without).flatMap((verdict, index) => {
    const kind = kindOf(verdict);
    return kind === "open" || kind === kindOf(then[index]!) ? [] : [`${REAL_DRAWS[index]!.number} ${verdict.answer}`];
  });
};
const runs = { numRuns: 80 };

test("a job left out: whatever it may be, a certain answer is the same with it", () => {
  fc.assert(
    fc.property(anyProfile, anyWork, (profile, job: Work) => {
      const without = { ...profile, leftOut: { work: true, frameworks: [] } };
      expect(overclaimed(without, { ...profile, work: [...profile.work, job] })).toEqual([]);
    }),
    runs,
  );
});

test("a result left out: whatever it may be, a certain answer is the same with it", () => {
  fc.assert(
    fc.property(anyProfile, anyResult, (profile, result: LanguageResult) => {
      const without = { ...profile, leftOut: { work: false, frameworks: [result.framework] } };
      expect(overclaimed(without, { ...profile, languages: [...profile.languages, result] })).toEqual([]);
    }),
    runs,
  );
});

test("a job that cannot be read never makes a lack of work a no", () => {
  fc.assert(
    fc.property(fc.constantFrom("9", "31301 ", "x"), fc.constantFrom("", "2024-02-30", "2030-01-01"), (noc, from) => {
      const { profile } = readCheck(
        { ...parseCheckFragment("program=fsw&score=600"), work: [{ ...EMPTY_WORK, noc, from }] },
        new Set(["31301"]),
        isoDate("2026-11-30"),
        [],
      );
      const rules = ["programWork", "occupation", "minMonths"];
      for (const verdict of verdicts(profile))
        expect(verdict.answer === "not_eligible" && verdict.unmet.some(({ rule }) => rules.includes(rule))).toBe(false);
    }),
  );
});

const GRIDS: readonly ScoreDays[] = [
  { from: null, to: isoDate("2016-11-18"), known: false },
  { from: isoDate("2016-11-19"), to: isoDate("2017-06-05"), known: false },
  { from: isoDate("2017-06-06"), to: isoDate("2020-10-19"), known: false },
  { from: isoDate("2020-10-20"), to: isoDate("2026-11-02"), known: true },
  { from: isoDate("2026-11-03"), to: null, known: false },
];
const spanOf = (day: string) => GRIDS.findLast(({ from }) => from === null || from <= day);

test("a score decides only draws of its own grid", () => {
  const anyDay = fc.integer({ min: 0, max: 4300 }).map((days) => addDays(isoDate("2015-01-31"), days));
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 1200 }), fc.option(anyDay), (points, counted) => {
      const { profile } = readCheck(
        parseCheckFragment(`program=cec&score=${points}${counted === null ? "" : `&counted=${counted}`}`),
        new Set(),
        isoDate("2026-11-30"),
        GRIDS,
      );
      const own = spanOf(counted ?? "2026-11-02");
      verdicts(profile).forEach((verdict, index) => {
        if (["met", "score", "tie_break"].includes(verdict.answer)) expect(spanOf(REAL_DRAWS[index]!.date)).toBe(own);
      });
    }),
    runs,
  );
});

/** The readings of a rule that is not established, where there are two. */
const READINGS = {
  partTimeAllowed: [true, false],
  mustBeContinuous: [true, false],
  singleOccupation: [true, false],
  mustBePrimaryNoc: [true, false],
  experienceLocation: ["canada_only", "canada_or_abroad"],
} as const;

test("a rule that is not established: a certain answer is the same under either reading", () => {
  const versions = REAL_CATEGORIES.flatMap((category) =>
    category.versions.map((version) => ({ kind: category.kind, version })),
  );
  const names = Object.keys(READINGS) as (keyof typeof READINGS)[];
  const open = versions.filter(({ version }) => names.some((name) => version.rules[name].state === "not_established"));
  expect(open.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(
      anyProfile,
      fc.constantFrom(...open),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      (profile, { kind, version }, picks) => {
        const stateWith = (rules: VersionRules) =>
          eligibilityOn(
            profile,
            { programs: ["fsw", "cec", "fst"], kind, version: { ...version, rules } },
            isoDate("2025-06-01"),
          ).state;
        const certain = stateWith(version.rules);
        if (certain === "cannot_tell") return;
        const settled = Object.fromEntries(
          names.flatMap((name, index) =>
            version.rules[name].state === "not_established"
              ? [[name, { state: "value", value: READINGS[name][picks[index] ? 0 : 1] }]]
              : [],
          ),
        );
        expect(stateWith({ ...version.rules, ...settled })).toBe(certain);
      },
    ),
    { numRuns: 300 },
  );
});
