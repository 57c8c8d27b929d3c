import { useTranslations } from "next-intl";
import { CutoffFigure } from "@/components/charts/cutoff-figure";
import { FigureBeside } from "@/components/charts/figure-beside";
import { GapFigure } from "@/components/charts/gap-figure";
import { DoubtNotes } from "@/components/ui/doubt-mark";
import { TickableDraws } from "@/components/draws/tickable-draws";
import type { Locale } from "@/lib/rules/text/bilingual";
import { useDrawTooltips } from "@/components/charts/use-draw-tooltips";
import { SetAsideNote } from "@/components/charts/set-aside-note";
import { shortNames } from "@/lib/figures/words/figure-words";
import { leftAside, type FigureQuery } from "@/lib/figures/query/dashboard-query";
import type { DatasetNow } from "@/lib/rules/dataset";
import { compareDraws } from "@/lib/rules/draw/draw";
import { referencesOf } from "@/lib/rules/draw/gap";
import { isPresent } from "@/lib/rules/draw/known-to";
import type { QueryProblem } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { periodRange } from "@/lib/rules/draw/period";
import { formatDay } from "@/lib/format";
import { CEC } from "@/lib/rules/category/category";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { categoriesNow } from "@/lib/figures/series/category-now";
import { CategoriesNow } from "./categories-now";
import { CommonQuestions } from "./common-questions";
import { figureAddress } from "./figure-address";
import { FigureControls } from "./figure-controls";
import { Freshness } from "./freshness";
import { InvitationsFigure } from "./invitations-figure";
import { LatestDraw } from "./latest-draw";

const LATEST_DRAWS = 10;

type Props = {
  dataset: DatasetNow;
  query: FigureQuery;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  today: IsoDate;
  locale: Locale;
  /** Address of the site, without a slash at its end. */
  site: string;
};

/**
 * Selection at a glance, in the order that readers ask: what happened last, how far each category is from CEC, whether
 * it moves, how each stands in numbers, how many were invited.
 */
export function Dashboard({ dataset, query, problems, today, locale, site }: Props) {
  const t = useTranslations("dashboard");
  const { draws, knownTo } = dataset;
  const range = periodRange(query.period, knownTo, draws);
  const citing = { site, today, knownTo };
  const shown = cutoffSeries(draws, [...query.categories.filter((slug) => slug !== CEC), CEC], range);
  const tooltips = useDrawTooltips(dataset, locale)(shown);
  const figure = { dataset, categories: query.categories, range, locale, citing, linked: true, tooltips };
  const leftOut = !query.chosen && (
    <SetAsideNote
      aside={leftAside(range, dataset)}
      name={shortNames(dataset.categories, locale)}
      href={(slug) => figureAddress(`/${locale}`, { ...query, categories: [...query.categories, slug], chosen: true })}
      locale={locale}
    />
  );
  return (
    <>
      <LatestDraw dataset={dataset} locale={locale} />
      <div className="mt-4">
        <FigureBeside
          bar={t("controls.bar", { count: query.categories.length, period: t(`controls.periods.${query.period}`) })}
          controls={<FigureControls dataset={dataset} query={query} problems={problems} locale={locale} />}
        >
          <div className="space-y-12">
            <GapFigure {...figure} leftOut={leftOut} />
            <CutoffFigure {...figure} leftOut={leftOut} />
          </div>
          <p className="mt-6 no-print">
            <a href={figureAddress(`/${locale}/explore`, query)}>{t("explore")}</a>
          </p>
        </FigureBeside>
      </div>
      <Freshness dataset={dataset} locale={locale} />
      <CommonQuestions dataset={dataset} locale={locale} />
      <Now dataset={dataset} today={today} locale={locale} />
      <InvitationsFigure dataset={dataset} today={today} locale={locale} />
      <LatestDraws dataset={dataset} locale={locale} />
    </>
  );
}

/** How each category stands in numbers; those not drawn for a year are folded away. */
function Now({ dataset, today, locale }: Pick<Props, "dataset" | "today" | "locale">) {
  const t = useTranslations("dashboard.now");
  const { draws, knownTo } = dataset;
  const date = formatDay(knownTo, locale);
  const rows = categoriesNow(dataset, knownTo);
  const dormant = rows.filter(({ last12Months: year }) => year === null);
  const table = { references: referencesOf(draws), grids: dataset.crsGrids, knownTo, locale };
  return (
    <section aria-labelledby="now" className="mt-16">
      <h2 id="now">{t(isPresent(knownTo, today) ? "title" : "titlePast", { date })}</h2>
      <CategoriesNow {...table} rows={rows.filter((row) => !dormant.includes(row))} caption={t("caption", { date })} />
      {dormant.length > 0 && (
        <details className="mt-3">
          <summary className="w-fit cursor-pointer py-1">{t("dormant", { count: dormant.length })}</summary>
          <CategoriesNow {...table} rows={dormant} caption={t("dormantCaption", { date })} />
        </details>
      )}
      <DoubtNotes
        id="now-doubt"
        draws={rows.map(({ latest: last }) => last)}
        corrections={dataset.corrections}
        locale={locale}
      />
      <p className="mt-3">
        <a href={`/${locale}/cadence`}>{t("cadence")}</a>
      </p>
    </section>
  );
}

/** The latest draws as rows, the newest first. */
function LatestDraws({ dataset, locale }: Pick<Props, "dataset" | "locale">) {
  const t = useTranslations("dashboard.draws");
  const { draws } = dataset;
  const latest = draws.toSorted((a, b) => compareDraws(b, a)).slice(0, LATEST_DRAWS);
  return (
    <section aria-labelledby="latest-draws" className="mt-16">
      <h2 id="latest-draws">{t("title")}</h2>
      <TickableDraws draws={latest} dataset={dataset} id="latest" caption={t("title")} locale={locale} />
      <p className="mt-3">
        <a href={`/${locale}/draws`}>{t("all", { count: draws.length })}</a>
        {latest.some(({ category }) => category === "pnp") && (
          <span className="ml-4 text-[0.9rem] text-ink-soft">{t("pnp")}</span>
        )}
      </p>
    </section>
  );
}
