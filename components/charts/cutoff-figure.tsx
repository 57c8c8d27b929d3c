import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC } from "@/lib/rules/category/category";
import { compareDraws } from "@/lib/rules/draw/draw";
import { formatCount, formatDay } from "@/lib/format";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { cutoffFinding, type CutoffFinding } from "@/lib/figures/series/finding";
import { pointsOf, type Series } from "@/lib/figures/series/series";
import { sideOf } from "@/lib/figures/words/draw-tooltips";
import { shortNames } from "@/lib/figures/words/figure-words";
import { pauseNote } from "@/lib/figures/words/pause-note";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { CategoryFigure, endsOf, type CategoryFigureProps } from "./category-figure";

/** Cut-offs of categories against those of CEC. */
export function CutoffFigure({ id = "cutoffs", dataset, categories, range, locale }: CategoryFigureProps) {
  const t = useTranslations("figure");
  const others = cutoffSeries(
    dataset.draws,
    categories.filter((slug) => slug !== CEC),
    range,
  );
  const cec = cutoffSeries(dataset.draws, [CEC], range)[0]!;
  const series = [...others, cec];
  const name = shortNames(dataset.categories, locale);
  const ends = endsOf(range, locale);
  const finding = cutoffFinding(headlineSeries(others), cec);

  return (
    <CategoryFigure
      id={id}
      dataset={dataset}
      categories={categories}
      range={range}
      locale={locale}
      show="cutoffs"
      series={series}
      baseline={null}
      heading={finding === null ? t("cutoffs.subtitle", ends) : cutoffHeading(finding, name, t, locale)}
      empty={series.some((each) => pointsOf(each).length > 0) ? null : t("emptyPeriod", ends)}
      reading={<CutoffReading others={others} cec={cec} name={name} locale={locale} />}
      notes={[t("marks"), pauseNote(series, name, t, locale, (list) => t("pauses", { list }))]}
    />
  );
}

/** The finding of the figure in a sentence. */
function cutoffHeading(
  { category, draw, gap }: CutoffFinding,
  name: (slug: string) => string,
  t: ReturnType<typeof useTranslations<"figure">>,
  locale: Locale,
): string {
  const words = { category: name(category), date: formatDay(draw.date, locale) };
  return gap === null
    ? t("cutoffs.noGap", { ...words, cutoff: formatCount(draw.cutoff, locale) })
    : t("cutoffs.gap", { ...words, side: sideOf(gap), points: Math.abs(gap.points) });
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
