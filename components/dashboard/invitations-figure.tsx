import { useTranslations } from "next-intl";
import { Bars } from "@/components/charts/bars";
import { useChartWords } from "@/components/charts/chart-words";
import { sumSigns } from "@/lib/figures/words/doubt-words";
import { shortNames } from "@/lib/figures/words/figure-words";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset, DatasetNow } from "@/lib/rules/dataset";
import { isPresent } from "@/lib/rules/draw/known-to";
import { yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";
import { invitationsByYear, type YearOfInvitations } from "@/lib/figures/series/invitations-by-year";
import { correctedDraws } from "../invitations/corrected-note";
import { DoubtNotes } from "../ui/doubt-mark";
import { TableDetails } from "../ui/table-details";
import { InvitationsTable } from "./invitations-table";

type Props = {
  dataset: Pick<DatasetNow, "draws" | "categories" | "corrections" | "knownTo">;
  today: IsoDate;
  locale: Locale;
};

const UNCLASSIFIED = "unclassified";

/** Invitations by year and category as stacked bars; the year known in part is marked as such. */
export function InvitationsFigure({ dataset, today, locale }: Props) {
  const t = useTranslations("dashboard.invitations");
  const years = invitationsByYear(dataset);
  const [before, current] = [years.at(-2), years.at(-1)];
  if (current === undefined) return null;
  const { knownTo } = dataset;
  const date = formatDay(knownTo, locale);
  const running = current.year === yearOf(knownTo);
  const yearName = (year: number) =>
    running && year === current.year
      ? t("running", { year: String(year), date: formatDay(knownTo, locale, "short") })
      : String(year);
  const words = {
    year: String(current.year),
    total: `${formatCount(current.total.official, locale)}${sumSigns(current.total)}`,
    draws: current.total.draws,
  };

  return (
    <section aria-labelledby="invitations" className="mt-16">
      <h2 id="invitations" className="measure">
        {running && before
          ? t(isPresent(knownTo, today) ? "headingRunning" : "headingPast", {
              ...words,
              date,
              before: String(before.year),
              beforeTotal: `${formatCount(before.total.official, locale)}${sumSigns(before.total)}`,
            })
          : t("heading", words)}
      </h2>
      <p className="mt-1 text-ink-soft">{t("subtitle")}</p>
      <YearBars years={years} yearName={yearName} categories={dataset.categories} locale={locale} />
      <TableDetails figure={t("subtitle")}>
        <InvitationsTable years={years} categories={dataset.categories} yearName={yearName} locale={locale} />
      </TableDetails>
      <p className="mt-3">
        <a href={`/${locale}/invitations`}>{t("more")}</a>
      </p>
      <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        {running && <p>{t("runningNote", { year: String(current.year), date })}</p>}
        {years.map(
          ({ year, total }) =>
            total.corrected !== null && (
              <p key={year}>
                {t.rich("corrected", {
                  year: String(year),
                  official: formatCount(total.official, locale),
                  corrected: formatCount(total.corrected, locale),
                  draws: () => correctedDraws(total.correctedNumbers, locale),
                })}
              </p>
            ),
        )}
        <DoubtNotes id="invitations-doubt" draws={dataset.draws} corrections={[]} locale={locale} />
      </div>
    </section>
  );
}

type BarsProps = Pick<Dataset, "categories"> & {
  years: readonly YearOfInvitations[];
  yearName: (year: number) => string;
  locale: Locale;
};

/** A bar for each year, the latest first, with a part for each category. */
function YearBars({ years, yearName, categories, locale }: BarsProps) {
  const t = useTranslations("dashboard.invitations");
  const common = useTranslations("common");
  const name = shortNames(categories, locale);
  const bars = years.toReversed().map(({ year, total, byCategory }) => ({
    label: yearName(year),
    total: `${formatCount(total.official, locale)}${sumSigns(total)}`,
    parts: byCategory.map(({ category, official }) => ({
      category: category ?? UNCLASSIFIED,
      value: official,
      text: formatCount(official, locale),
      name: category === null ? common("unclassified") : name(category),
    })),
  }));
  return <Bars bars={bars} name={t("subtitle")} words={useChartWords("parts")} />;
}
