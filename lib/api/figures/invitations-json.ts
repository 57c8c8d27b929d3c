import { invitationsByPeriod } from "@/lib/figures/series/invitations-by-period";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import type { InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { ApiView } from "../view";

const doubts = (sum: InvitationSum) => ({
  doubted: sum.doubtedNumbers,
  unconfirmed: sum.unconfirmedNumbers,
  underReview: sum.underReviewNumbers,
});

/**
 * Invitations by month, quarter or year, as the page of invitations shows them: `official` are added up as published,
 * `corrected` is the sum with what is likely, or null where no correction changes it. `doubted` are the draws in
 * it whose number is wrong and the right one not established, `unconfirmed` and `underReview` those that may yet change.
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
      ...doubts(total),
      parts: parts.map(({ category, draws: own, share, ...sum }) => ({
        category,
        name: category === null ? null : (named.get(category) ?? category),
        draws: own,
        official: sum.official,
        corrected: sum.corrected,
        ...doubts(sum),
        share,
      })),
    })),
  };
}
