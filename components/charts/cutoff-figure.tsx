import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC } from "@/lib/rules/category/category";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws } from "@/lib/rules/draw/draw";
import type { DayRange } from "@/lib/rules/draw/period";
import { marksOf } from "@/lib/rules/crs/grid-mark";
import { eventsIn } from "@/lib/rules/event/policy-event";
import { figureLines } from "@/lib/figures/layout/figure-lines";
import { formatCount, formatDay } from "@/lib/format";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { cutoffFinding } from "@/lib/figures/series/finding";
import { pointsOf, type Series } from "@/lib/figures/series/series";
import { drawTooltips, sideOf } from "@/lib/figures/words/draw-tooltips";
import { Figure } from "./figure";
import { FigureSource } from "./figure-source";
import { figureEvents } from "@/lib/figures/words/event-words";
import { figureWords, shortNames } from "@/lib/figures/words/figure-words";
import { pauseNote } from "@/lib/figures/words/pause-note";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { unclassifiedNote } from "@/lib/figures/words/unclassified-note";
import { ValueTable } from "./value-table";

type Props = {
  /** Of the section. */
  id?: string;
  dataset: Pick<Dataset, "draws" | "categories" | "events" | "crsGrids" | "corrections">;
  /** Slugs of the categories; CEC is always shown with them. */
  categories: readonly string[];
  range: DayRange;
  locale: Locale;
};

/** Cut-offs of categories against those of CEC. */
export function CutoffFigure({ id = "cutoffs", dataset, categories, range, locale }: Props) {
  const t = useTranslations("figure");
  const common = useTranslations("common");
  const doubt = useTranslations("doubt");
  const others = cutoffSeries(
    dataset.draws,
    categories.filter((slug) => slug !== CEC),
    range,
  );
  const cec = cutoffSeries(dataset.draws, [CEC], range)[0]!;
  const series = [...others, cec];
  const points = series.flatMap(pointsOf).sort((a, b) => compareDraws(b.draw, a.draw));
  const name = shortNames(dataset.categories, locale);
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const finding = cutoffFinding(headlineSeries(others), cec);
  const marks = marksOf(dataset.events, dataset.crsGrids);
  const input = {
    lines: figureLines(series),
    range,
    events: figureEvents(marks, t, locale),
    baseline: null,
    words: figureWords(t, locale, dataset.categories, "cutoffs"),
  };

  const heading = () => {
    if (finding === null) return t("cutoffs.subtitle", ends);
    const { category, draw, gap } = finding;
    const words = { category: name(category), date: formatDay(draw.date, locale) };
    return gap === null
      ? t("cutoffs.noGap", { ...words, cutoff: formatCount(draw.cutoff, locale) })
      : t("cutoffs.gap", { ...words, side: sideOf(gap), points: Math.abs(gap.points) });
  };

  return (
    <Figure
      id={id}
      heading={heading()}
      subtitle={t("cutoffs.subtitle", ends)}
      input={points.length === 0 ? null : input}
      empty={t("emptyPeriod", ends)}
      tooltips={drawTooltips(series, { figure: t, common, doubt, corrections: dataset.corrections, locale, name })}
      reading={<CutoffReading others={others} cec={cec} name={name} locale={locale} />}
      table={
        <ValueTable
          points={points}
          show="cutoffs"
          events={eventsIn(marks, range)}
          categories={dataset.categories}
          corrections={dataset.corrections}
          note={`${id}-doubt`}
          locale={locale}
        />
      }
      notes={[
        t("marks"),
        pauseNote(series, name, t, locale, (list) => t("pauses", { list })),
        categories.includes("pnp") && t("pnp"),
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

type Reading = { others: readonly Series[]; cec: Series; name: (slug: string) => string; locale: Locale };

/** The range of the cut-offs shown, those of CEC apart from the others. */
function CutoffReading({ others, cec, name, locale }: Reading) {
  const t = useTranslations("figure");
  const sorted = (series: readonly Series[]) =>
    series
      .flatMap((each) => pointsOf(each).map(({ draw }) => ({ category: name(each.category), draw })))
      .sort((a, b) => a.draw.cutoff - b.draw.cutoff || compareDraws(b.draw, a.draw));
  const [own, reference] = [sorted(others), sorted([cec])];
  const [low, high] = [own[0], own.at(-1)];
  const [cecLow, cecHigh] = [reference[0], reference.at(-1)];
  const count = (value: number) => formatCount(value, locale);
  if (low === undefined || high === undefined)
    return cecLow && cecHigh
      ? t("cutoffs.readingAlone", {
          category: name(CEC),
          min: count(cecLow.draw.cutoff),
          max: count(cecHigh.draw.cutoff),
          draws: reference.length,
        })
      : null;
  const ofOthers = {
    min: count(low.draw.cutoff),
    minCategory: low.category,
    minNumber: low.draw.number,
    max: count(high.draw.cutoff),
    maxCategory: high.category,
    maxNumber: high.draw.number,
  };
  return cecLow && cecHigh
    ? t("cutoffs.reading", {
        ...ofOthers,
        cecMin: count(cecLow.draw.cutoff),
        cecMax: count(cecHigh.draw.cutoff),
        cecDraws: reference.length,
      })
    : t("cutoffs.readingNoCec", ofOthers);
}
