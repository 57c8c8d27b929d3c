import type { Category } from "@/lib/rules/category/category";
import { sumInvitations, type InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, referenceFinder, referencesOf, type Gap, type GapAbsence } from "@/lib/rules/draw/gap";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import { cutoffPoint, toSegments, type Series } from "./series";

const SPARKLINE_DRAWS = 12;

/** Cut-offs and invitations of a category over the twelve months to the day known to. */
export type CategoryYear = {
  readonly min: number;
  readonly max: number;
  readonly count: number;
  readonly invited: InvitationSum;
};

/** One category on a day. */
export type CategoryNow = {
  readonly category: Category;
  readonly latest: Draw;
  readonly daysSince: number;
  readonly gap: Gap | null;
  /** Why there is no gap; null when there is one. */
  readonly gapAbsence: GapAbsence | null;
  /** Points against the draw of the same category before the latest; null when the latest is its first. */
  readonly change: { readonly points: number; readonly number: string; readonly date: IsoDate } | null;
  /** Null when no draw was held in those twelve months. */
  readonly last12Months: CategoryYear | null;
  /** Draws ever held. */
  readonly count: number;
  /** Cut-offs of those twelve months, or where there is none, of the last twelve draws. */
  readonly sparkline: Pick<Series, "segments"> & { readonly span: "12_months" | "12_draws" };
};

/** One row for each category drawn by the day known to, in display order. Later draws are not looked at. */
export function categoriesNow(
  { draws, categories, corrections }: Pick<Dataset, "draws" | "categories" | "corrections">,
  knownTo: IsoDate,
): CategoryNow[] {
  const yearBegan = windowStart(knownTo, 12);
  const references = referencesOf(draws);
  const find = referenceFinder(references);

  return categories.flatMap((category): CategoryNow[] => {
    const own = draws.filter((draw) => draw.category === category.slug && draw.date <= knownTo).sort(compareDraws);
    const [before, latest] = [own.at(-2), own.at(-1)];
    if (latest === undefined) return [];
    const ofYear = own.filter(({ date }) => date >= yearBegan);
    const recent = ofYear.length > 0 ? ofYear : own.slice(-SPARKLINE_DRAWS);
    return [
      {
        category,
        latest,
        daysSince: daysBetween(latest.date, knownTo),
        gap: gapTo(latest, references),
        gapAbsence: gapAbsence(latest, references),
        change: before ? { points: latest.cutoff - before.cutoff, number: before.number, date: before.date } : null,
        last12Months: rangeOf(ofYear, corrections),
        count: own.length,
        sparkline: {
          span: ofYear.length > 0 ? "12_months" : "12_draws",
          segments: toSegments(recent.map((draw) => cutoffPoint(draw, find))),
        },
      },
    ];
  });
}

function rangeOf(draws: readonly Draw[], corrections: Dataset["corrections"]): CategoryYear | null {
  if (draws.length === 0) return null;
  const cutoffs = draws.map(({ cutoff }) => cutoff);
  return {
    min: Math.min(...cutoffs),
    max: Math.max(...cutoffs),
    count: draws.length,
    invited: sumInvitations(draws, corrections),
  };
}
