import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import { formatCount, formatShare } from "@/lib/format";
import type { Bar } from "@/lib/figures/layout/bars";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { sumSigns } from "@/lib/figures/words/doubt-words";
import { shortNames } from "@/lib/figures/words/figure-words";
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

type Said = {
  readonly dataset: Pick<Dataset, "categories">;
  readonly query: InvitationsQuery;
  readonly locale: Locale;
};

type Translations = {
  readonly t: ReturnType<typeof useTranslations<"invitations">>;
  readonly common: ReturnType<typeof useTranslations<"common">>;
};

/** The words and values of the periods of a query, in one language. */
export function periodWords({ dataset, query: { by, show }, locale }: Said, { t, common }: Translations): PeriodWords {
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
