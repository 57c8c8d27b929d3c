import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listEligibilityOn } from "./eligibility-on";
import { eligibleToday } from "./today";
import { FULL_TIME_HOURS } from "./full-time";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { anyProfile, enteredOf, profileOf, resultOf, type ShortProfile } from "./profile.fixture";
import { REAL_CATEGORIES } from "@/lib/db/reference.fixture";

const TODAY = isoDate("2026-10-02");
const on = (slug: string, profile: ShortProfile) =>
  eligibleToday(profileOf(profile), REAL_CATEGORIES, TODAY).find(({ category }) => category.slug === slug)!;

describe("what is lacking today, and by when", () => {
  test("twelve months are there", () =>
    expect(on("healthcare", { work: ["31301 2024-01-01..2024-12-31 40h abroad"] })).toMatchObject({
      version: { slug: "healthcare-2026-v3" },
      eligibility: { state: "eligible" },
      ahead: null,
    }));

  test("ten months of work that goes on: two more", () =>
    expect(on("healthcare", { work: ["31301 2025-12-03.. 40h abroad"] })).toMatchObject({
      eligibility: { state: "not_eligible", unmet: [{ rule: "minMonths", need: 12, have: 10 }] },
      ahead: { noc: "31301", by: "2026-12-02", months: 2, days: 0, inCanada: false },
    }));

  test("work that ended: full-time from tomorrow on, while the old work leaves the window", () =>
    expect(on("healthcare", { work: ["31301 2023-10-03..2024-03-31 40h abroad"] }).ahead).toMatchObject({
      by: "2027-10-02",
      months: 12,
      days: 0,
    }));

  test("abroad where only Canada counts: a year in Canada from tomorrow on", () =>
    expect(on("physicians", { work: ["31102 2024-01-01.. 40h abroad"] })).toMatchObject({
      eligibility: { unmet: [{ rule: "experienceLocation" }] },
      ahead: { noc: "31102", by: "2027-10-02", inCanada: true },
    }));

  test("the occupation that is nearest", () =>
    expect(
      on("healthcare", { work: ["31102 2026-06-01.. 40h abroad", "31301 2026-01-01..2026-05-31 40h abroad"] }).ahead,
    ).toMatchObject({ noc: "31301" }));

  test("no work in a list: nothing to count from", () =>
    expect(on("healthcare", { work: ["13100 2020-01-01.. 40h canada"] })).toMatchObject({
      eligibility: { unmet: [{ rule: "occupation", need: 12, listed: 37 }] },
      ahead: null,
    }));

  test("enough of the list, but not of the programme: more of the list is no way", () => {
    const profile = enteredOf({ programs: ["cec"], work: ["31301 2020-01-01.. 40h abroad"] });
    const today = eligibleToday(profile, REAL_CATEGORIES, TODAY).find(({ category }) => category.slug === "healthcare");
    expect(today).toMatchObject({
      eligibility: { state: "not_eligible", unmet: [{ rule: "programWork", program: "cec" }] },
      ahead: null,
    });
  });

  test("a category that was retired", () =>
    expect(on("agriculture", {})).toMatchObject({ version: null, eligibility: null, ahead: null }));
  test("a category never drawn", () =>
    expect(on("researchers", { work: ["41200 2025-01-01.. 40h canada"] }).eligibility).toMatchObject({
      state: "eligible",
    }));
  test("French", () =>
    expect(on("french", { languages: [resultOf("NCLC", [7, 7, 7, 7])] })).toMatchObject({
      version: { slug: "french-2026-v2" },
      eligibility: { state: "eligible" },
    }));
  test("French, a level short: no work would help", () =>
    expect(on("french", { languages: [resultOf("NCLC", [7, 7, 7, 6])] })).toMatchObject({
      eligibility: { state: "not_eligible" },
      ahead: null,
    }));
  test("CEC and general draws have no version", () => {
    expect(on("cec", {})).toMatchObject({
      version: null,
      eligibility: { state: "not_eligible", unmet: [{ rule: "program" }] },
    });
    expect(on("general", {})).toMatchObject({ version: null, eligibility: { state: "eligible" } });
  });
});

test("working full-time until the day named is enough, and until no day before", () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      for (const { category, version, ahead } of eligibleToday(profile, REAL_CATEGORIES, TODAY)) {
        if (!ahead || !version) continue;
        const work = [
          ...profile.work,
          { noc: ahead.noc, from: addDays(TODAY, 1), to: null, hours: FULL_TIME_HOURS, inCanada: true },
        ];
        const byMonths = { ...version, rules: { ...version.rules, minHours: { state: "none" } as const } };
        const found = (day: typeof TODAY) =>
          listEligibilityOn(
            { ...profile, programs: ["fsw"], work },
            { programs: ["fsw"], kind: category.kind, version: byMonths },
            day,
          );
        const missesWork = (day: typeof TODAY) => {
          const eligibility = found(day);
          return eligibility.state === "not_eligible" && eligibility.unmet.some(({ rule }) => rule !== "language");
        };
        /** Enough only if a break is none. */
        const restsOnBreak = (day: typeof TODAY) => {
          const eligibility = found(day);
          return (
            eligibility.state === "cannot_tell" &&
            eligibility.undetermined.some((reason) => reason.kind === "not_established" && reason.rule === "breaks")
          );
        };
        expect(missesWork(ahead.by)).toBe(false);
        for (let day = addDays(TODAY, 1); day < ahead.by; day = addDays(day, 1))
          expect(missesWork(day) || restsOnBreak(day), day).toBe(true);
      }
    }),
    // Old work that leaves the period as fast as new work comes: enough on a day in between, and then again only in a
    // year.
    { numRuns: 60, examples: [[profileOf({ work: ["31301 2023-10-12..2024-10-01 40h abroad"] })]] },
  );
});
