import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FigureInput } from "@/lib/figures/layout/layout";
import type { FigureEvent } from "@/lib/figures/layout/event-marks";
import { figureLines } from "@/lib/figures/layout/figure-lines";
import { shownDays } from "@/lib/figures/layout/time-axis";
import { pointsOf, type Series } from "@/lib/figures/series/series";
import { figureEvents } from "@/lib/figures/words/event-words";
import { figurePlan } from "@/lib/figures/words/figure-words";
import { unclassifiedNote } from "@/lib/figures/words/unclassified-note";
import { formatDay } from "@/lib/format";
import { DOUBT_SIGNS } from "@/lib/figures/words/doubt-words";
import { changeAcross } from "@/lib/rules/crs/grid-on";
import { CEC_REFERENCE, type ExploreQuery } from "@/lib/figures/query/explore-query";
import { exploreAway } from "@/lib/figures/explore/away";
import { marksOf } from "@/lib/rules/crs/grid-mark";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws } from "@/lib/rules/draw/draw";
import type { DayRange } from "@/lib/rules/draw/period";
import { eventsIn } from "@/lib/rules/event/policy-event";
import type { Locale } from "@/lib/rules/text/bilingual";
import { FoldedTakeAway, LinkedTakeAway, type Citing } from "../explore/take-away";
import { Figure } from "./figure";
import { FigureSource } from "./figure-source";
import { useDrawTooltips, type Tooltips } from "./use-draw-tooltips";
import { ValueTable } from "./value-table";

/** What a figure of categories is drawn from. */
export type CategoryFigureProps = {
  /** Of the section. */
  id?: string;
  dataset: Pick<Dataset, "draws" | "categories" | "events" | "crsGrids" | "corrections">;
  /** Slugs of the categories; CEC is what they are compared with, whether it is among them or not. */
  categories: readonly string[];
  range: DayRange;
  /** What the chart leaves out, with a way to add it. */
  leftOut?: ReactNode;
  /** Days that the figure is about, marked as events are. */
  marks?: readonly FigureEvent[];
  locale: Locale;
  /** What a citation needs; without it the figure is not offered to be taken away. */
  citing?: Citing | undefined;
  /** The tooltips of all draws shown, where two figures of a page have the same: they are sent once. */
  tooltips?: Tooltips;
  /** True on a page that is to stay light: it is taken away from the same figure of the explore page. */
  linked?: boolean;
};

type Props = CategoryFigureProps & {
  id: string;
  show: "cutoffs" | "gaps";
  /** A line each, in display order. */
  series: readonly Series[];
  baseline: FigureInput["baseline"];
  /** The finding, in a sentence. */
  heading: string;
  /** Why there is nothing to show; null = there is. */
  empty: string | null;
  reading: ReactNode;
  /** Those that the other figure does not have, a sentence each; empty ones are left out. */
  notes: readonly (string | null)[];
};

/** The first and the last day of a range in words. */
export const endsOf = ({ from, to }: DayRange, locale: Locale) => ({
  from: formatDay(from, locale),
  to: formatDay(to, locale),
});

/** Cut-offs or gaps of categories over a period, with their values as a table. */
export function CategoryFigure(props: Props) {
  const { id, dataset, categories, range, marks: own = [], locale, show, series } = props;
  const t = useTranslations("figure");
  const doubt = useTranslations("doubt");
  const tooltipsOf = useDrawTooltips(dataset, locale);
  const { corrections } = dataset;
  const { baseline, notes, citing, ...shown } = props;
  const points = series.flatMap(pointsOf).sort((a, b) => compareDraws(b.draw, a.draw));
  const isAcross = points.some(({ draw, gap }) => changeAcross(draw, gap, dataset.crsGrids) !== null);
  const marks = marksOf(dataset.events, dataset.crsGrids);
  const lines = figureLines(series);
  const events = [...figureEvents(marks, t, locale), ...own];
  const input = { lines, range: shownDays(lines, range), events, baseline, show, locale };

  return (
    <Figure
      {...shown}
      id={id}
      subtitle={t(`${show}.subtitle`, endsOf(range, locale))}
      plan={shown.empty === null ? figurePlan(input, t, dataset.categories) : null}
      tooltips={shown.tooltips ?? tooltipsOf(series)}
      table={
        <ValueTable
          points={points}
          show={show}
          events={eventsIn(marks, range)}
          categories={dataset.categories}
          corrections={corrections}
          grids={dataset.crsGrids}
          locale={locale}
        />
      }
      notes={[
        ...notes,
        show === "gaps" && isAcross && `${DOUBT_SIGNS.otherGrid} ${doubt("note.otherGrid")}`,
        categories.includes("pnp") && t("pnp"),
        unclassifiedNote(dataset.draws, range, t),
      ]}
      source={
        <FigureSource
          draws={points.map(({ draw }) => draw)}
          corrections={corrections}
          note={`${id}-doubt`}
          locale={locale}
        />
      }
      away={citing && <FigureAway {...props} citing={citing} />}
    />
  );
}

/** The figure to be taken away, as that of the explore page which shows the same. */
function FigureAway({ show, heading, categories, range, locale, citing, linked }: Props & { citing: Citing }) {
  const t = useTranslations("figure");
  const query: ExploreQuery = {
    categories,
    chosen: true,
    measure: show === "gaps" ? "gap" : "cutoff",
    reference: CEC_REFERENCE,
    period: null,
    range,
    layout: "together",
    events: true,
    title: null,
  };
  const away = exploreAway(query, locale, citing.site);
  const subtitle = t(`${show}.subtitle`, endsOf(range, locale));
  const shown = { away, heading, subtitle, locale, ...citing };
  return linked ? <LinkedTakeAway {...shown} /> : <FoldedTakeAway {...shown} more={`${away.cited}#controls`} />;
}
