import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import type { Work } from "./profile";
import { anyWork, workOf } from "./profile.fixture";
import { workAmount } from "./work-amount";
import { findWork, type WorkTerms } from "./work-rule";

const DAY = isoDate("2026-09-04");
const TERMS: WorkTerms = {
  minMonths: 6,
  minHours: null,
  partTimeAllowed: true,
  mustBeContinuous: true,
  breaks: "end",
  withinPastYears: null,
  canadaOnly: false,
  singleOccupation: true,
  mustBePrimaryNoc: false,
};
const found = (work: readonly Work[], terms: Partial<WorkTerms> = {}) =>
  findWork({ work, primaryNoc: null }, { occupations: ["31301"] }, { ...TERMS, ...terms }, DAY);

test("jobs beside a full-time one add nothing to it, wherever they begin and end", () => {
  const job = "31301 2024-02-01..2024-07-30 30h abroad";
  const inside = [
    "31301 2024-04-01..2024-06-29 30h abroad",
    "31301 2024-02-01..2024-02-28 15h abroad",
    "31301 2024-02-29..2024-07-27 15h abroad",
  ];
  for (const more of [[], inside.slice(0, 1), inside.slice(0, 2), inside]) {
    expect(found([job, ...more].map(workOf)), more.join()).toMatchObject({ months: 5.967742, met: false });
  }
});

test("what is enough with its breaks is enough without them, and a short break never makes it too little", () => {
  fc.assert(
    fc.property(fc.array(anyWork, { minLength: 1, maxLength: 4 }), fc.boolean(), (jobs, mustBeContinuous) => {
      const work = jobs.map((job) => ({ ...job, noc: "31301" }));
      const asEntered = found(work, { mustBeContinuous });
      const bridged = found(work, { mustBeContinuous, breaks: "bridge" });
      expect(bridged?.months ?? 0).toBeGreaterThanOrEqual(asEntered?.months ?? 0);
      // A job cut in two, with a weekend's days taken out of it, may be enough wherever the whole was.
      const [job] = work;
      const to = job!.to;
      const cut = addDays(job!.from, 20);
      if (to === null || to < addDays(cut, 10) || DAY < addDays(cut, 3)) return;
      const halves = [
        { ...job!, to: cut },
        { ...job!, from: addDays(cut, 3) },
      ];
      const { months, hours } = found([job!], { mustBeContinuous }) ?? { months: 0, hours: 0 };
      const ofHalves = found(halves, { mustBeContinuous, breaks: "bridge" });
      expect(ofHalves?.months ?? 0).toBeGreaterThanOrEqual(months);
      expect(ofHalves?.hours ?? 0).toBeGreaterThanOrEqual(hours);
    }),
    { numRuns: 500 },
  );
});

/** Jobs side by side and one after the other, that begin and end on the same few days. */
const adjoining = fc
  .record({
    start: fc.integer({ min: 0, max: 400 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 189 }), { minLength: 2, maxLength: 4 }),
    rows: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom(10, 15, 20, 30)), { minLength: 2, maxLength: 5 }),
  })
  .map(({ start, cuts, rows }): Work[] => {
    const days = [0, ...cuts.sort((a, b) => a - b)].map((day) => addDays(isoDate("2024-01-01"), start + day));
    return rows.map(([first, length, hours]) => {
      const from = Math.min(first, days.length - 2);
      const to = Math.min(from + 1 + length, days.length - 1);
      return { noc: "31301", from: days[from]!, to: addDays(days[to]!, -1), hours, inCanada: true };
    });
  });

test("a job more never makes enough work too little, however little was enough", () => {
  fc.assert(
    fc.property(adjoining, fc.boolean(), (work, mustBeContinuous) => {
      for (const job of work) {
        const without = work.filter((each) => each !== job);
        const { months } = workAmount(without, { from: null, to: DAY, continuous: mustBeContinuous, partTime: true });
        expect(found(work, { mustBeContinuous, minMonths: months })?.met).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
  // By itself the count of months can become less, by part of a month: this is what leaving a job out is for.
  const [day, ...rest] = [
    "31301 2025-02-28..2025-02-28 20h canada",
    "31301 2025-01-30..2025-04-24 15h canada",
    "31301 2025-01-30..2025-02-27 15h canada",
  ].map(workOf);
  const alone = workAmount(rest, { from: null, to: DAY, continuous: true, partTime: true }).months;
  expect(workAmount([day!, ...rest], { from: null, to: DAY, continuous: true, partTime: true }).months).toBeLessThan(
    alone,
  );
  expect(found([day!, ...rest], { minMonths: alone })?.met).toBe(true);
});
