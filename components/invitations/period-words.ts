import { useTranslations } from "next-intl";
import { formatCount, formatShare } from "@/lib/format";
import type { Bar } from "@/lib/figures/layout/bars";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { sumSigns } from "@/lib/figures/words/doubt-words";
import { shortNames } from "@/lib/figures/words/figure-words";
import type { InvitationsPageProps } from "./page-props";
import { periodName } from "./period-name";

/** Stands for the draws without a category. */
export const UNCLASSIFIED = "unclassified";

const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** The words and values of a period as the page shows them. */
export type PeriodWords = {
  /** Of a category; null = not yet classified. */
  readonly name: (category: string | null) => string;
  /** Of a period, with a dagger when the range cuts it. */
  readonly label: (period: PeriodOfInvitations) => string;
  readonly total: (period: PeriodOfInvitations) => string;
  /** Candidates, or percent of the period. */
  readonly parts: (period: PeriodOfInvitations) => Bar["parts"];
};

export function usePeriodWords({
  dataset,
  query: { by, show },
  locale,
}: Pick<InvitationsPageProps, "dataset" | "query" | "locale">): PeriodWords {
  const t = useTranslations("invitations");
  const common = useTranslations("common");
  const names = shortNames(dataset.categories, locale);
  const name = (category: string | null) => (category === null ? common("unclassified") : names(category));
  return {
    name,
    label: ({ from, whole }) => `${periodName(by, from, locale, t)}${whole ? "" : " †"}`,
    total: ({ total }) =>
      total.official === 0 && show === "share"
        ? common("unknown")
        : `${formatCount(total.official, locale)}${sumSigns(total)}`,
    parts: ({ parts }) =>
      parts.map(({ category, official, share }) => ({
        category: category ?? UNCLASSIFIED,
        value: show === "share" ? percent(share ?? 0) : official,
        name: name(category),
        text: show === "share" ? formatShare(share ?? 0, locale) : formatCount(official, locale),
      })),
  };
}
