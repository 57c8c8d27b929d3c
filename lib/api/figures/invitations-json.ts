import { invitationsByPeriod } from "@/lib/figures/series/invitations-by-period";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import type { ApiView } from "../view";

/**
 * Invitations by month, quarter or year, as the page of invitations shows them: `official` are added up as published,
 * `corrected` is the sum with what is likely, or null where no correction changes it. `unconfirmed` and `underReview`
 * are the draws in it whose number may yet change.
 */
export function invitationsJson({ by, categories, range }: InvitationsQuery, { dataset, locale }: ApiView) {
  const named = new Map(dataset.categories.map(({ slug, shortName }) => [slug, shortName[locale]]));
  return {
    query: { by, categories, from: range.from, to: range.to },
    unit: "candidates",
    data: invitationsByPeriod(dataset, by, range, categories).map(({ from, to, whole, draws, total, parts }) => ({
      from,
      to,
      whole,
      draws,
      official: total.official,
      corrected: total.corrected,
      unconfirmed: total.unconfirmedNumbers,
      underReview: total.underReviewNumbers,
      parts: parts.map(({ category, draws: own, official, corrected, share }) => ({
        category,
        name: category === null ? null : (named.get(category) ?? category),
        draws: own,
        official,
        corrected,
        share,
      })),
    })),
  };
}
