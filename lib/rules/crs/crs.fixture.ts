import { REAL_GRIDS } from "@/lib/db/reference.fixture";
import type { CrsGrid, GridPoints } from "./grid";
import { gridOn } from "./grid-on";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { CrsInput, FullLevels } from "./score";
import type { Level } from "@/lib/rules/eligibility/language-test";

/** The same level in every ability. */
export const levels = (level: Level): FullLevels => ({
  reading: level,
  writing: level,
  listening: level,
  speaking: level,
});

/** A person whom nothing gives a point. */
export const NOBODY: CrsInput = {
  age: 17,
  education: "less-than-secondary",
  languages: { en: null, fr: null },
  first: "en",
  canadianYears: 0,
  foreignYears: 0,
  certificate: false,
  spouse: null,
  nomination: false,
  study: "none",
  sibling: false,
  jobOffer: "none",
  occupations: { canadianWork: null, jobOffer: null },
};

/** A spouse who comes along and brings no point. */
export const PLAIN_SPOUSE: NonNullable<CrsInput["spouse"]> = {
  education: "less-than-secondary",
  levels: null,
  canadianYears: 0,
};

/** The grid in force on a day, of those that the reference files hold. */
export const realGridOn = (day: IsoDate) => gridOn(REAL_GRIDS, day);

/** The grids of the reference files whose points are known. */
export const KNOWN_GRIDS = REAL_GRIDS.filter(({ state }) => state === "known");

/** The points of the latest known grid. */
export const POINTS: GridPoints = (() => {
  const grid = REAL_GRIDS.findLast(({ state }) => state === "known");
  if (grid?.state !== "known") throw new Error("no grid is known");
  return grid.points;
})();

/**
 * The known grids with a made-up one from 2026-05-01 on: 70 points for a sibling, and 10 or 120 for a job
 * offer; and the fact that from 2026-12-01 on none is known.
 */
export const MADE_UP_GRIDS: readonly CrsGrid[] = [
  ...KNOWN_GRIDS,
  {
    from: isoDate("2026-05-01"),
    asOf: isoDate("2026-05-02"),
    sources: ["https://example.org/grid"],
    state: "known",
    points: {
      ...POINTS,
      additional: { ...POINTS.additional, sibling: 70, jobOffer: { "senior-management": 120, other: 10 } },
    },
  },
  {
    from: isoDate("2026-12-01"),
    asOf: isoDate("2026-12-02"),
    sources: ["https://example.org/next-grid"],
    state: "not_known",
  },
];
