import { layoutYearLines, type YearLine } from "@/lib/figures/layout/year-lines";
import { isCounted } from "@/lib/figures/query/invitations-query";
import { yearsToDate, type YearRun } from "@/lib/figures/series/year-to-date";
import { yearLinesSvg } from "@/lib/figures/svg/year-lines-svg";
import { yearWords } from "@/lib/figures/words/day-words";
import { doubtNotes, sumSigns } from "@/lib/figures/words/doubt-words";
import { formatCount, formatDay } from "@/lib/format";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { PageFigure } from "./page-figure";
import type { InvitationsWords, PeriodProps } from "./period-figure";

type Props = PeriodProps & { readonly dataset: { readonly knownTo: IsoDate } };

/** The years over each other, and the finding, as the page says it; null where nothing is counted. */
export function toDateFinding({ dataset, query, locale }: Props, t: InvitationsWords["t"]) {
  const { knownTo } = dataset;
  const years: readonly YearRun[] = yearsToDate(dataset, query.categories, knownTo);
  const [before, current] = [years.at(-2), years.at(-1)];
  if (current === undefined) return null;
  const count = (value: number) => formatCount(value, locale);
  const difference = current.untilSum.official - (before?.untilSum.official ?? 0);
  const side = before === undefined ? "none" : difference > 0 ? "more" : difference < 0 ? "less" : "same";
  const lines: YearLine[] = years.map(({ year, points }) => ({
    year,
    points: points.map(({ date, total, sum }) => {
      const signs = sumSigns(sum);
      return { date, total, ...(signs !== "" && { signs }) };
    }),
    until: year === current.year ? knownTo : isoDate(`${year}-12-31`),
  }));
  return {
    years,
    lines,
    current,
    subtitle: t("todate.subtitle", { year: String(current.year) }),
    heading: t("todate.title", {
      total: `${count(current.untilSum.official)}${sumSigns(current.untilSum)}`,
      date: formatDay(knownTo, locale),
      side,
      difference: count(Math.abs(difference)),
      before: String(before?.year ?? ""),
    }),
  };
}

/** The years over each other as the page shows them. */
export function toDateFigure(props: Props, words: InvitationsWords): PageFigure {
  const { dataset, query, locale } = props;
  const found = toDateFinding(props, words.t);
  const draws = dataset.draws.filter(({ category }) => isCounted(category, query.categories));
  return {
    heading: found?.heading ?? words.t("todate.empty"),
    subtitle: found?.subtitle ?? "",
    notes: doubtNotes(draws, dataset.corrections, { ...words, locale }).map(({ sign, text }) => `${sign} ${text}`),
    legend: [],
    chart:
      found === null
        ? null
        : (size, className) => {
            const frame = layoutYearLines({ lines: found.lines, words: yearWords(locale) }, size);
            return { ...frame, svg: yearLinesSvg(frame, found.subtitle, className) };
          },
  };
}
