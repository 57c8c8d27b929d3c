import { useTranslations } from "next-intl";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { Bars } from "../charts/bars";
import { useChartWords } from "../charts/chart-words";
import { Columns } from "../charts/columns";
import type { InvitationsPageProps } from "./page-props";
import { periodName } from "./period-name";
import type { PeriodWords } from "./period-words";

/** More periods than this stand as columns over true time: as rows they would fill several screens of a phone. */
const MAX_ROWS = 16;

type Props = Pick<InvitationsPageProps, "query" | "locale"> & {
  periods: readonly PeriodOfInvitations[];
  words: PeriodWords;
  /** What the chart shows, for readers of a screen. */
  name: string;
};

/** The chart of the periods: a bar each, or columns when there are many. */
export function PeriodDrawing({ periods, words, name, query, locale }: Props) {
  const chartWords = useChartWords("parts");
  if (periods.length > MAX_ROWS)
    return <PeriodColumns periods={periods} words={words} name={name} query={query} locale={locale} />;
  const bars = periods
    .toReversed()
    .map((period) => ({ label: words.label(period), total: words.total(period), parts: words.parts(period) }));
  return <Bars bars={bars} name={name} words={chartWords} />;
}

function PeriodColumns({ periods, words, name, query: { by, show, range }, locale }: Props) {
  const t = useTranslations("invitations");
  const chartWords = useChartWords("parts");
  const isShare = show === "share";
  const columns = periods.map((period) => {
    const parts = words.parts(period);
    return {
      from: period.from,
      to: period.to,
      title: t("column", { period: periodName(by, period.from, locale, t, "full"), total: words.total(period) }),
      parts: parts.map(({ category, value }) => ({ category, value })),
      texts: parts.map(({ category, name: own, text }) => ({ category, name: own, value: text })),
    };
  });
  const input = { columns, range, most: isShare ? 100 : null };
  return <Columns input={input} shares={isShare} name={name} words={chartWords} locale={locale} />;
}
