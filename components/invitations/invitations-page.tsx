import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { QueryProblem } from "@/lib/rules/text/query-codec";
import { InvitationsControls } from "./invitations-controls";
import { PeriodFigure } from "./period-figure";
import { ToDateFigure } from "./to-date-figure";

export type InvitationsPageProps = {
  dataset: Pick<Dataset, "draws" | "categories" | "corrections">;
  query: InvitationsQuery;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  today: IsoDate;
  locale: Locale;
};

/** Invitations by month, quarter or year, and this year's running total against earlier years. */
export function InvitationsPage(props: InvitationsPageProps) {
  const t = useTranslations("invitations");
  return (
    <>
      <h1>{t("title")}</h1>
      <InvitationsControls {...props} />
      <PeriodFigure {...props} />
      <ToDateFigure {...props} />
    </>
  );
}
