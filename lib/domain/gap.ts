import { CEC } from "./category";
import { compareDraws, type Draw } from "./draw";
import { daysBetween, type IsoDate } from "./iso-date";

/** A CEC draw older than this on the day of a draw is no yardstick for it. */
export const MAX_REFERENCE_AGE_DAYS = 180;

/** How far a cut-off lies from that of the latest CEC draw on or before its day. */
export type Gap = {
  /** CRS points; negative = below CEC. */
  readonly points: number;
  readonly referenceNumber: string;
  readonly referenceDate: IsoDate;
  readonly referenceCutoff: number;
  /** Age of the reference on the day of the draw, 0 to 180. */
  readonly days: number;
};

/** Why a draw has no gap. */
export type GapAbsence =
  | { readonly reason: "is_reference" }
  | { readonly reason: "none_before" }
  | {
      readonly reason: "too_old";
      readonly referenceNumber: string;
      readonly referenceDate: IsoDate;
      readonly days: number;
    };

/** The draws that gaps are measured against: those of the Canadian Experience Class. */
export const referencesOf = (draws: readonly Draw[]): Draw[] => draws.filter((draw) => draw.category === CEC);

/**
 * The latest of `referenceDraws` on or before the day of `draw`, in any order given. One of the same day counts even
 * with a higher number; of several on one day the highest number does.
 */
export function latestReference(draw: Draw, referenceDraws: readonly Draw[]): Draw | null {
  let latest: Draw | null = null;
  for (const reference of referenceDraws)
    if (reference.date <= draw.date && (latest === null || compareDraws(reference, latest) > 0)) latest = reference;
  return latest;
}

/** The gap of `draw` to the CEC draws `referenceDraws`, or null; {@link gapAbsence} says why there is none. */
export function gapTo(draw: Draw, referenceDraws: readonly Draw[]): Gap | null {
  const reference = draw.category === CEC ? null : latestReference(draw, referenceDraws);
  if (reference === null) return null;
  const days = daysBetween(reference.date, draw.date);
  if (days > MAX_REFERENCE_AGE_DAYS) return null;
  return {
    points: draw.cutoff - reference.cutoff,
    referenceNumber: reference.number,
    referenceDate: reference.date,
    referenceCutoff: reference.cutoff,
    days,
  };
}

/** Why {@link gapTo} gives no gap: null when it gives one. */
export function gapAbsence(draw: Draw, cecDraws: readonly Draw[]): GapAbsence | null {
  if (draw.category === CEC) return { reason: "is_reference" };
  const reference = latestReference(draw, cecDraws);
  if (reference === null) return { reason: "none_before" };
  const days = daysBetween(reference.date, draw.date);
  return days > MAX_REFERENCE_AGE_DAYS
    ? { reason: "too_old", referenceNumber: reference.number, referenceDate: reference.date, days }
    : null;
}
