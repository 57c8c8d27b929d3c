import { useTranslations } from "next-intl";
import { isCounted } from "@/lib/figures/query/invitations-query";
import { sumSigns } from "@/lib/figures/words/doubt-words";
import { sumInvitations } from "@/lib/rules/correction/corrected-sum";
import { inRange } from "@/lib/rules/draw/period";
import { formatCount, formatDay } from "@/lib/format";
import { invitationsByPeriod, type PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { TableDetails } from "../ui/table-details";
import type { InvitationsPageProps } from "./page-props";
import { PeriodDrawing } from "./period-drawing";
import { PeriodLegend } from "./period-legend";
import { periodName } from "./period-name";
import { PeriodNotes } from "./period-notes";
import { PeriodTable } from "./period-table";
import { usePeriodWords } from "./period-words";

/** The period with the most invitations, the earliest of several; null when there is none. */
const largestOf = (periods: readonly PeriodOfInvitations[]): PeriodOfInvitations | null =>
  periods.reduce<PeriodOfInvitations | null>(
    (top, each) => (top === null || each.total.official > top.total.official ? each : top),
    null,
  );

/** Invitations of each period by category, as numbers or shares. */
export function PeriodFigure({ dataset, query, locale }: InvitationsPageProps) {
  const t = useTranslations("invitations");
  const words = usePeriodWords({ dataset, query, locale });
  const { by, show, range } = query;
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const periods = invitationsByPeriod(dataset, by, range, query.categories);
  const counted = dataset.draws.filter(
    ({ date, category }) => inRange(date, range) && isCounted(category, query.categories),
  );
  const invited = sumInvitations(counted, dataset.corrections);
  const largest = largestOf(periods);
  const subtitle = t(`subtitle.${show}`, { grain: by, ...ends });
  const shared = { dataset, query, locale, periods, words };
  return (
    <section id="periods" aria-labelledby="periods-heading" className="mt-8 scroll-mt-4">
      <h2 id="periods-heading" className="measure">
        {counted.length === 0 || largest === null
          ? t("none", ends)
          : t("headline", {
              total: `${formatCount(invited.official, locale)}${sumSigns(invited)}`,
              draws: counted.length,
              period: periodName(by, largest.from, locale, t, "full"),
            })}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      {counted.length === 0 ? (
        <p className="measure my-8 border-y border-rule py-6">{t("empty", ends)}</p>
      ) : (
        <>
          <PeriodDrawing {...shared} name={subtitle} />
          <PeriodLegend {...shared} />
          <TableDetails figure={t("table")} long>
            <PeriodTable
              periods={periods}
              query={query}
              name={words.name}
              label={words.label}
              categories={dataset.categories}
              locale={locale}
            />
          </TableDetails>
        </>
      )}
      <PeriodNotes {...shared} />
    </section>
  );
}
