import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";
import type { ScoreDays } from "@/lib/rules/eligibility/profile";
import type { Gap } from "@/lib/rules/draw/gap";
import type { CrsGrid, GridPoints, GridStart, JobOfferPoints, UnknownGrid } from "./grid";

/** A day before the first grid: what held on it is not established. */
export type BeforeGrids = { readonly state: "not_established"; readonly since: IsoDate };

/** The grid of a day, or that there is none to count with. */
export type GridOnDay = CrsGrid | BeforeGrids;
export type NoGrid = UnknownGrid | BeforeGrids;

/** Days from one to another, both included; `until` null = still so. */
export type GridDays = { readonly from: IsoDate; readonly until: IsoDate | null };

/**
 * First day of the first grid whose points are known: no score is computed for an earlier one.
 * @throws RangeError when there is no such grid
 */
export function firstGridDay(grids: readonly CrsGrid[]): IsoDate {
  const first = grids.find(({ state }) => state === "known");
  if (!first) throw new RangeError("no CRS grid of known points");
  return first.from;
}

/**
 * The grid in force on a day.
 * @param grids oldest first
 * @returns `not_known` from the day on which a grid of unknown points began; `not_established` before the first grid
 * @throws RangeError when there is no grid at all
 */
export const gridOn = (grids: readonly CrsGrid[], day: IsoDate): GridOnDay =>
  grids.findLast(({ from }) => from <= day) ?? { state: "not_established", since: firstGridDay(grids) };

/** The grid of a day that is reported to have changed and not established here; null = there is none. */
export function reportedGrid(grids: readonly CrsGrid[], day: IsoDate): UnknownGrid | null {
  const grid = grids.findLast(({ from }) => from <= day);
  return grid?.state === "reported" ? grid : null;
}

/** The days of each grid that is reported to have changed and not established here, whenever they are; oldest first. */
export const reportedDays = (grids: readonly CrsGrid[]): GridDays[] =>
  grids.flatMap(({ state, from }, index) => {
    const next = grids[index + 1];
    return state === "reported" ? [{ from, until: next ? addDays(next.from, -1) : null }] : [];
  });

/**
 * The last day on or before a day on which a score can be computed; null where there was none yet.
 * @param grids oldest first
 */
export function lastKnownDay(grids: readonly CrsGrid[], day: IsoDate): IsoDate | null {
  const index = grids.findLastIndex(({ from, state }) => state === "known" && from <= day);
  if (index < 0) return null;
  const next = grids[index + 1];
  return next && next.from <= day ? addDays(next.from, -1) : day;
}

/**
 * The last change of the grid after one day and on or before a later one: scores of the two days are of different
 * grids. Null = none.
 */
export const gridChange = <G extends GridStart>(grids: readonly G[], before: IsoDate, day: IsoDate): G | null =>
  grids.findLast(({ from }) => before < from && from <= day) ?? null;

/** The last change of the grid between a draw and the one that its gap is measured against; null = none, or no gap. */
export const changeAcross = <G extends GridStart>(
  { date }: { readonly date: IsoDate },
  gap: Pick<Gap, "referenceDate"> | null,
  grids: readonly G[],
): G | null => gap && gridChange(grids, gap.referenceDate, date);

/**
 * The days around a grid on which grids without a break are like it in some respect.
 * @param trait what is compared (by ===); grids of unknown points are like each other
 */
export function daysAlike(
  grids: readonly CrsGrid[],
  grid: CrsGrid,
  trait: (points: GridPoints) => string | number | boolean,
): GridDays {
  const traitOf = (each: CrsGrid) => (each.state === "known" ? trait(each.points) : null);
  const isAlike = (each: CrsGrid) => traitOf(each) === traitOf(grid);
  const before = grids.filter(({ from }) => from <= grid.from);
  const from = before.slice(before.findLastIndex((each) => !isAlike(each)) + 1)[0]?.from ?? grid.from;
  const next = grids.find((each) => each.from > grid.from && !isAlike(each));
  return { from, until: next ? addDays(next.from, -1) : null };
}

/** Whether a grid gives points for a job offer. */
export const countsJobOffers = ({ additional }: GridPoints): boolean => additional.jobOffer !== null;

/** The last days on which a job offer gave points or gives them; null = never. */
export function jobOfferDays(grids: readonly CrsGrid[]): GridDays | null {
  const last = grids.findLast((grid) => grid.state === "known" && countsJobOffers(grid.points));
  return last ? daysAlike(grids, last, countsJobOffers) : null;
}

/** Grids that differ in nothing but what a job offer gives, as one. */
export type GridSpan = GridDays & {
  /** The last of them. */
  readonly grid: CrsGrid;
  /** Points of a job offer, the latest first, with the last day of them; null = to the end. */
  readonly jobOffers: readonly (Pick<GridDays, "until"> & { readonly points: JobOfferPoints })[];
};

const besideJobOffers = ({ additional, ...points }: GridPoints): string =>
  JSON.stringify({ ...points, additional: { ...additional, jobOffer: null } });
const jobOffersAlone = ({ additional }: GridPoints): string => JSON.stringify(additional.jobOffer);

function jobOffersOf(grids: readonly CrsGrid[]): GridSpan["jobOffers"] {
  const offers = grids.flatMap((grid) => {
    if (grid.state !== "known" || grid.points.additional.jobOffer === null) return [];
    return [{ until: daysAlike(grids, grid, jobOffersAlone).until, points: grid.points.additional.jobOffer }];
  });
  return offers.filter(({ until }, index) => offers[index + 1]?.until !== until).toReversed();
}

/**
 * The days on which a score without a job offer is the same, oldest first, from before the first grid on. Days of grids
 * whose points are not known are each by themselves.
 */
export function scoreDaysOf(grids: readonly CrsGrid[]): ScoreDays[] {
  const starts = grids.filter((grid, index) => {
    const before = grids[index - 1];
    return !(
      before?.state === "known" &&
      grid.state === "known" &&
      besideJobOffers(before.points) === besideJobOffers(grid.points)
    );
  });
  return [null, ...starts].map((grid, index) => {
    const next = starts[index];
    return {
      from: grid?.from ?? null,
      to: next ? addDays(next.from, -1) : null,
      known: grid?.state === "known",
    };
  });
}

/** Every grid, the latest first; those that differ only in job offers are one. */
export function gridSpans(grids: readonly CrsGrid[]): readonly GridSpan[] {
  const spans: GridSpan[] = [];
  for (const grid of grids.toReversed()) {
    if (spans.some(({ from }) => from <= grid.from)) continue;
    const days = daysAlike(grids, grid, besideJobOffers);
    const own = grids.filter(({ from }) => days.from <= from && from <= grid.from);
    spans.push({ ...days, grid, jobOffers: jobOffersOf(own) });
  }
  return spans;
}
