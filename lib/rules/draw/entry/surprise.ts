import { MAX_SCORE, type Draw } from "../draw";

/*
 * How far a value may be from those of earlier draws before a person is asked. The numbers were chosen on the draws
 * since category-based selection began, so that few true values are asked about and most slips of a digit are.
 */

/** Draws that a value is compared with: those of its category, the latest ones. */
const COMPARED = 12;
/** With fewer draws than that a category says too little of itself. */
export const FEW = 6;
/** Points that a cut-off may be outside the range of them. */
const POINTS_OUTSIDE = 20;
/** Times that a number of invitations may be outside it. */
const TIMES_OUTSIDE = 1.25;
/** A number with more or fewer figures than the last draws had is asked about, unless it is so near to one of them. */
const TIMES_NEAR = 1.5;
/** The latest draws that are shown beside a question. */
const SHOWN = 5;

export type CountField = "cutoff" | "invitations";

/** What a value differs from. */
export type Surprise = {
  /** To the nearest value that it was compared with. */
  readonly off: number;
  readonly min: number;
  readonly max: number;
  readonly draws: number;
  /** The latest of them, newest first. */
  readonly last: readonly { readonly number: string; readonly value: number }[];
};

const figures = (value: number) => String(value).length;

function isUnusual(field: CountField, value: number, past: readonly number[]): boolean {
  const [min, max] = [Math.min(...past), Math.max(...past)];
  if (field === "cutoff") return value < min - POINTS_OUTSIDE || value > Math.min(MAX_SCORE, max + POINTS_OUTSIDE);
  if (value < min / TIMES_OUTSIDE || value > max * TIMES_OUTSIDE) return true;
  return past
    .slice(-FEW)
    .every((each) => figures(each) !== figures(value) && (value > each * TIMES_NEAR || value < each / TIMES_NEAR));
}

/**
 * What is surprising in a value beside earlier draws; null where nothing is, or there is nothing to compare it with.
 * @param earlier draws to compare it with, in order; only the latest count
 */
export function surpriseOf(field: CountField, value: number, earlier: readonly Draw[]): Surprise | null {
  const compared = earlier.slice(-COMPARED);
  const past = compared.map((draw) => draw[field]);
  if (past.length === 0 || !isUnusual(field, value, past)) return null;
  return {
    off: Math.min(...past.map((each) => Math.abs(each - value))),
    min: Math.min(...past),
    max: Math.max(...past),
    draws: past.length,
    last: compared
      .slice(-SHOWN)
      .reverse()
      .map((draw) => ({ number: draw.number, value: draw[field] })),
  };
}
