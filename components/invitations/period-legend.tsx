import { useTranslations } from "next-intl";
import { formatCount, formatShare } from "@/lib/format";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { CategoryMarker } from "../categories/category-mark";
import type { InvitationsPageProps } from "./page-props";
import { UNCLASSIFIED, type PeriodWords } from "@/lib/figures/words/period-words";

type Props = Pick<InvitationsPageProps, "dataset" | "query" | "locale"> & {
  periods: readonly PeriodOfInvitations[];
  words: PeriodWords;
  /** Invitations of all periods. */
  invited: number;
};

/** The categories of the chart, each with its invitations, or its share, over all periods. */
export function PeriodLegend({ dataset, query, locale, periods, words, invited }: Props) {
  const t = useTranslations("invitations");
  const sums = [...dataset.categories.map(({ slug }) => slug), null].flatMap((category) => {
    const own = periods.flatMap(({ parts }) => parts.filter((part) => part.category === category));
    return own.length === 0 ? [] : [{ category, sum: own.reduce((all, { official }) => all + official, 0) }];
  });
  return (
    <ul className="num mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem]" aria-label={t("legend")}>
      {sums.map(({ category, sum }) => (
        <li key={category} className="inline-flex items-baseline gap-[0.4em]">
          <CategoryMarker slug={category ?? UNCLASSIFIED} />
          {words.name(category)}{" "}
          <span className="text-ink-soft">
            {query.show === "share" ? formatShare(sum / invited, locale) : formatCount(sum, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}
