import { useTranslations } from "next-intl";
import type { InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Locale } from "@/lib/rules/text/bilingual";
import { invitationsAway } from "@/lib/figures/explore/page-away";
import { toDateFinding } from "@/lib/figures/pages/to-date-figure";
import { isCounted } from "@/lib/figures/query/invitations-query";
import type { YearRun } from "@/lib/figures/series/year-to-date";
import { formatCount, formatDay } from "@/lib/format";
import { useChartWords } from "../charts/chart-words";
import { YearLines } from "../charts/year-lines";
import { FoldedTakeAway } from "../explore/take-away";
import { correctedDraws } from "./corrected-note";
import type { InvitationsPageProps } from "./page-props";
import { DoubtNotes } from "../ui/doubt-mark";
import { ToDateTable } from "./to-date-table";

/** This year's running total against earlier years, and where each stood on the same day. */
export function ToDateFigure({ dataset, query, locale, today, site }: InvitationsPageProps) {
  const t = useTranslations("invitations.todate");
  const found = toDateFinding({ dataset, query, locale }, useTranslations("invitations"));
  const chartWords = useChartWords("years");
  const { knownTo } = dataset;
  const counted = dataset.draws.filter(({ category }) => isCounted(category, query.categories));
  if (found === null) return <p className="measure mt-14 border-y border-rule py-6">{t("empty")}</p>;
  const { years, lines, current, heading, subtitle } = found;
  const date = formatDay(knownTo, locale);
  return (
    <section id="to-date" aria-labelledby="to-date-heading" className="mt-14 scroll-mt-4">
      <h2 id="to-date-heading" className="measure">
        {heading}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      <YearLines input={{ lines }} name={subtitle} words={chartWords} locale={locale} />
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
      <FoldedTakeAway
        away={invitationsAway("to-date", query, locale, site)}
        {...{ heading, subtitle, locale, today, site, knownTo }}
      />
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
