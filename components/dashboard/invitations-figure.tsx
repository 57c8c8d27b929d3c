import { useTranslations } from "next-intl";
import { Bars } from "@/components/charts/bars";
import { shortNames } from "@/lib/figures/words/figure-words";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { invitationsByYear } from "@/lib/figures/series/invitations-by-year";
import { InvitationsTable } from "./invitations-table";

type Props = { dataset: Pick<Dataset, "draws" | "categories" | "corrections">; today: IsoDate; locale: Locale };

const UNCLASSIFIED = "unclassified";

/** Invitations by year and category as stacked bars; the year that runs is marked as such. */
export function InvitationsFigure({ dataset, today, locale }: Props) {
  const t = useTranslations("dashboard.invitations");
  const common = useTranslations("common");
  const figure = useTranslations("figure");
  const years = invitationsByYear(dataset);
  const [before, current] = [years.at(-2), years.at(-1)];
  if (current === undefined) return null;
  const name = shortNames(dataset.categories, locale);
  const running = current.year === yearOf(today);
  const yearName = (year: number) =>
    running && year === current.year ? t("running", { year: String(year) }) : String(year);
  const bars = years.toReversed().map(({ year, total, byCategory }) => ({
    label: yearName(year),
    total: formatCount(total.official, locale),
    parts: byCategory.map(({ category, official }) => ({
      category: category ?? UNCLASSIFIED,
      value: official,
      name: category === null ? common("unclassified") : name(category),
    })),
  }));
  const said = {
    year: String(current.year),
    total: formatCount(current.total.official, locale),
    draws: current.total.draws,
  };
  const corrected = years.filter(({ total }) => total.corrected !== null);

  return (
    <section aria-labelledby="invitations" className="mt-16">
      <h2 id="invitations" className="measure">
        {running && before
          ? t("headingRunning", {
              ...said,
              before: String(before.year),
              beforeTotal: formatCount(before.total.official, locale),
            })
          : t("heading", said)}
      </h2>
      <p className="mt-1 text-ink-soft">{t("subtitle")}</p>
      <Bars bars={bars} name={t("subtitle")} />
      <details className="mt-3">
        <summary className="w-fit cursor-pointer py-1">{figure("table")}</summary>
        <div
          className="table-scroll mt-2"
          tabIndex={0}
          role="region"
          aria-label={figure("tableOf", { figure: t("subtitle") })}
        >
          <InvitationsTable years={years} categories={dataset.categories} yearName={yearName} locale={locale} />
        </div>
      </details>
      <p className="mt-3">
        <a href={`/${locale}/invitations`}>{t("more")}</a>
      </p>
      <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        {running && <p>{t("runningNote", { year: String(current.year), date: formatDay(today, locale) })}</p>}
        {corrected.map(({ year, total }) => (
          <p key={year}>
            {t.rich("corrected", {
              year: String(year),
              official: formatCount(total.official, locale),
              corrected: formatCount(total.corrected!, locale),
              draws: () =>
                total.correctedNumbers.map((number, index) => (
                  <span key={number}>
                    {index > 0 && ", "}
                    <a href={`/${locale}/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
                  </span>
                )),
            })}
          </p>
        ))}
      </div>
    </section>
  );
}
