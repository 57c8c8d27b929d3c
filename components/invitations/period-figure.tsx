import { useTranslations } from "next-intl";
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
  const draws = periods.reduce((sum, each) => sum + each.draws, 0);
  const invited = periods.reduce((sum, { total }) => sum + total.official, 0);
  const largest = largestOf(periods);
  const subtitle = t(`subtitle.${show}`, { grain: by, ...ends });
  const shared = { dataset, query, locale, periods, words };
  return (
    <section id="periods" aria-labelledby="periods-heading" className="mt-8 scroll-mt-4">
      <h2 id="periods-heading" className="measure">
        {draws === 0 || largest === null
          ? t("none", ends)
          : t("headline", {
              total: formatCount(invited, locale),
              draws,
              period: periodName(by, largest.from, locale, t, "full"),
            })}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      {draws === 0 ? (
        <p className="measure my-8 border-y border-rule py-6">{t("empty", ends)}</p>
      ) : (
        <>
          <PeriodDrawing {...shared} name={subtitle} />
          <PeriodLegend {...shared} invited={invited} />
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
