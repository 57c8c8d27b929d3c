import { sumInvitations, type InvitationSum, type SummedDraw } from "@/lib/rules/correction/corrected-sum";
import type { Correction } from "@/lib/rules/correction/correction";
import type { Draw, Program } from "@/lib/rules/draw/draw";
import type { Undetermined, Eligibility, Unmet, RuledCategory, Terms } from "./eligibility";
import { eligibilityOn } from "./eligibility-on";
import { addMonths, ottawaDay, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import type { LanguageAssumption } from "./language-rule";
import { windowStart } from "@/lib/rules/time/window";
import { isScoreAlone, isWithin, NOMINATION_POINTS, scoreOn, type Profile } from "./profile";

/** A draw as a verdict needs it. */
export type JudgedDraw = Pick<
  Draw,
  "number" | "date" | "drawnAt" | "category" | "version" | "cutoff" | "tieBreakAt" | "programs"
>;

/**
 * A reason why nothing can be said of a draw. `score_of_day`: the score that is given does not hold on its day;
 * `nomination`: it is higher than a score without a nomination is taken to be, and none is ticked; `other_grid`: it was
 * counted on another grid than that of the draw's day.
 */
export type UndeterminedDraw =
  | Undetermined
  | { readonly kind: "missing"; readonly what: "score" | "score_of_day" | "submission" | "nomination" }
  | { readonly kind: "other_grid" }
  | { readonly kind: "not_established"; readonly rule: "tie_break" | "draw_time" };

/** Whether a profile would have met the cut-off of a draw. */
export type Verdict =
  /** `through`: the programmes through which it would, each as it was ticked; empty = by the score alone. */
  | {
      readonly answer: "met";
      readonly through: readonly Program[];
      readonly assumed: readonly LanguageAssumption[];
    }
  | { readonly answer: "not_in_pool_yet" }
  | { readonly answer: "profile_expired"; readonly lastDay: IsoDate }
  | { readonly answer: "not_eligible"; readonly unmet: readonly Unmet[] }
  | { readonly answer: "score"; readonly need: number; readonly have: number }
  | { readonly answer: "tie_break"; readonly need: UtcInstant; readonly have: UtcInstant }
  | { readonly answer: "cannot_tell"; readonly undetermined: readonly UndeterminedDraw[] };

export const ANSWERS = [
  "met",
  "score",
  "tie_break",
  "not_eligible",
  "not_in_pool_yet",
  "profile_expired",
  "cannot_tell",
] as const satisfies readonly Verdict["answer"][];

/**
 * Whether a profile submitted then was in the pool at a draw; null = not established. The published time counts where
 * it lies on the draw's day in Ottawa; elsewhere, and where there is none, only the day does.
 */
function inPool(submitted: UtcInstant, { date, drawnAt }: JudgedDraw, submittedDay: IsoDate): boolean | null {
  if (drawnAt !== null && ottawaDay(new Date(drawnAt)) === date) return submitted <= drawnAt;
  if (submittedDay !== date) return submittedDay < date;
  return null;
}

/** The terms of a draw: its programmes and the version of its day. */
export function termsOf(
  { programs, category, version }: Pick<JudgedDraw, "programs" | "category" | "version">,
  categories: ReadonlyMap<string, RuledCategory>,
): Terms {
  const found = category === null ? undefined : categories.get(category);
  return { programs, kind: found?.kind ?? null, version: found?.versions.find(({ slug }) => slug === version) ?? null };
}

/** Months for which a profile is in the pool. Source: ministerial instructions of 2017, 4(1). */
export const PROFILE_MONTHS = 12;

/** What is open of a score that is not certainly too low. */
function scoreUndetermined(profile: Profile, draw: JudgedDraw, score: number | null): UndeterminedDraw[] {
  if (score !== null)
    return score > NOMINATION_POINTS && !profile.programs.includes("pnp") && !isScoreAlone(profile)
      ? [{ kind: "missing", what: "nomination" }]
      : [];
  if (profile.scores.length === 0) return [{ kind: "missing", what: "score" }];
  return profile.scores.every(({ grid }) => !isWithin(draw.date, grid))
    ? [{ kind: "other_grid" }]
    : [{ kind: "missing", what: "score_of_day" }];
}

/**
 * The verdict on a draw. A certain no comes before what cannot be told, in this order: not in the pool on its day, a
 * rule not met, the score, the tie-break. At the cut-off, who submitted at or before the tie-break's second is invited;
 * that the second itself is included is ours.
 * @param eligibility under the terms of the draw, on its day
 */
export function judgeDraw(profile: Profile, draw: JudgedDraw, eligibility: Eligibility): Verdict {
  const { submitted } = profile;
  const known = submitted !== null && submitted !== "before_every_draw";
  const submittedDay = known ? ottawaDay(new Date(submitted)) : null;
  const pooled = known && submittedDay !== null ? inPool(submitted, draw, submittedDay) : null;
  if (pooled === false) return { answer: "not_in_pool_yet" };
  const lastDay = submittedDay === null ? null : addMonths(submittedDay, PROFILE_MONTHS);
  if (lastDay !== null && lastDay < draw.date) return { answer: "profile_expired", lastDay };
  if (eligibility.state === "not_eligible") return { answer: "not_eligible", unmet: eligibility.unmet };
  const score = scoreOn(profile, draw.date);
  if (score !== null && score < draw.cutoff) return { answer: "score", need: draw.cutoff, have: score };
  const tied = score === draw.cutoff;
  if (tied && known && draw.tieBreakAt !== null && submitted > draw.tieBreakAt)
    return { answer: "tie_break", need: draw.tieBreakAt, have: submitted };

  const undetermined: UndeterminedDraw[] = eligibility.state === "cannot_tell" ? [...eligibility.undetermined] : [];
  undetermined.push(...scoreUndetermined(profile, draw, score));
  if (submitted === null || (tied && !known && draw.tieBreakAt !== null))
    undetermined.push({ kind: "missing", what: "submission" });
  if (known && pooled === null) undetermined.push({ kind: "not_established", rule: "draw_time" });
  if (tied && draw.tieBreakAt === null) undetermined.push({ kind: "not_established", rule: "tie_break" });
  if (undetermined.length > 0 || eligibility.state === "cannot_tell") return { answer: "cannot_tell", undetermined };
  return { answer: "met", through: eligibility.through, assumed: eligibility.assumed };
}

/** What the verdicts on a score alone rest on: no rule is asked about. */
const BY_SCORE: Eligibility = { state: "eligible", through: [], assumed: [], work: null };

/** The verdict on a profile in each draw, in the order given; of a score alone, by the score alone. */
export function replay<D extends JudgedDraw>(
  profile: Profile,
  draws: readonly D[],
  categories: readonly RuledCategory[],
): { readonly draw: D; readonly verdict: Verdict }[] {
  const byScore = isScoreAlone(profile);
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  return draws.map((draw) => ({
    draw,
    verdict: judgeDraw(profile, draw, byScore ? BY_SCORE : eligibilityOn(profile, termsOf(draw, bySlug), draw.date)),
  }));
}

/** What a score alone was enough for in the 12 months to the latest draw. */
export type ByScore = {
  /** CRS points. */
  readonly points: number;
  readonly lastDay: IsoDate;
  /** Draws of those months that the score compares with, and those of another grid or of days it does not hold for. */
  readonly draws: number;
  readonly notCompared: number;
  /** Draws whose cut-off it reaches, those of them where it is the cut-off, and their invitations together. */
  readonly enough: number;
  readonly tied: number;
  readonly invited: InvitationSum;
};

/**
 * The draws of the 12 months to the latest one in which a score was enough, whoever it was for.
 * @returns null without a score or a draw that it compares with
 */
export function byScore(
  profile: Pick<Profile, "scores">,
  draws: readonly (SummedDraw & Pick<Draw, "date" | "cutoff">)[],
  corrections: readonly Correction[],
): ByScore | null {
  const lastDay = draws.reduce<IsoDate | null>((last, { date }) => (last === null || date > last ? date : last), null);
  if (lastDay === null) return null;
  const first = windowStart(lastDay, 12);
  const recent = draws.filter(({ date }) => first <= date);
  const scored = recent.flatMap((draw) => {
    const score = scoreOn(profile, draw.date);
    return score === null ? [] : [{ draw, above: score - draw.cutoff }];
  });
  const points = profile.scores[0]?.points;
  if (points === undefined || scored.length === 0) return null;
  const enough = scored.filter(({ above }) => above >= 0);
  return {
    points,
    lastDay,
    draws: scored.length,
    notCompared: recent.length - scored.length,
    enough: enough.length,
    tied: enough.filter(({ above }) => above === 0).length,
    invited: sumInvitations(
      enough.map(({ draw }) => draw),
      corrections,
    ),
  };
}
