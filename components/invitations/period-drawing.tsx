import { useTranslations } from "next-intl";
import { layoutColumns } from "@/lib/figures/layout/columns";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { formatCount, formatShare } from "@/lib/format";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { columnsSvg } from "@/lib/figures/svg/columns-svg";
import { dayWords } from "@/lib/figures/words/day-words";
import { SHOWN_AT } from "@/lib/figures/words/widths";
import { Bars } from "../charts/bars";
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
  if (periods.length > MAX_ROWS)
    return <PeriodColumns periods={periods} words={words} name={name} query={query} locale={locale} />;
  const bars = periods
    .toReversed()
    .map((period) => ({ label: words.label(period), total: words.total(period), parts: words.parts(period) }));
  return <Bars bars={bars} name={name} />;
}

function PeriodColumns({ periods, words, name, query: { by, show, range }, locale }: Props) {
  const t = useTranslations("invitations");
  const isShare = show === "share";
  const input = {
    columns: periods.map((period) => ({
      from: period.from,
      to: period.to,
      title: t("column", { period: periodName(by, period.from, locale, t, "full"), total: words.total(period) }),
      parts: words.parts(period),
    })),
    range,
    most: isShare ? 100 : null,
    words: {
      day: dayWords(locale),
      value: (value: number) => (isShare ? formatShare(value / 100, locale) : formatCount(value, locale)),
    },
  };
  const html = FIGURE_SIZES.map((size, index) => columnsSvg(layoutColumns(input, size), name, SHOWN_AT[index]!)).join(
    "",
  );
  return <div className="@container mt-4" dangerouslySetInnerHTML={{ __html: html }} />;
}
