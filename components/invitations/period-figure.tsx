import { useTranslations } from "next-intl";
import { invitationsAway } from "@/lib/figures/explore/page-away";
import { periodFinding } from "@/lib/figures/pages/period-figure";
import { periodWords } from "@/lib/figures/words/period-words";
import { FoldedTakeAway } from "../explore/take-away";
import { TableDetails } from "../ui/table-details";
import type { InvitationsPageProps } from "./page-props";
import { PeriodDrawing } from "./period-drawing";
import { PeriodLegend } from "./period-legend";
import { PeriodNotes } from "./period-notes";
import { PeriodTable } from "./period-table";

/** Invitations of each period by category, as numbers or shares. */
export function PeriodFigure({ dataset, query, locale, today, site }: InvitationsPageProps) {
  const t = useTranslations("invitations");
  const words = periodWords({ dataset, query, locale }, { t, common: useTranslations("common") });
  const { periods, heading, subtitle, empty } = periodFinding({ dataset, query, locale }, t);
  const shared = { dataset, query, locale, periods, words };
  return (
    <section id="periods" aria-labelledby="periods-heading" className="mt-8 scroll-mt-4">
      <h2 id="periods-heading" className="measure">
        {heading}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      {empty !== null ? (
        <p className="measure my-8 border-y border-rule py-6">{empty}</p>
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
      {empty === null && (
        <FoldedTakeAway
          away={invitationsAway("invitations", query, locale, site)}
          {...{ heading, subtitle, locale, today, site }}
          knownTo={dataset.knownTo}
        />
      )}
    </section>
  );
}
