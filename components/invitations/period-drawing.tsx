import { useTranslations } from "next-intl";
import { barsOf, columnsInput, MAX_ROWS } from "@/lib/figures/pages/period-figure";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import type { PeriodWords } from "@/lib/figures/words/period-words";
import { Bars } from "../charts/bars";
import { useChartWords } from "../charts/chart-words";
import { Columns } from "../charts/columns";
import type { InvitationsPageProps } from "./page-props";

type Props = Pick<InvitationsPageProps, "query" | "locale"> & {
  periods: readonly PeriodOfInvitations[];
  words: PeriodWords;
  /** What the chart shows, for readers of a screen. */
  name: string;
};

/** The chart of the periods: a bar each, or columns when there are many. */
export function PeriodDrawing({ periods, words, name, query, locale }: Props) {
  const t = useTranslations("invitations");
  const chartWords = useChartWords("parts");
  return periods.length > MAX_ROWS ? (
    <Columns
      input={columnsInput(periods, words, query, locale, t)}
      shares={query.show === "share"}
      name={name}
      words={chartWords}
      locale={locale}
    />
  ) : (
    <Bars bars={barsOf(periods, words)} name={name} words={chartWords} />
  );
}
