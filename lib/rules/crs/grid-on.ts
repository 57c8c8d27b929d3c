import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";
import type { CrsGrid, GridPoints, JobOfferPoints, UnknownGrid } from "./grid";

/** A day before the first grid: what held on it is not established. */
export type BeforeGrids = { readonly state: "not_established"; readonly since: IsoDate };

/** The grid of a day, or that there is none to count with. */
export type GridOnDay = CrsGrid | BeforeGrids;
export type NoGrid = UnknownGrid | BeforeGrids;

/** Days from one to another, both included; `until` null = still so. */
export type GridDays = { readonly from: IsoDate; readonly until: IsoDate | null };

/**
 * First day of the first grid.
 * @throws RangeError when there is no grid at all
 */
export function firstGridDay(grids: readonly CrsGrid[]): IsoDate {
  const first = grids[0];
  if (!first) throw new RangeError("no CRS grid");
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
