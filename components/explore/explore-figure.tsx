"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { CategoryMarker } from "@/components/categories/category-mark";
import { FigureSource } from "@/components/charts/figure-source";
import { InteractiveChart } from "@/components/charts/interactive-chart";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DayRange } from "@/lib/rules/draw/period";
import { layoutFigure, type FigureSize } from "@/lib/figures/layout/layout";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import type { ExploreChart, ExploreModel } from "@/lib/figures/explore/explore-model";
import { ExploreTable } from "./explore-table";

type Props = {
  model: ExploreModel;
  /**
   * Index in FIGURE_SIZES of the one size to draw; null draws all, of which the style sheet shows the one that fits.
   */
  shown: number | null;
  name: (slug: string) => string;
  locale: Locale;
  onBrush: (range: DayRange) => void;
};

/** A figure among others: a grid gives each about the width of a phone, whatever the screen. */
const SMALL: FigureSize = { width: 356, plotHeight: 170, size: 12 };

/**
 * The figure of an explore query: what it finds, its drawing or drawings, its values as a table, its notes and its
 * source.
 */
export function ExploreFigure({ model, shown, name, locale, onBrush }: Props) {
  const t = useTranslations("explore");
  const figure = useTranslations("figure");
  // A table of hundreds of rows may come a moment after the drawing.
  const listed = useDeferredValue(model);
  const together = model.charts.length === 1;
  const draw = (drawing: ExploreChart, index: number) => (
    <Drawing
      key={drawing.category ?? "all"}
      id={together ? "explore" : `explore-${index}`}
      drawing={drawing}
      model={model}
      shown={shown}
      onBrush={onBrush}
    />
  );

  return (
    <section id="explore" aria-labelledby="explore-heading" className="mt-8 scroll-mt-4">
      <h2 id="explore-heading" className="measure" aria-live="polite">
        {model.heading}
      </h2>
      <p className="mt-1 text-ink-soft">{model.subtitle}</p>
      {model.empty !== null ? (
        <p className="measure my-8 border-y border-rule py-6">{model.empty}</p>
      ) : together ? (
        <div className="@container mt-4 break-inside-avoid">{draw(model.charts[0]!, 0)}</div>
      ) : (
        <div className="mt-4 grid gap-x-8 gap-y-8 md:grid-cols-2 lg:grid-cols-3">
          {model.charts.map((drawing, index) => (
            <section
              key={drawing.category}
              aria-labelledby={`explore-${index}-heading`}
              className="min-w-0 break-inside-avoid"
            >
              <h3 id={`explore-${index}-heading`} className="flex items-center gap-2">
                <CategoryMarker slug={drawing.category!} />
                {name(drawing.category!)}
              </h3>
              {drawing.input === null ? (
                <p className="mt-2 text-ink-soft">{t("multipleEmpty")}</p>
              ) : (
                draw(drawing, index)
              )}
            </section>
          ))}
        </div>
      )}
      <ul className="mt-3 max-w-[60rem] gap-x-8 md:columns-2">
        {model.reading.map((sentence) => (
          <li key={sentence} className="break-inside-avoid">
            {sentence}
          </li>
        ))}
      </ul>
      {model.empty === null && (
        <details className="mt-3">
          <summary className="w-fit cursor-pointer py-1">{figure("table")}</summary>
          <div
            className="table-scroll mt-2 max-h-[32rem] overflow-y-auto print:max-h-none"
            tabIndex={0}
            role="region"
            aria-label={figure("tableOf", { figure: listed.subtitle })}
          >
            <ExploreTable model={listed} name={name} locale={locale} />
          </div>
        </details>
      )}
      <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        {model.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          <FigureSource
            draws={model.series.flatMap(({ points }) => points.map(({ draw: each }) => each))}
            locale={locale}
          />
        </p>
      </div>
    </section>
  );
}

type DrawingProps = {
  id: string;
  drawing: ExploreChart;
  model: ExploreModel;
  shown: number | null;
  onBrush: (range: DayRange) => void;
};

function Drawing({ id, drawing: { category, input }, model, shown, onBrush }: DrawingProps) {
  const t = useTranslations("figure");
  const frames = useMemo(() => {
    if (input === null) return [];
    const sizes = category !== null ? [SMALL] : shown === null ? FIGURE_SIZES : [FIGURE_SIZES[shown]!];
    return sizes.map((size) => layoutFigure(input, size));
  }, [input, category, shown]);
  if (input === null) return null;
  const name = category === null ? model.subtitle : `${input.words.end(category, 0)}: ${model.subtitle}`;
  return (
    <InteractiveChart
      id={id}
      frames={frames}
      lines={input.lines}
      tooltips={model.tooltip}
      name={name}
      hint={t("hint")}
      keys={t("keys")}
      onBrush={onBrush}
    />
  );
}
