import { useTranslations } from "next-intl";
import { InvitationsControls } from "./invitations-controls";
import type { InvitationsPageProps } from "./page-props";
import { PeriodFigure } from "./period-figure";
import { ToDateFigure } from "./to-date-figure";

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
