import type { useTranslations } from "next-intl";
import { layoutBars } from "@/lib/figures/layout/bars";
import { layoutColumns, type ColumnsInput } from "@/lib/figures/layout/columns";
import { isCounted, type InvitationsQuery } from "@/lib/figures/query/invitations-query";
import { invitationsByPeriod, type PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { barsSvg } from "@/lib/figures/svg/bars-svg";
import { columnsSvg } from "@/lib/figures/svg/columns-svg";
import { dayWords } from "@/lib/figures/words/day-words";
import { doubtNotes, sumSigns } from "@/lib/figures/words/doubt-words";
import { periodName } from "@/lib/figures/words/period-name";
import { periodWords, UNCLASSIFIED, type PeriodWords } from "@/lib/figures/words/period-words";
import { formatCount, formatDay, formatShare } from "@/lib/format";
import { sumInvitations } from "@/lib/rules/correction/corrected-sum";
import type { Dataset } from "@/lib/rules/dataset";
import { inRange } from "@/lib/rules/draw/period";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PageFigure } from "./page-figure";

/** More periods than this are columns over true time: as rows they would fill several screens of a phone. */
export const MAX_ROWS = 16;

/** What the page of invitations is made of. */
export type PeriodProps = {
  readonly dataset: Pick<Dataset, "draws" | "categories" | "corrections">;
  readonly query: InvitationsQuery;
  readonly locale: Locale;
};

/** Its words. */
export type InvitationsWords = {
  readonly t: ReturnType<typeof useTranslations<"invitations">>;
  readonly common: ReturnType<typeof useTranslations<"common">>;
  readonly doubt: ReturnType<typeof useTranslations<"doubt">>;
  readonly figure: ReturnType<typeof useTranslations<"figure">>;
};

/** The periods as columns over time, without the words of the axes. */
export const columnsInput = (
  periods: readonly PeriodOfInvitations[],
  words: PeriodWords,
  { by, show, range }: InvitationsQuery,
  locale: Locale,
  t: InvitationsWords["t"],
): Omit<ColumnsInput, "words"> => ({
  columns: periods.map((period) => {
    const parts = words.parts(period);
    return {
      from: period.from,
      to: period.to,
      title: t("column", { period: periodName(by, period.from, locale, t, "full"), total: words.total(period) }),
      parts: parts.map(({ category, value }) => ({ category, value })),
      texts: parts.map(({ category, name, text }) => ({ category, name, value: text })),
    };
  }),
  range,
  most: show === "share" ? 100 : null,
});

/** The periods as bars, the latest first. */
export const barsOf = (periods: readonly PeriodOfInvitations[], words: PeriodWords) =>
  periods
    .toReversed()
    .map((period) => ({ label: words.label(period), total: words.total(period), parts: words.parts(period) }));

/** Invitations by period: what the query counts, and the finding, as the page says it. */
export function periodFinding({ dataset, query, locale }: PeriodProps, t: InvitationsWords["t"]) {
  const { by, show, range } = query;
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const periods = invitationsByPeriod(dataset, by, range, query.categories);
  const counted = dataset.draws.filter(
    ({ date, category }) => inRange(date, range) && isCounted(category, query.categories),
  );
  const invited = sumInvitations(counted, dataset.corrections);
  // The earliest of several that are largest.
  const largest = periods.toSorted((a, b) => b.total.official - a.total.official)[0];
  const isEmpty = counted.length === 0 || largest === undefined;
  return {
    periods,
    counted,
    invited,
    subtitle: t(`subtitle.${show}`, { grain: by, ...ends }),
    empty: isEmpty ? t("empty", ends) : null,
    heading: isEmpty
      ? t("none", ends)
      : t("headline", {
          total: `${formatCount(invited.official, locale)}${sumSigns(invited)}`,
          draws: counted.length,
          period: periodName(by, largest.from, locale, t, "full"),
        }),
  };
}

/** Invitations by period as the page shows them. */
export function periodFigure(props: PeriodProps, words: InvitationsWords): PageFigure {
  const { dataset, query, locale } = props;
  const { periods, counted, heading, subtitle, empty } = periodFinding(props, words.t);
  const said = periodWords(props, words);
  const shown = new Set(periods.flatMap(({ parts }) => parts.map(({ category }) => category)));
  const value = (amount: number) =>
    query.show === "share" ? formatShare(amount / 100, locale) : formatCount(amount, locale);
  return {
    heading,
    subtitle: empty ?? subtitle,
    notes: [
      ...(periods.some(({ whole }) => !whole) ? [words.t("dagger")] : []),
      ...doubtNotes(counted, dataset.corrections, { ...words, locale }).map(({ sign, text }) => `${sign} ${text}`),
    ],
    legend: [...dataset.categories.map(({ slug }) => slug), null]
      .filter((slug) => shown.has(slug))
      .map((slug) => ({ slug: slug ?? UNCLASSIFIED, name: said.name(slug) })),
    chart:
      empty !== null
        ? null
        : (size, className) => {
            if (periods.length <= MAX_ROWS) {
              const frame = layoutBars(barsOf(periods, said), size);
              return { ...frame, svg: barsSvg(frame, subtitle, className) };
            }
            const input = columnsInput(periods, said, query, locale, words.t);
            const frame = layoutColumns({ ...input, words: { day: dayWords(locale), value } }, size);
            return { ...frame, svg: columnsSvg(frame, subtitle, className) };
          },
  };
}
