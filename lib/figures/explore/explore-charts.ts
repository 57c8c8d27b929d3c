import { figureLines } from "@/lib/figures/layout/figure-lines";
import type { FigureLine } from "@/lib/figures/layout/frame";
import type { FigureInput } from "@/lib/figures/layout/layout";
import { shownDays } from "@/lib/figures/layout/time-axis";
import type { YearLine, YearLinesInput } from "@/lib/figures/layout/year-lines";
import { referenceCategory, type ExploreQuery } from "@/lib/figures/query/explore-query";
import type { ExploreSeries } from "@/lib/figures/series/series";
import { yearWords } from "@/lib/figures/words/day-words";
import { DOUBT_SIGNS, drawSigns } from "@/lib/figures/words/doubt-words";
import { figureEvents } from "@/lib/figures/words/event-words";
import type { Correction } from "@/lib/rules/correction/correction";
import { correctionOf, doubtsOf } from "@/lib/rules/correction/doubt";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { isoDate, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { exploreFigureWords } from "./explore-words";
import { referenceLabel, type ExploreLanguage } from "./language";
import { measureRow, type MeasureRow } from "./measures";
import { totalSigns } from "./year-total";

/** What a chart draws: draws by their day, or the years of one category over each other. */
export type ExplorePlot =
  | { readonly kind: "days"; readonly input: FigureInput }
  | { readonly kind: "years"; readonly input: YearLinesInput };

/** One chart: of every category together, or of one beside the reference. */
export type ExploreChart = {
  /** Slug of its category; null when it is the only chart. */
  readonly category: string | null;
  /** Null when there is nothing to plot. */
  readonly plot: ExplorePlot | null;
};

/** A plot without the titles of its events, for which a picture of a link has no room. */
export const withoutEvents = (plot: ExplorePlot): ExplorePlot =>
  plot.kind === "years" ? plot : { ...plot, input: { ...plot.input, events: [] } };

/** What charts mark besides the values. */
type Marked = {
  readonly events: readonly PolicyEvent[];
  readonly corrections: readonly Correction[];
  /** All draws: a total holds those before the period. */
  readonly draws: readonly PlottedDraw[];
};

/** The name that the line of a score goes by where others go by their category. */
const SCORE = "score";

/**
 * The charts of an explore figure: one of all series, or one of each beside the reference where the measure is read
 * against it. A sum that begins anew with each year has, over more than one of them, a chart of each category with its
 * years over each other, whatever the layout: along the days it would be a row of teeth.
 */
export function chartsOf(
  series: readonly ExploreSeries[],
  marked: Marked,
  query: ExploreQuery,
  language: ExploreLanguage,
): ExploreChart[] {
  const row = measureRow(query.measure);
  const signs = row.yearly
    ? totalSigns(marked.draws, marked.corrections)
    : (draw: PlottedDraw) => signsOf(draw, marked.corrections, row.unit);
  return row.yearly && isOverYears(series)
    ? yearCharts(series, signs, query, language)
    : dayCharts(series, signs, marked, query, language);
}

/** True when the draws shown are of more than one year. */
function isOverYears(series: readonly ExploreSeries[]): boolean {
  const years = series.flatMap(({ points }) => points.map(({ date }) => yearOf(date)));
  return years.some((year) => year !== years[0]);
}

/** The signs at the value of a draw, "" for none. */
type Signs = (draw: PlottedDraw) => string;

function dayCharts(
  series: readonly ExploreSeries[],
  signs: Signs,
  { events }: Marked,
  query: ExploreQuery,
  language: ExploreLanguage,
): ExploreChart[] {
  const row = measureRow(query.measure);
  const all = figureLines(series, signs);
  // Small charts share the days; the scale too, unless each is to have its own.
  const range = shownDays(all, query.range);
  const values = query.layout === "multiples" ? { values: valuesOf(all) } : {};
  const chart = (
    shown: readonly ExploreSeries[],
    behind: readonly ExploreSeries[],
    category: string | null,
  ): ExploreChart => {
    const lines = [
      ...figureLines(shown, signs),
      ...figureLines(behind, signs).map((line) => ({ ...line, behind: true })),
    ];
    if (lines.every(({ segments }) => segments.length === 0)) return { category, plot: null };
    const input = {
      lines,
      range,
      ...values,
      // A small chart has no room for titles; a note below has them.
      events: figureEvents(events, language.figure, language.locale).map((event) =>
        category === null ? event : { ...event, title: "" },
      ),
      baseline: baselineOf(query, language),
      fromZero: row.fromZero,
      log: query.measure === "interval",
      stems: !row.held,
      yearly: row.yearly,
      words: exploreFigureWords(query, language),
    };
    return { category, plot: { kind: "days", input } };
  };
  // Elsewhere the reference would set the axis of all, and has a chart of its own.
  const beside = row.reference === "each" ? series.filter(({ reference }) => reference) : [];
  const own = series.filter((each) => !beside.includes(each));
  return query.layout === "together" || own.length < 2
    ? [chart(series, [], null)]
    : own.map((each) => chart([each], beside, each.category));
}

const valuesOf = (lines: readonly FigureLine[]): number[] =>
  lines.flatMap(({ segments }) => segments.flat().map(({ value }) => value));

function yearCharts(
  series: readonly ExploreSeries[],
  signs: Signs,
  query: ExploreQuery,
  language: ExploreLanguage,
): ExploreChart[] {
  const words = yearWords(language.locale);
  const all = series.map((each) => ({ category: each.category, lines: yearLinesOf(each, signs, query.range) }));
  const totals = all.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ total }) => total)));
  const most = totals.reduce((most, total) => Math.max(most, total), 0);
  return all.map(({ category, lines }) => ({
    category: all.length > 1 ? category : null,
    plot:
      lines.length === 0
        ? null
        : { kind: "years", input: { lines, category, words, ...(query.layout !== "own-scales" && { most }) } },
  }));
}

/** The years of a category from that of its first draw shown on; one that the period cuts begins or ends there. */
function yearLinesOf({ points }: ExploreSeries, signs: Signs, range: ExploreQuery["range"]): YearLine[] {
  const [first] = points;
  if (first === undefined) return [];
  const [begin, end] = [yearOf(first.date), yearOf(range.to)];
  return Array.from({ length: end - begin + 1 }, (_, index): YearLine => {
    const year = begin + index;
    const own = points.filter(({ date }) => yearOf(date) === year);
    const [earliest] = own;
    const isCut = range.from > firstOf(year) && earliest !== undefined;
    const before = isCut && (earliest.value ?? 0) - earliest.draw.invitations;
    return {
      year,
      points: own.map(({ number, date, value, draw }) => {
        const said = signs(draw);
        return { number, date, total: value ?? 0, ...(said !== "" && { signs: said }) };
      }),
      ...(before !== false && { from: { date: range.from, total: before } }),
      until: year === end ? range.to : isoDate(`${year}-12-31`),
    };
  });
}

const firstOf = (year: number): IsoDate => isoDate(`${year}-01-01`);

/** The signs at the value shown of a draw: not confirmed, under review, or its number of invitations is wrong. */
function signsOf(draw: PlottedDraw, corrections: readonly Correction[], unit: MeasureRow["unit"]): string {
  const isWrong = unit === "candidates" && correctionOf(doubtsOf(draw, corrections), "invitations") !== null;
  return drawSigns(draw) + (isWrong ? DOUBT_SIGNS.corrected : "");
}

/** The line across a chart: the reference of gaps at 0, a score among cut-offs. */
function baselineOf({ measure, reference }: ExploreQuery, language: ExploreLanguage): FigureInput["baseline"] {
  const place = measureRow(measure).reference;
  const category = referenceCategory(reference) ?? SCORE;
  const label = referenceLabel(reference, language);
  if (place === "baseline") return { category, value: 0, label };
  return place === "each" && "score" in reference ? { category, value: reference.score, label } : null;
}
