import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC } from "@/lib/rules/category/category";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws } from "@/lib/rules/draw/draw";
import type { DayRange } from "@/lib/rules/draw/period";
import { marksOf } from "@/lib/rules/crs/grid-mark";
import { eventsIn } from "@/lib/rules/event/policy-event";
import { figureLines } from "@/lib/figures/layout/figure-lines";
import { formatDay, formatSigned } from "@/lib/format";
import { gapFinding } from "@/lib/figures/series/finding";
import { gapSeries } from "@/lib/figures/series/gap-series";
import { pointsOf } from "@/lib/figures/series/series";
import { figureEvents } from "@/lib/figures/words/event-words";
import { drawTooltips } from "@/lib/figures/words/draw-tooltips";
import { Figure } from "./figure";
import { FigureSource } from "./figure-source";
import { figureWords, shortNames } from "@/lib/figures/words/figure-words";
import { pauseNote } from "@/lib/figures/words/pause-note";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { unclassifiedNote } from "@/lib/figures/words/unclassified-note";
import { ValueTable } from "./value-table";

type Props = {
  /** Of the section. */
  id?: string;
  dataset: Pick<Dataset, "draws" | "categories" | "events" | "crsGrids" | "corrections">;
  /** Slugs of the categories; CEC itself is the line at 0. */
  categories: readonly string[];
  range: DayRange;
  locale: Locale;
};

/** The distance of categories from CEC. */
export function GapFigure({ id = "gaps", dataset, categories, range, locale }: Props) {
  const t = useTranslations("figure");
  const common = useTranslations("common");
  const doubt = useTranslations("doubt");
  const others = categories.filter((slug) => slug !== CEC);
  const series = gapSeries(dataset.draws, others, range);
  const points = series.flatMap(pointsOf).sort((a, b) => compareDraws(b.draw, a.draw));
  const name = shortNames(dataset.categories, locale);
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const finding = gapFinding(headlineSeries(series));
  const signed = (value: number) => formatSigned(value, locale);
  const marks = marksOf(dataset.events, dataset.crsGrids);
  const input = {
    lines: figureLines(series),
    range,
    events: figureEvents(marks, t, locale),
    baseline: { category: CEC, value: 0, label: name(CEC) },
    words: figureWords(t, locale, dataset.categories, "gaps"),
  };

  return (
    <Figure
      id={id}
      heading={gapHeading(finding, name, t, locale)}
      subtitle={t("gaps.subtitle", ends)}
      input={finding === null ? null : input}
      empty={others.length === 0 ? t("gaps.emptyNone") : t("gaps.emptyPeriod", ends)}
      tooltips={drawTooltips(series, { figure: t, common, doubt, corrections: dataset.corrections, locale, name })}
      reading={
        finding &&
        t("gaps.reading", {
          from: formatDay(finding.first.date, locale),
          to: formatDay(finding.latest.date, locale),
          category: name(finding.category),
          min: signed(finding.min),
          max: signed(finding.max),
          draws: finding.count,
        })
      }
      table={
        <ValueTable
          points={points}
          show="gaps"
          events={eventsIn(marks, range)}
          categories={dataset.categories}
          corrections={dataset.corrections}
          note={`${id}-doubt`}
          locale={locale}
        />
      }
      notes={[
        pauseNote(series, name, t, locale, (list) => t("gaps.pauses", { list })),
        leftOutNote(series, "too_old", name, t),
        leftOutNote(series, "none_before", name, t),
        others.includes("pnp") && t("pnp"),
        unclassifiedNote(dataset.draws, range, t),
      ]}
      source={
        <FigureSource
          draws={points.map(({ draw }) => draw)}
          corrections={dataset.corrections}
          note={`${id}-doubt`}
          locale={locale}
        />
      }
    />
  );
}

type Translate = ReturnType<typeof useTranslations<"figure">>;

/** The finding of the figure in a sentence. */
function gapHeading(
  finding: ReturnType<typeof gapFinding>,
  name: (slug: string) => string,
  t: Translate,
  locale: Locale,
): string {
  if (finding === null) return t("gaps.none");
  const { category, first, latest, change } = finding;
  const words = {
    category: name(category),
    first: formatSigned(first.value ?? 0, locale),
    latest: formatSigned(latest.value ?? 0, locale),
  };
  if (change === null) return t("gaps.single", { ...words, date: formatDay(latest.date, locale) });
  return t(change === 0 ? "gaps.stayed" : "gaps.moved", words);
}

/** The draws without a gap for this reason, in a sentence; null when there are none. */
function leftOutNote(
  series: ReturnType<typeof gapSeries>,
  reason: "too_old" | "none_before",
  name: (slug: string) => string,
  t: Translate,
): string | null {
  const found = series.flatMap(({ category, leftOut }) =>
    leftOut.filter((left) => left.reason === reason).map(({ count }) => ({ category: name(category), count })),
  );
  if (found.length === 0) return null;
  const list = found.map((item) => t("gaps.leftOutItem", item)).join(", ");
  const count = found.reduce((sum, item) => sum + item.count, 0);
  return t(reason === "too_old" ? "gaps.tooOld" : "gaps.noneBefore", { list, count });
}
