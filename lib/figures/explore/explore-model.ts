import type { ExploreQuery } from "@/lib/figures/query/explore-query";
import { exploreSeries } from "@/lib/figures/series/explore-series";
import { medianOf } from "@/lib/figures/series/median";
import type { ExploreSeries, SeriesPoint } from "@/lib/figures/series/series";
import { acrossText, DOUBT_SIGNS, doubtLines, sumDoubts } from "@/lib/figures/words/doubt-words";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { formatDay } from "@/lib/format";
import type { Correction } from "@/lib/rules/correction/correction";
import type { GridStart } from "@/lib/rules/crs/grid";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { eventsIn, type PolicyEvent } from "@/lib/rules/event/policy-event";
import { chartsOf, type ExploreChart } from "./explore-charts";
import { exploreNotes } from "./explore-notes";
import { comparesDraws, exploreSubtitle, exploreTooltip, formatValue } from "./explore-words";
import type { ExploreLanguage } from "./language";
import { measureRow } from "./measures";
import { countedIn, yearTotal } from "./year-total";

/** Everything an explore query shows, in one language: the page, the files, the API and the images are made of it. */
export type ExploreModel = {
  readonly query: ExploreQuery;
  readonly series: readonly ExploreSeries[];
  /** The reader's own title, or the finding. */
  readonly heading: string;
  /** What the tracker itself says of it: the title wherever nothing tells that another is the reader's own. */
  readonly finding: string;
  /** Says that the title is the reader's own, and what the finding is; null where it is not. */
  readonly titleNote: string | null;
  readonly subtitle: string;
  readonly charts: readonly ExploreChart[];
  /** The draws that the values shown are made of: a total holds those of its year before the period too. */
  readonly counted: readonly PlottedDraw[];
  /** Why nothing is plotted; null when something is. */
  readonly empty: string | null;
  /** Policy events in the period, none when they are off. */
  readonly events: readonly PolicyEvent[];
  /** Known errors, for the marks of doubtful values. */
  readonly corrections: readonly Correction[];
  /** For the marks of gaps across a change. */
  readonly crsGrids: readonly GridStart[];
  /** The range of each category, a sentence each. */
  readonly reading: readonly string[];
  readonly notes: readonly string[];
  /** The tooltip of a draw by its number: a title, then a line each. */
  readonly tooltip: (number: string) => readonly string[];
};

export type ExploreData = {
  readonly draws: readonly PlottedDraw[];
  readonly events: readonly PolicyEvent[];
  /** Known errors of any draws. */
  readonly corrections: readonly Correction[];
  /** Oldest first. */
  readonly crsGrids: readonly GridStart[];
};

/** Of fewer values the middle says no more than the ends. */
const MIN_FOR_MEDIAN = 5;

const hasPoints = ({ points }: ExploreSeries) => points.length > 0;

const isPlotted = (series: ExploreSeries) => hasPoints(series) || series.carried !== undefined;

/** Makes all that a query shows of the data. Pure: the same on the server and in the browser. */
export function exploreModel(query: ExploreQuery, data: ExploreData, language: ExploreLanguage): ExploreModel {
  const { draws, corrections, crsGrids } = data;
  const series = exploreSeries(draws, query);
  const [others, compared] = [series.filter((each) => !each.reference), series.filter((each) => each.reference)];
  const events = query.events ? eventsIn(data.events, query.range) : [];
  const charts = chartsOf(series, { events, corrections, draws }, query, language);
  const finding = headingOf(others, compared, data, query, language);
  return {
    query,
    series,
    heading: query.title ?? finding,
    finding,
    titleNote: query.title === null ? null : language.t("ownTitle", { finding }),
    subtitle: exploreSubtitle(query, compared.some(isPlotted) && others.some(hasPoints), language),
    charts,
    counted: measureRow(query.measure).yearly ? countedIn(draws, series) : drawsOf(series),
    empty: charts.some(({ plot }) => plot !== null) ? null : emptyReason(series, query, language),
    events,
    corrections,
    crsGrids,
    reading: series.flatMap((each) => readingOf(each, query, language)),
    notes: exploreNotes({ series, draws, events, crsGrids, charts }, query, language),
    tooltip: (number) => {
      for (const { category, points } of series) {
        const point = points.find((each) => each.number === number);
        if (point)
          return [
            ...exploreTooltip(point, category, query, language),
            ...acrossLine(point, query, crsGrids, language),
            ...doubtOf(point.draw, query, data, language),
          ];
      }
      return [];
    },
  };
}

/** That the draw and the one it is compared with lie on two sides of a change of the grid, as a line of the readout. */
function acrossLine(
  { draw, gap }: SeriesPoint,
  query: ExploreQuery,
  grids: readonly GridStart[],
  words: ExploreLanguage,
) {
  const text = comparesDraws(query) ? acrossText(draw, gap, grids, words) : null;
  return text === null ? [] : [`${DOUBT_SIGNS.otherGrid} ${text}`];
}

const drawsOf = (series: readonly ExploreSeries[]) => series.flatMap(({ points }) => points.map(({ draw }) => draw));

/** What is doubtful of the value of a draw: of the draw, or of the total that it ends. */
const doubtOf = (
  draw: PlottedDraw,
  { measure }: ExploreQuery,
  { draws, corrections }: ExploreData,
  language: ExploreLanguage,
): readonly string[] =>
  measureRow(measure).yearly
    ? sumDoubts(yearTotal(draws, draw, corrections), language.doubt, language.locale).map(
        ({ kind, label }) => `${DOUBT_SIGNS[kind]} ${label}`,
      )
    : doubtLines(draw, corrections, language);

function headingOf(
  others: readonly ExploreSeries[],
  compared: readonly ExploreSeries[],
  { draws, corrections }: Pick<ExploreData, "draws" | "corrections">,
  { measure, reference }: ExploreQuery,
  language: ExploreLanguage,
): string {
  const row = measureRow(measure);
  // PNP's 600 points keep it out of headlines about scores; it was invited and waited like any other.
  const told = row.unit === "CRS points" ? headlineSeries(others) : others;
  return row.heading({ others: told, compared, reference, draws, corrections }, language) ?? language.t("heading.none");
}

function emptyReason(series: readonly ExploreSeries[], query: ExploreQuery, { t, locale }: ExploreLanguage): string {
  if (series.length === 0) return t(query.categories.length === 0 ? "emptyNone" : "emptyReference");
  const ends = { from: formatDay(query.range.from, locale), to: formatDay(query.range.to, locale) };
  return t(series.some(hasPoints) ? "emptyMeasure" : "empty", ends);
}

function readingOf(
  { category, points }: ExploreSeries,
  { measure }: ExploreQuery,
  { t, locale, name }: ExploreLanguage,
): string[] {
  const row = measureRow(measure);
  const values = points.flatMap(({ value }) => value ?? []);
  const median = medianOf(values);
  if (median === null) return [];
  const text = (value: number) => formatValue(value, row, locale);
  const range = {
    category: name(category),
    min: text(values.reduce((a, b) => Math.min(a, b))),
    max: text(values.reduce((a, b) => Math.max(a, b))),
    draws: values.length,
  };
  if (range.min === range.max) return [t("reading.same", { ...range, value: range.min })];
  return [
    row.yearly || values.length < MIN_FOR_MEDIAN
      ? t("reading.range", range)
      : t("reading.median", { ...range, median: text(median) }),
  ];
}
