import { useTranslations } from "next-intl";
import { formatCount, formatDay, formatShare } from "@/lib/format";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { colourOf } from "@/lib/figures/svg/strokes";
import { CategoryMarker } from "../categories/category-mark";
import type { InvitationsPageProps } from "./page-props";
import { UNCLASSIFIED, type PeriodWords } from "@/lib/figures/words/period-words";

type Props = Pick<InvitationsPageProps, "query" | "locale"> & {
  periods: readonly PeriodOfInvitations[];
  words: PeriodWords;
};

/**
 * The categories of the chart, the largest first, each with its invitations and its share of all periods together: the
 * days they cover are named, for the bars above have shares of their own.
 */
export function PeriodLegend({ query, locale, periods, words }: Props) {
  const t = useTranslations("invitations");
  const parts = periods.flatMap((period) => period.parts);
  const all = parts.reduce((sum, { official }) => sum + official, 0);
  const sums = [...new Set(parts.map(({ category }) => category))]
    .map((category) => ({
      category,
      sum: parts.reduce((sum, part) => (part.category === category ? sum + part.official : sum), 0),
    }))
    .sort((a, b) => b.sum - a.sum);
  const most = Math.max(1, ...sums.map(({ sum }) => sum));
  const { from, to } = query.range;
  return (
    <section aria-labelledby="by-category" className="mt-4">
      <h3 id="by-category">{t("legend", { from: formatDay(from, locale), to: formatDay(to, locale) })}</h3>
      <ul className="num mt-1 max-w-[46rem] text-[0.95rem]">
        {sums.map(({ category, sum }) => (
          <li
            key={category}
            data-sum={category ?? UNCLASSIFIED}
            className="grid grid-cols-[1fr_auto] gap-x-4 py-0.5 sm:grid-cols-[13rem_1fr_9.5rem]"
          >
            <span className="inline-flex items-baseline gap-[0.4em]">
              <CategoryMarker slug={category ?? UNCLASSIFIED} />
              {words.name(category)}
            </span>{" "}
            <span className="order-3 col-span-2 h-2 self-center sm:order-none sm:col-span-1 sm:h-3" aria-hidden="true">
              <span
                className="block h-full forced-color-adjust-none"
                style={{ width: `${(100 * sum) / most}%`, background: colourOf(category ?? UNCLASSIFIED) }}
              />
            </span>
            <span className="text-right">
              {formatCount(sum, locale)}
              {all > 0 && <span className="text-ink-soft"> · {formatShare(sum / all, locale)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
