import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { isPresent } from "@/lib/rules/draw/known-to";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatShare } from "@/lib/format";
import { LATEST_INTERVALS } from "@/lib/figures/series/base-rate";
import { cadences, LEAST_INTERVALS, longestWait, type Cadence } from "@/lib/figures/series/cadence";
import { exploreAway } from "@/lib/figures/explore/away";
import { CEC_REFERENCE, type ExploreQuery } from "@/lib/figures/query/explore-query";
import { periodRange } from "@/lib/rules/draw/period";
import { FoldedTakeAway } from "../explore/take-away";
import { FigureSource } from "../charts/figure-source";
import { CategoryMark } from "../categories/category-mark";
import { CadenceTable } from "./cadence-table";

type Props = {
  dataset: Pick<DatasetNow, "draws" | "categories" | "knownTo" | "corrections">;
  today: IsoDate;
  locale: Locale;
  /** Address of the site, without a slash at its end. */
  site: string;
};

/** How long each category has waited, among its own past intervals. */
export function CadencePage({ dataset, today, locale, site }: Props) {
  const t = useTranslations("cadence");
  const { knownTo } = dataset;
  const rows = cadences(dataset, knownTo);
  const wait = longestWait(rows);
  const heading =
    wait === null
      ? t("headlineNone")
      : t("headline", {
          tense: isPresent(knownTo, today) ? "present" : "past",
          knownTo: formatDay(knownTo, locale),
          category: wait.category.shortName[locale],
          days: wait.daysSince,
          share: formatShare(wait.sinceSelection.share!, locale),
          n: wait.sinceSelection.n,
        });
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-3">{t("lead")}</p>
      <h2 className="measure mt-8">{heading}</h2>
      <p className="measure mt-3">
        {t("definition", { date: formatDay(SELECTION_BEGAN, locale), knownTo: formatDay(knownTo, locale) })}
      </p>
      <p className="measure mt-2">
        {t("few", { least: LEAST_INTERVALS })} <strong className="font-semibold">{t("notPrediction")}</strong>
      </p>
      <CadenceTable rows={rows} draws={dataset.draws} knownTo={knownTo} locale={locale} />
      <section>
        <FoldedTakeAway
          away={exploreAway(intervalsOf(dataset), locale, site)}
          heading={heading}
          subtitle={t("caption", { date: formatDay(knownTo, locale) })}
          {...{ locale, today, knownTo, site }}
        />
      </section>
      <Pauses rows={rows} locale={locale} />
      <div className="mt-6 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        <p>{t("rates.note", { latest: LATEST_INTERVALS, date: formatDay(SELECTION_BEGAN, locale) })}</p>
        <p>
          {t("strip", { knownTo: formatDay(knownTo, locale) })} {t("stripAll")} {t("pnp")}
        </p>
        <p>
          <FigureSource
            draws={dataset.draws}
            corrections={dataset.corrections}
            note="cadence-doubt"
            marks={false}
            locale={locale}
          />
        </p>
      </div>
    </>
  );
}

/** The same intervals on the explore page: of every category that was drawn, since the first draw. */
const intervalsOf = ({ categories, draws, knownTo }: Props["dataset"]): ExploreQuery => ({
  categories: categories.map(({ slug }) => slug).filter((slug) => draws.some(({ category }) => category === slug)),
  chosen: true,
  measure: "interval",
  reference: CEC_REFERENCE,
  period: "all",
  range: periodRange("all", knownTo, draws),
  layout: "multiples",
  events: false,
  title: null,
});

/** The intervals of more than 180 days, by category. */
function Pauses({ rows, locale }: { rows: readonly Cadence[]; locale: Locale }) {
  const t = useTranslations("cadence");
  const paused = rows.filter(({ pauses }) => pauses.length > 0);
  return (
    <section aria-labelledby="pauses" className="mt-12">
      <h2 id="pauses">{t("pauses")}</h2>
      <p className="mt-1 text-ink-soft">{paused.length === 0 ? t("pausesNone") : t("pausesText")}</p>
      <dl className="facts mt-3">
        {paused.map(({ category, pauses }) => [
          <dt key={category.slug}>
            <CategoryMark category={category} locale={locale} />
          </dt>,
          <dd key={`${category.slug}-pauses`}>
            <ul>
              {pauses.map(({ days, from, to }) => (
                <li key={to.number}>
                  {t("pause", {
                    days: formatCount(days, locale),
                    from: formatDay(from.date, locale),
                    to: formatDay(to.date, locale),
                  })}
                </li>
              ))}
            </ul>
          </dd>,
        ])}
      </dl>
    </section>
  );
}
