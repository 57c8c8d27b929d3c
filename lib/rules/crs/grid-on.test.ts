import { expect, test } from "vitest";
import { REAL_GRIDS } from "@/lib/db/reference.fixture";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { KNOWN_GRIDS, MADE_UP_GRIDS, POINTS } from "./crs.fixture";
import {
  countsJobOffers,
  daysAlike,
  firstGridDay,
  gridChange,
  gridOn,
  gridSpans,
  jobOfferDays,
  lastKnownDay,
  reportedGrid,
  scoreDaysOf,
} from "./grid-on";
import type { CrsGrid } from "./grid";

const on = (day: string, grids = MADE_UP_GRIDS) => gridOn(grids, isoDate(day));

test.each([
  ["2020-10-20", "known", "2020-10-20"],
  ["2025-03-24", "known", "2020-10-20"],
  ["2025-03-25", "known", "2025-03-25"],
  ["2026-04-30", "known", "2025-03-25"],
  ["2026-05-01", "known", "2026-05-01"],
  ["2026-11-30", "known", "2026-05-01"],
  ["2026-12-01", "not_known", "2026-12-01"],
  ["2030-01-01", "not_known", "2026-12-01"],
])("on %s the grid is %s, from %s", (day, state, from) => expect(on(day)).toMatchObject({ state, from }));

test("before the first grid nothing is established", () => {
  expect(on("2020-10-19")).toEqual({ state: "not_established", since: "2020-10-20" });
  expect(() => firstGridDay([])).toThrow(RangeError);
});

test("days on which grids are alike end where one differs, or is not known", () => {
  const alike = (day: string, trait: Parameters<typeof daysAlike>[2]) => {
    const grid = on(day);
    return grid.state === "not_established" ? null : daysAlike(MADE_UP_GRIDS, grid, trait);
  };
  expect(alike("2024-01-01", countsJobOffers)).toEqual({ from: "2020-10-20", until: "2025-03-24" });
  expect(alike("2026-01-01", countsJobOffers)).toEqual({ from: "2025-03-25", until: "2026-04-30" });
  expect(alike("2026-06-01", countsJobOffers)).toEqual({ from: "2026-05-01", until: "2026-11-30" });
  expect(alike("2026-01-01", ({ caps }) => caps.total)).toEqual({ from: "2020-10-20", until: "2026-11-30" });
  expect(alike("2027-01-01", countsJobOffers)).toEqual({ from: "2026-12-01", until: null });
});

test("the days on which a job offer counts", () => {
  expect(jobOfferDays(REAL_GRIDS)).toEqual({ from: "2020-10-20", until: "2025-03-24" });
  expect(jobOfferDays(MADE_UP_GRIDS)).toEqual({ from: "2026-05-01", until: "2026-11-30" });
  expect(jobOfferDays(KNOWN_GRIDS.slice(1))).toBeNull();
});

test("grids that differ only in job offers are one", () => {
  expect(gridSpans(KNOWN_GRIDS)).toEqual([
    {
      from: "2020-10-20",
      until: null,
      grid: KNOWN_GRIDS.at(-1),
      jobOffers: [{ until: "2025-03-24", points: { "senior-management": 200, other: 50 } }],
    },
  ]);
  expect(
    gridSpans(MADE_UP_GRIDS).map(({ from, until, grid, jobOffers }) => [from, until, grid.state, jobOffers]),
  ).toEqual([
    ["2026-12-01", null, "not_known", []],
    ["2026-05-01", "2026-11-30", "known", [{ until: null, points: { "senior-management": 120, other: 10 } }]],
    ["2020-10-20", "2026-04-30", "known", [{ until: "2025-03-24", points: { "senior-management": 200, other: 50 } }]],
  ]);
});

test("every amount of a job offer is named once, to its last day", () => {
  const day = isoDate("2026-01-01");
  const grids = [50, 50, 30].map(
    (other, index): CrsGrid => ({
      from: addDays(day, index),
      asOf: day,
      sources: ["https://example.org/grid"],
      state: "known",
      points: { ...POINTS, additional: { ...POINTS.additional, jobOffer: { "senior-management": 200, other } } },
    }),
  );
  expect(gridSpans(grids)[0]?.jobOffers).toEqual([
    { until: null, points: { "senior-management": 200, other: 30 } },
    { until: "2026-01-02", points: { "senior-management": 200, other: 50 } },
  ]);
});

test("the grids of the reference files: scores compare within five spans of days", () => {
  expect(scoreDaysOf(REAL_GRIDS)).toEqual([
    { from: null, to: "2016-11-18", known: false },
    { from: "2016-11-19", to: "2017-06-05", known: false },
    { from: "2017-06-06", to: "2020-10-19", known: false },
    { from: "2020-10-20", to: "2026-11-02", known: true },
    { from: "2026-11-03", to: null, known: false },
  ]);
  expect(scoreDaysOf([])).toEqual([{ from: null, to: null, known: false }]);
});

test.each([
  ["2026-11-02", null, "2026-11-02"],
  ["2026-11-03", "2026-11-03", "2026-11-02"],
  ["2027-05-01", "2026-11-03", "2026-11-02"],
  ["2020-10-19", null, null],
])("on %s the grid is reported to have changed on %s, and a score can be computed until %s", (day, from, last) => {
  expect(reportedGrid(REAL_GRIDS, isoDate(day))?.from ?? null).toBe(from);
  expect(lastKnownDay(REAL_GRIDS, isoDate(day))).toBe(last);
});

test.each([
  ["2016-11-18", "2016-11-19", "2016-11-19"],
  ["2020-10-19", "2025-03-25", "2025-03-25"],
  ["2025-03-25", "2026-11-02", null],
  ["2026-11-02", "2026-11-03", "2026-11-03"],
])("between %s and %s the last change of the grid is that of %s", (before, day, change) =>
  expect(gridChange(REAL_GRIDS, isoDate(before), isoDate(day))?.from ?? null).toBe(change),
);
