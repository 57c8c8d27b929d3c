import { useTranslations } from "next-intl";
import type { InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Locale } from "@/lib/rules/text/bilingual";
import { isoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";
import { yearsToDate, type YearRun } from "@/lib/figures/series/year-to-date";
import { sumSigns } from "@/lib/figures/words/doubt-words";
import { isCounted } from "@/lib/figures/query/invitations-query";
import { useChartWords } from "../charts/chart-words";
import { YearLines } from "../charts/year-lines";
import { correctedDraws } from "./corrected-note";
import type { InvitationsPageProps } from "./page-props";
import { DoubtNotes } from "../ui/doubt-mark";
import { ToDateTable } from "./to-date-table";

/** This year's running total against earlier years, and where each stood on the same day. */
export function ToDateFigure({ dataset, query, locale }: InvitationsPageProps) {
  const t = useTranslations("invitations.todate");
  const chartWords = useChartWords("years");
  const { knownTo } = dataset;
  const years = yearsToDate(dataset, query.categories, knownTo);
  const counted = dataset.draws.filter(({ category }) => isCounted(category, query.categories));
  const [before, current] = [years.at(-2), years.at(-1)];
  if (current === undefined) return <p className="measure mt-14 border-y border-rule py-6">{t("empty")}</p>;
  const count = (value: number) => formatCount(value, locale);
  const date = formatDay(knownTo, locale);
  const difference = current.untilSum.official - (before?.untilSum.official ?? 0);
  const side = before === undefined ? "none" : difference > 0 ? "more" : difference < 0 ? "less" : "same";
  const subtitle = t("subtitle", { year: String(current.year) });
  const lines = years.map(({ year, points }) => ({
    year,
    points: points.map(({ date, total }) => ({ date, total })),
    until: year === current.year ? knownTo : isoDate(`${year}-12-31`),
  }));
  return (
    <section id="to-date" aria-labelledby="to-date-heading" className="mt-14 scroll-mt-4">
      <h2 id="to-date-heading" className="measure">
        {t("title", {
          total: `${count(current.untilSum.official)}${sumSigns(current.untilSum)}`,
          date,
          side,
          difference: count(Math.abs(difference)),
          before: String(before?.year ?? ""),
        })}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      <YearLines lines={lines} name={subtitle} words={chartWords} locale={locale} />
      <p className="measure mt-3">
        {t("reading", { date, year: String(current.year), rest: knownTo.endsWith("-12-31") ? "no" : "yes" })}
      </p>
      <ToDateTable years={years} locale={locale} />
      <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        <p>{t("leap")}</p>
        {years.map((year) => (
          <Corrections key={year.year} year={year} locale={locale} />
        ))}
        <DoubtNotes id="to-date-doubt" draws={counted} corrections={[]} locale={locale} />
      </div>
    </section>
  );
}

/** The corrected sums of a year: by the day that is compared, and in whole. */
function Corrections({ year: { year, untilSum, whole }, locale }: { year: YearRun; locale: Locale }) {
  const t = useTranslations("invitations.todate");
  const note = (key: "corrected" | "correctedWhole", sum: InvitationSum | null) =>
    sum !== null &&
    sum.corrected !== null && (
      <p>
        {t.rich(key, {
          year: String(year),
          official: formatCount(sum.official, locale),
          corrected: formatCount(sum.corrected, locale),
          draws: () => correctedDraws(sum.correctedNumbers, locale),
        })}
      </p>
    );
  return (
    <>
      {note("corrected", untilSum)}
      {note("correctedWhole", whole)}
    </>
  );
}
