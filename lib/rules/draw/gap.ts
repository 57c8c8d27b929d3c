import { CEC } from "@/lib/rules/category/category";
import { compareDraws, type PlottedDraw } from "./draw";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";

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

/** The draws that gaps are measured against: those of the Canadian Experience Class, or of another category. */
export const referencesOf = <D extends PlottedDraw>(draws: readonly D[], category = CEC): D[] =>
  draws.filter((draw) => draw.category === category);

/**
 * Places of the references in the order of time, by the list of them: a page asks for the gaps of thousands of draws to
 * one list. No list of draws is changed once it is made.
 */
const orders = new WeakMap<readonly PlottedDraw[], readonly number[]>();

function orderOf(referenceDraws: readonly PlottedDraw[]): readonly number[] {
  const known = orders.get(referenceDraws);
  if (known !== undefined) return known;
  const order = referenceDraws.map((_, place) => place);
  order.sort((a, b) => compareDraws(referenceDraws[a]!, referenceDraws[b]!));
  orders.set(referenceDraws, order);
  return order;
}

/**
 * The latest of `referenceDraws` on or before the day of `draw`, in any order given. One of the same day counts even
 * with a higher number; of several on one day the highest number does. The list is sorted once, then halved.
 */
export function latestReference<D extends PlottedDraw>(draw: PlottedDraw, referenceDraws: readonly D[]): D | null {
  const order = orderOf(referenceDraws);
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (referenceDraws[order[middle]!]!.date <= draw.date) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : referenceDraws[order[low - 1]!]!;
}

/**
 * {@link latestReference} for draws of any category.
 * @returns the reference of a draw; null for a draw of the references' own category and when none came before
 */
export const referenceFinder =
  (referenceDraws: readonly PlottedDraw[]) =>
  (draw: PlottedDraw): PlottedDraw | null =>
    draw.category === (referenceDraws[0]?.category ?? null) ? null : latestReference(draw, referenceDraws);

/** The gap of `draw` to the CEC draws `referenceDraws`, or null; {@link gapAbsence} says why there is none. */
export const gapTo = (draw: PlottedDraw, referenceDraws: readonly PlottedDraw[]): Gap | null =>
  gapFrom(draw, draw.category === CEC ? null : latestReference(draw, referenceDraws));

/** The gap of `draw` to the one it is held against; null without one, or when that is more than 180 days older. */
export function gapFrom(draw: PlottedDraw, reference: PlottedDraw | null): Gap | null {
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
export function gapAbsence(draw: PlottedDraw, cecDraws: readonly PlottedDraw[]): GapAbsence | null {
  if (draw.category === CEC) return { reason: "is_reference" };
  const reference = latestReference(draw, cecDraws);
  if (reference === null) return { reason: "none_before" };
  const days = daysBetween(reference.date, draw.date);
  return days > MAX_REFERENCE_AGE_DAYS
    ? { reason: "too_old", referenceNumber: reference.number, referenceDate: reference.date, days }
    : null;
}
