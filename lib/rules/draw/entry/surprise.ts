import { compareDraws, MAX_SCORE, type Draw } from "../draw";

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
/** Times that a number of invitations may differ from theirs on average. */
const TIMES_OFF = 3;
/** A draw counts half as much as one that many draws of its category later, or that many points nearer in cut-off. */
const HALF = { draws: 3, points: 40 };
/** Beside draws of its own category those of others count for a tenth, and half as much with each draw. */
const OTHERS = { share: 0.1, draws: 1 };
/** A lower cut-off goes with more invitations: so much a point, and never more than the most (natural logarithms). */
const SLOPE = { point: 0.01, most: 1 };
/** The latest draws that are shown beside a question. */
const SHOWN = 5;

export type CountField = "cutoff" | "invitations";

/** What a value differs from. */
export type Surprise = {
  /** Of a cut-off: points to the nearest. Of a size: how many times as large or small on average, to one decimal. */
  readonly off: number;
  readonly min: number;
  readonly max: number;
  readonly draws: number;
  /** The latest of them, newest first. */
  readonly last: readonly { readonly number: string; readonly value: number }[];
};

type Counts = Pick<Draw, CountField>;

/** What a value is compared with: draws of its category, and of others where it has too few; each in order. */
export type Earlier = { readonly own: readonly Draw[]; readonly others: readonly Draw[] };

/** Points to the nearest cut-off; null while it is not far outside of them. */
function pointsOff({ cutoff }: Counts, past: readonly Counts[]): number | null {
  const cutoffs = past.map((each) => each.cutoff);
  const [min, max] = [Math.min(...cutoffs), Math.max(...cutoffs)];
  return cutoff < min - POINTS_OUTSIDE || cutoff > Math.min(MAX_SCORE, max + POINTS_OUTSIDE)
    ? Math.min(...cutoffs.map((each) => Math.abs(each - cutoff)))
    : null;
}

/**
 * How many times a size differs from theirs on average, each as it would be at this cut-off; null while it is not many
 * times. Sizes move by ratios: logarithms are compared.
 */
function timesOff({ cutoff, invitations }: Counts, { own, others }: Earlier): number | null {
  const weighed = (draws: readonly Counts[], share: number, half: number) =>
    draws.toReversed().map((each, age) => {
      const points = cutoff - each.cutoff;
      const expected = Math.log(each.invitations) - Math.max(-SLOPE.most, Math.min(SLOPE.most, SLOPE.point * points));
      return {
        off: Math.abs(Math.log(invitations) - expected),
        weight: share * 2 ** -(age / half + Math.abs(points) / HALF.points),
      };
    });
  const all = [...weighed(own, 1, HALF.draws), ...weighed(others, OTHERS.share, OTHERS.draws)];
  const sum = (of: (each: (typeof all)[number]) => number) => all.reduce((total, each) => total + of(each), 0);
  const times = Math.exp(sum(({ off, weight }) => off * weight) / sum(({ weight }) => weight));
  return times > TIMES_OFF ? Math.round(10 * times) / 10 : null;
}

/**
 * What is surprising in a value of a draw beside earlier ones; null where nothing is, or there is nothing to compare it
 * with.
 * @param earlier draws to compare it with; only the latest count
 */
export function surpriseOf(field: CountField, draw: Counts, earlier: Earlier): Surprise | null {
  const latest = { own: earlier.own.slice(-COMPARED), others: earlier.others.slice(-COMPARED) };
  const compared = [...latest.own, ...latest.others].sort(compareDraws);
  if (compared.length === 0) return null;
  const off = field === "cutoff" ? pointsOff(draw, compared) : timesOff(draw, latest);
  if (off === null) return null;
  const past = compared.map((each) => each[field]);
  return {
    off,
    min: Math.min(...past),
    max: Math.max(...past),
    draws: past.length,
    last: compared
      .slice(-SHOWN)
      .reverse()
      .map(({ number, [field]: value }) => ({ number, value })),
  };
}
