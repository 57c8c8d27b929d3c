import type { Ability } from "@/lib/rules/category/ability";
import type { LanguageRule } from "@/lib/rules/category/category";
import type { Program } from "@/lib/rules/draw/draw";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";

/** A paid job. A break is two jobs: the work before it and the work after it. */
export type Work = {
  /** Unit group of NOC 2021. */
  readonly noc: string;
  readonly from: IsoDate;
  /** Last day worked; null while it goes on. */
  readonly to: IsoDate | null;
  /** Paid hours a week. */
  readonly hours: number;
  readonly inCanada: boolean;
};

/** Levels of one language; null = not given, 0 = below the lowest level of the tables. */
export type LanguageResult = {
  readonly framework: LanguageRule["framework"];
  /** Name of the test; null when the levels themselves were given. */
  readonly test: string | null;
  readonly levels: Readonly<Record<Ability, number | null>>;
  /** Day of the results; null when not given. */
  readonly testedOn: IsoDate | null;
  /** The levels are established for tests taken after this day; null = for any, or given as levels. */
  readonly takenAfter: IsoDate | null;
  /** First day on which the test is accepted; null = on any, or given as levels. */
  readonly acceptedFrom: IsoDate | null;
};

/** Days from one to another, both included; null = without an end there. */
export type DayLimits = { readonly from: IsoDate | null; readonly to: IsoDate | null };

/**
 * A CRS score, all points included (600 for a nomination too), the days of draws that it holds for, and those of the
 * grid it was counted on: on others it says nothing.
 */
export type Score = DayLimits & {
  readonly points: number;
  readonly grid: DayLimits;
  /** The day it was computed for; null = it was typed. */
  readonly computedFor: IsoDate | null;
};

/**
 * Days on which a score without a job offer is the same: one grid's, or those of grids that differ in job offers alone.
 * `known`: their points are established here.
 */
export type ScoreDays = DayLimits & { readonly known: boolean };

const indexOn = (grids: readonly ScoreDays[], day: IsoDate): number =>
  grids.findLastIndex(({ from }) => from === null || from <= day);

/** The days of the grid that a score was counted on: that of the day given, else the last of established points. */
export function scoreDays(grids: readonly ScoreDays[], day: IsoDate | null): DayLimits {
  const found = day === null ? grids.findLast(({ known }) => known) : grids[indexOn(grids, day)];
  return { from: found?.from ?? null, to: found?.to ?? null };
}

/**
 * The days of the grids that give a computed score: that of the day it was computed for, and those before and after it
 * as far as its own days go without a grid between them whose points are not established.
 */
export function computedDays(grids: readonly ScoreDays[], day: IsoDate, { from, to }: DayLimits): DayLimits {
  const own = indexOn(grids, day);
  const [first, last] = [indexOn(grids, from ?? day), indexOn(grids, to ?? day)];
  const isKnown = (index: number) => grids[index]?.known ?? false;
  if (!isKnown(own)) return scoreDays(grids, day);
  let [begin, end] = [own, own];
  while (first < begin && isKnown(begin - 1)) begin -= 1;
  while (end < last && isKnown(end + 1)) end += 1;
  return { from: grids[begin]?.from ?? null, to: grids[end]?.to ?? null };
}

/** The points of a nomination; a nominee's score holds them. Source: Express Entry, 600 points for a nomination. */
export const NOMINATION_POINTS = 600;

/** Rows that could not be read: a job, and results of a framework. What they might show is not known. */
export type LeftOut = { readonly work: boolean; readonly frameworks: readonly LanguageRule["framework"][] };
export const NOTHING_LEFT_OUT: LeftOut = { work: false, frameworks: [] };

/**
 * A candidate as the rules look at them. It is taken as complete: work and results that are neither in it nor left out
 * do not exist.
 */
export type Profile = {
  /** Programmes the candidate says to be in the pool through; `pnp` for a nominee. */
  readonly programs: readonly Program[];
  readonly work: readonly Work[];
  /** NOC code named as the primary occupation; null when not said. */
  readonly primaryNoc: string | null;
  readonly languages: readonly LanguageResult[];
  /** The first that holds for a day counts. */
  readonly scores: readonly Score[];
  /** Submission of the profile; `before_every_draw` supposes that it was in the pool at each; null when not said. */
  readonly submitted: UtcInstant | "before_every_draw" | null;
  readonly leftOut: LeftOut;
};

/** Whether a day lies between two others, both included. */
export const isWithin = (day: IsoDate, { from, to }: DayLimits): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** The score for draws of a day; null where none is given. */
export const scoreOn = ({ scores }: Pick<Profile, "scores">, day: IsoDate): number | null =>
  scores.find((score) => isWithin(day, score) && isWithin(day, score.grid))?.points ?? null;

/** Whether a score is all that is given: no programme, no work, no result, and no row left out. */
export const isScoreAlone = ({ programs, work, languages, scores, leftOut }: Profile): boolean =>
  scores.length > 0 &&
  programs.length + work.length + languages.length + leftOut.frameworks.length === 0 &&
  !leftOut.work;
