import type { Correction } from "@/lib/rules/correction/correction";
import { sumInvitations, type InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { yearOf } from "@/lib/rules/time/iso-date";

/** Draws held and their invitations. */
export type Invitations = InvitationSum & { readonly draws: number };

export type YearOfInvitations = {
  readonly year: number;
  readonly total: Invitations;
  /** The categories drawn in the year, in display order; null = not yet classified. */
  readonly byCategory: readonly (Invitations & { readonly category: string | null })[];
};

const invitationsOf = (draws: readonly Draw[], corrections: readonly Correction[]): Invitations => ({
  draws: draws.length,
  ...sumInvitations(draws, corrections),
});

/** Invitations of each calendar year with a draw, oldest first, in total and by category. */
export function invitationsByYear({
  draws,
  categories,
  corrections,
}: Pick<Dataset, "draws" | "categories" | "corrections">): YearOfInvitations[] {
  const years = [...new Set(draws.map(({ date }) => yearOf(date)))].sort((a, b) => a - b);
  return years.map((year) => {
    const ofYear = draws.filter(({ date }) => yearOf(date) === year);
    return {
      year,
      total: invitationsOf(ofYear, corrections),
      byCategory: [...categories.map(({ slug }) => slug), null]
        .map((category) => ({
          category,
          ...invitationsOf(
            ofYear.filter((draw) => draw.category === category),
            corrections,
          ),
        }))
        .filter((cell) => cell.draws > 0),
    };
  });
}
