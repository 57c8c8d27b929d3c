import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VersionRules } from "@/lib/rules/category/category";
import { replay, type Verdict } from "./verdict";
import { eligibilityOn } from "./eligibility-on";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { Profile } from "./profile";
import { anyProfile, anyWork, instant } from "./profile.fixture";
import { REAL_CATEGORIES, REAL_DRAWS } from "@/lib/db/reference.fixture";

/* What holds of the verdicts on any profile. */

test("hours that are not established are read both ways, whatever the profile", () => {
  const open = REAL_CATEGORIES.flatMap((category) =>
    category.versions.flatMap((version) =>
      version.rules.minHours.state === "not_established" ? [{ category, version }] : [],
    ),
  );
  expect(open.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(
      anyProfile,
      fc.constantFrom(...open),
      fc.constantFrom(isoDate("2023-10-26"), isoDate("2025-11-14")),
      (profile, { category, version }, day) => {
        const { minMonths } = version.rules;
        const stateWith = (minHours: VersionRules["minHours"]) =>
          eligibilityOn(
            profile,
            {
              programs: ["fsw", "cec", "fst"],
              kind: category.kind,
              version: { ...version, rules: { ...version.rules, minHours } },
            },
            day,
          ).state;
        const alone = stateWith({ state: "none" });
        const withHours = stateWith({
          state: "value",
          value: minMonths.state === "value" ? (minMonths.value / 12) * 1560 : Infinity,
        });
        const expected =
          withHours === "not_eligible" ? "not_eligible" : alone === "eligible" ? "eligible" : "cannot_tell";
        expect(stateWith({ state: "not_established" })).toBe(expected);
      },
    ),
    { numRuns: 400 },
  );
});

describe("whoever meets a cut-off still does", () => {
  const runs = { numRuns: 60 };
  const answered = (profile: Profile) => replay(profile, REAL_DRAWS, REAL_CATEGORIES);
  /** The draws whose cut-off is met before and not after, but for those that an answer explains. */
  const keeps = (before: Profile, after: Profile, but: (verdict: Verdict) => boolean = () => false) => {
    const now = answered(after);
    return answered(before).flatMap(({ draw, verdict }, index) => {
      const then = now[index]!.verdict;
      return verdict.answer === "met" && then.answer !== "met" && !but(then) ? [draw.number] : [];
    });
  };

  test("with a higher score", () => {
    fc.assert(
      fc.property(anyProfile, fc.integer({ min: 0, max: 300 }), (profile, more) => {
        expect(
          keeps(
            profile,
            { ...profile, scores: profile.scores.map((score) => ({ ...score, points: score.points + more })) },
            // Beyond 600 points a nomination is asked for.
            (verdict) =>
              verdict.answer === "cannot_tell" &&
              verdict.undetermined.some(
                ({ kind, ...rest }) => kind === "missing" && "what" in rest && rest.what === "nomination",
              ),
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test("with more experience", () => {
    fc.assert(
      // Without any job, programmes are taken as they were ticked: the first one is a claim.
      fc.property(anyProfile, fc.array(anyWork, { minLength: 1, maxLength: 4 }), fc.nat(5), (profile, added, place) => {
        fc.pre(profile.work.length > 0);
        expect(keeps(profile, { ...profile, work: profile.work.toSpliced(place, 0, ...added) })).toEqual([]);
      }),
      runs,
    );
  });

  test("with an earlier submission", () => {
    fc.assert(
      fc.property(
        anyProfile.filter(({ submitted }) => submitted !== null && submitted !== "before_every_draw"),
        fc.integer({ min: 1, max: 100_000_000 }),
        (profile, seconds) => {
          const earlier = instant(new Date(Date.parse(profile.submitted!) - seconds * 1000).toISOString());
          expect(
            keeps(profile, { ...profile, submitted: earlier }, ({ answer }) => answer === "profile_expired"),
          ).toEqual([]);
        },
      ),
      runs,
    );
  });

  test("with another programme or other results beside", () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (profile, other) => {
        // As with work: the first result is a claim; and so is the first programme beside a score alone.
        fc.pre(profile.languages.length > 0 && profile.programs.length > 0);
        const programs = [...new Set([...profile.programs, ...other.programs])];
        expect(keeps(profile, { ...profile, programs, languages: [...profile.languages, ...other.languages] })).toEqual(
          [],
        );
      }),
      runs,
    );
  });
});

test("every verdict of any profile has its reasons", () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      for (const { verdict } of replay(profile, REAL_DRAWS, REAL_CATEGORIES)) {
        if (verdict.answer === "not_eligible") expect(verdict.unmet.length).toBeGreaterThan(0);
        if (verdict.answer === "cannot_tell") expect(verdict.undetermined.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
});
