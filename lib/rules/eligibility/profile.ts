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
};

/**
 * A CRS score, all points included (600 for a nomination too), and the days of draws that it holds for, both included.
 */
export type Score = { readonly points: number; readonly from: IsoDate | null; readonly to: IsoDate | null };

/**
 * A candidate as the rules look at them. It is taken as complete: work and results that are not in it do not exist.
 * The validity of a profile (12 months) is not modelled.
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
};

/** The score for draws of a day; null where none is given. */
export const scoreOn = ({ scores }: Profile, day: IsoDate): number | null =>
  scores.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))?.points ?? null;
