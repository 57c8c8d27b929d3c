import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC } from "@/lib/rules/category/category";
import { compareDraws } from "@/lib/rules/draw/draw";
import { formatCount } from "@/lib/format";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { carriedInto, pointsOf, type Series } from "@/lib/figures/series/series";
import { cutoffHeadline } from "@/lib/figures/words/headlines";
import { shortNames } from "@/lib/figures/words/figure-words";
import { pauseNote } from "@/lib/figures/words/pause-note";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { CategoryFigure, endsOf, type CategoryFigureProps } from "./category-figure";

/** Cut-offs of categories against those of CEC. */
export function CutoffFigure(props: CategoryFigureProps) {
  const { id = "cutoffs", dataset, categories, range, marks = [], locale } = props;
  const t = useTranslations("figure");
  const others = cutoffSeries(
    dataset.draws,
    categories.filter((slug) => slug !== CEC),
    range,
  );
  const cec = { ...cutoffSeries(dataset.draws, [CEC], range)[0]!, ...carriedInto(dataset.draws, CEC, range) };
  const series = [...others, cec];
  const name = shortNames(dataset.categories, locale);
  const ends = endsOf(range, locale);
  const headline = cutoffHeadline(headlineSeries(others), cec, { figure: t, locale, name });

  return (
    <CategoryFigure
      {...props}
      id={id}
      dataset={dataset}
      categories={categories}
      range={range}
      marks={marks}
      locale={locale}
      show="cutoffs"
      series={series}
      baseline={null}
      heading={headline ?? t("cutoffs.subtitle", ends)}
      empty={series.some((each) => pointsOf(each).length > 0) ? null : t("emptyPeriod", ends)}
      reading={<CutoffReading others={others} cec={cec} name={name} locale={locale} />}
      notes={[t("marks"), pauseNote(series, name, t, locale, (list) => t("pauses", { list }))]}
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
