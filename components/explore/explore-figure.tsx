"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { CategoryMarker } from "@/components/categories/category-mark";
import { FigureFoot, FigureTable } from "@/components/charts/figure";
import { FigureSource } from "@/components/charts/figure-source";
import { SetAsideNote } from "@/components/charts/set-aside-note";
import { formatExploreQuery } from "@/lib/figures/query/explore-query";
import type { SetAside } from "@/lib/figures/series/set-aside";
import { addressOf } from "@/lib/rules/text/query-codec";
import { useChartWords } from "@/components/charts/chart-words";
import { draw } from "@/components/charts/drawn/drawings";
import { InteractiveChart } from "@/components/charts/interactive-chart";
import { YearLines } from "@/components/charts/year-lines";
import type { ExploreChart } from "@/lib/figures/explore/explore-charts";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import { formatValue } from "@/lib/figures/explore/explore-words";
import { measureRow } from "@/lib/figures/explore/measures";
import { layoutFigure, type FigureInput, type FigureSize } from "@/lib/figures/layout/layout";
import { BESIDE_SIZES } from "@/lib/figures/layout/sizes";
import { SHOWN_BESIDE_AT } from "@/lib/figures/words/widths";
import type { DayRange } from "@/lib/rules/draw/period";
import type { Locale } from "@/lib/rules/text/bilingual";
import { ExploreTable } from "./explore-table";

type Props = {
  model: ExploreModel;
  /**
   * Index in BESIDE_SIZES of the one size to draw; null draws all, of which the style sheet shows the one that fits.
   */
  shown: number | null;
  name: (slug: string) => string;
  /** Categories that are not shown at first; none once categories were chosen. */
  aside: readonly SetAside[];
  locale: Locale;
  onBrush: (range: DayRange) => void;
};

/** A chart among others: a grid gives each about the width of a phone, whatever the screen. */
const SMALL: FigureSize = { width: 356, plotHeight: 170, size: 12 };

/** The figure of an explore query: its finding, its charts, its values as a table, its notes and its source. */
export function ExploreFigure(props: Props) {
  const { model, name, aside, locale } = props;
  const add = (slug: string) =>
    addressOf(
      `/${locale}/explore`,
      formatExploreQuery({ ...model.query, categories: [...model.query.categories, slug], chosen: true }),
    );
  // A table of hundreds of rows may come a moment after the chart.
  const listed = useDeferredValue(model);
  return (
    <section id="explore" aria-labelledby="explore-heading" className="scroll-mt-4">
      <h2 id="explore-heading" className="measure" aria-live="polite">
        {model.heading}
      </h2>
      <p className="mt-1 text-ink-soft">{model.subtitle}</p>
      {model.empty === null ? (
        <ExploreCharts {...props} />
      ) : (
        <p className="measure my-8 border-y border-rule py-6">{model.empty}</p>
      )}
      <SetAsideNote aside={aside} name={name} href={add} locale={locale} />
      <ul className="mt-3 max-w-[60rem] gap-x-8 md:columns-2">
        {model.reading.map((sentence) => (
          <li key={sentence} className="break-inside-avoid">
            {sentence}
          </li>
        ))}
      </ul>
      {model.empty === null && (
        <FigureTable subtitle={listed.subtitle}>
          <ExploreTable model={listed} name={name} locale={locale} />
        </FigureTable>
      )}
      <FigureFoot
        notes={[model.titleNote, ...model.notes]}
        source={
          <FigureSource draws={model.counted} corrections={model.corrections} note="explore-doubt" locale={locale} />
        }
      />
    </section>
  );
}

function ExploreCharts({ model, name, shown, locale, onBrush }: Props) {
  const props = { model, name, shown, locale, onBrush };
  const t = useTranslations("explore");
  const [first, ...others] = model.charts;
  if (first && others.length === 0)
    return (
      <div className="mt-4 break-inside-avoid">
        <OneChart id="explore" chart={first} {...props} />
      </div>
    );
  return (
    <div className="mt-4 grid gap-x-8 gap-y-8 sm:grid-cols-2">
      {model.charts.map((chart, index) => {
        const [id, slug] = [`explore-${index}`, chart.category ?? ""];
        return (
          <section key={slug} aria-labelledby={`${id}-heading`} className="min-w-0 break-inside-avoid">
            <h3 id={`${id}-heading`} className="flex items-center gap-2">
              <CategoryMarker slug={slug} />
              {name(slug)}
            </h3>
            {chart.plot === null ? (
              <p className="mt-2 text-ink-soft">{t("multipleEmpty")}</p>
            ) : (
              <OneChart id={id} chart={chart} {...props} />
            )}
          </section>
        );
      })}
    </div>
  );
}

type ChartProps = Pick<Props, "model" | "name" | "shown" | "locale" | "onBrush"> & { id: string; chart: ExploreChart };

function OneChart({ chart: { category, plot }, model, name: nameOf, shown, ...props }: ChartProps) {
  const years = useChartWords("years");
  const sizes = useMemo(
    () => (category !== null ? [SMALL] : shown === null ? BESIDE_SIZES : [BESIDE_SIZES[shown]!]),
    [category, shown],
  );
  const name = category === null ? model.subtitle : `${nameOf(category)}: ${model.subtitle}`;
  if (plot === null) return null;
  const common = { ...props, sizes, name };
  return plot.kind === "years" ? (
    <YearLines input={plot.input} shownAt={SHOWN_BESIDE_AT} tooltip={model.tooltip} words={years} {...common} />
  ) : (
    <DayChart input={plot.input} model={model} nameOf={nameOf} {...common} />
  );
}

type DayChartProps = Pick<ChartProps, "id" | "model" | "locale" | "onBrush"> & {
  input: FigureInput;
  nameOf: (slug: string) => string;
  sizes: readonly FigureSize[];
  /** The subject of the chart. */
  name: string;
};

function DayChart({ id, input, model, nameOf, sizes, name, locale, onBrush }: DayChartProps) {
  const words = useChartWords("draws");
  const frames = useMemo(() => sizes.map((size) => layoutFigure(input, size)), [sizes, input]);
  const html = useMemo(() => draw({ id, frames, lines: input.lines }, name), [input, id, frames, name]);
  return (
    <InteractiveChart
      html={html}
      frames={frames}
      lines={input.lines}
      tooltips={model.tooltip}
      names={Object.fromEntries(input.lines.map((line) => [line.category, nameOf(line.category)]))}
      value={(value) => formatValue(value, measureRow(model.query.measure), locale)}
      name={name}
      words={words}
      locale={locale}
      onBrush={onBrush}
    />
  );
}
