import type { Draw } from "@/lib/rules/draw/draw";
import type { Undetermined, Eligibility, Unmet, RuledCategory, Terms } from "./eligibility";
import { eligibilityOn } from "./eligibility-on";
import { ottawaDay, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import type { LanguageAssumption } from "./language-rule";
import { scoreOn, type Profile } from "./profile";

/** A draw as a verdict needs it. */
export type JudgedDraw = Pick<
  Draw,
  "number" | "date" | "drawnAt" | "category" | "version" | "cutoff" | "tieBreakAt" | "programs"
>;

/** A reason why nothing can be said of a draw. `score_of_day`: the score that is given does not hold on its day. */
export type UndeterminedDraw =
  | Undetermined
  | { readonly kind: "missing"; readonly what: "score" | "score_of_day" | "submission" }
  | { readonly kind: "not_established"; readonly rule: "tie_break" | "draw_time" };

/** Whether a profile would have been invited in a draw. */
export type Verdict =
  | { readonly answer: "invited"; readonly assumed: readonly LanguageAssumption[] }
  | { readonly answer: "not_in_pool_yet" }
  | { readonly answer: "not_eligible"; readonly unmet: readonly Unmet[] }
  | { readonly answer: "score"; readonly need: number; readonly have: number }
  | { readonly answer: "tie_break"; readonly need: UtcInstant; readonly have: UtcInstant }
  | { readonly answer: "cannot_tell"; readonly undetermined: readonly UndeterminedDraw[] };

export const ANSWERS = [
  "invited",
  "score",
  "tie_break",
  "not_eligible",
  "not_in_pool_yet",
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

/**
 * The verdict on a draw. A certain no comes before what cannot be told, in this order: not in the pool yet, a rule not
 * met, the score, the tie-break. At the cut-off, who submitted at or before the tie-break's second is invited.
 * @param eligibility under the terms of the draw, on its day
 */
export function judgeDraw(profile: Profile, draw: JudgedDraw, eligibility: Eligibility): Verdict {
  const { submitted } = profile;
  const known = submitted !== null && submitted !== "before_every_draw";
  const pooled = known ? inPool(submitted, draw, ottawaDay(new Date(submitted))) : null;
  if (pooled === false) return { answer: "not_in_pool_yet" };
  if (eligibility.state === "not_eligible") return { answer: "not_eligible", unmet: eligibility.unmet };
  const score = scoreOn(profile, draw.date);
  if (score !== null && score < draw.cutoff) return { answer: "score", need: draw.cutoff, have: score };
  const tied = score === draw.cutoff;
  if (tied && known && draw.tieBreakAt !== null && submitted > draw.tieBreakAt)
    return { answer: "tie_break", need: draw.tieBreakAt, have: submitted };

  const undetermined: UndeterminedDraw[] = eligibility.state === "cannot_tell" ? [...eligibility.undetermined] : [];
  if (score === null)
    undetermined.push({ kind: "missing", what: profile.scores.length > 0 ? "score_of_day" : "score" });
  if (submitted === null || (tied && !known && draw.tieBreakAt !== null))
    undetermined.push({ kind: "missing", what: "submission" });
  if (known && pooled === null) undetermined.push({ kind: "not_established", rule: "draw_time" });
  if (tied && draw.tieBreakAt === null) undetermined.push({ kind: "not_established", rule: "tie_break" });
  if (undetermined.length > 0) return { answer: "cannot_tell", undetermined };
  return { answer: "invited", assumed: eligibility.state === "eligible" ? eligibility.assumed : [] };
}

/** Whether a profile would have been invited in each draw, in the order given. */
export function replay<D extends JudgedDraw>(
  profile: Profile,
  draws: readonly D[],
  categories: readonly RuledCategory[],
): { readonly draw: D; readonly verdict: Verdict }[] {
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  return draws.map((draw) => ({
    draw,
    verdict: judgeDraw(profile, draw, eligibilityOn(profile, termsOf(draw, bySlug), draw.date)),
  }));
}
