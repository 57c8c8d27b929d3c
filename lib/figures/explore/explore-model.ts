import { pauseNote } from "@/lib/figures/words/pause-note";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { unclassifiedNote } from "@/lib/figures/words/unclassified-note";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { referenceCategory, type ExploreQuery } from "@/lib/figures/query/explore-query";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { figureLines } from "@/lib/figures/layout/figure-lines";
import type { FigureInput } from "@/lib/figures/layout/layout";
import { MAX_POINTS } from "@/lib/figures/layout/thin";
import { formatCount, formatDay } from "@/lib/format";
import { exploreFinding } from "@/lib/figures/series/explore-finding";
import { countsFromZero, exploreSeries, isHeld, type ExploreSeries } from "@/lib/figures/series/explore-series";
import { medianOf } from "@/lib/figures/series/median";
import {
  exploreFigureWords,
  exploreHeading,
  exploreTooltip,
  exploreSubtitle,
  formatValue,
  referenceLabel,
  referenceName,
  type ExploreLanguage,
} from "./explore-words";

/** One drawing: of every category together, or of one beside the reference. */
export type ExploreChart = {
  /** Slug of its category; null when it shows all together. */
  readonly category: string | null;
  /** Null when there is nothing to draw. */
  readonly input: FigureInput | null;
};

/**
 * Everything an explore query shows, in one language: the page, the files, the interface and the images are made of it.
 */
export type ExploreModel = {
  readonly query: ExploreQuery;
  readonly series: readonly ExploreSeries[];
  readonly heading: string;
  readonly subtitle: string;
  readonly drawings: readonly ExploreChart[];
  /** Why nothing is drawn; null when something is. */
  readonly empty: string | null;
  /** Policy events in the period, none when they are off. */
  readonly events: readonly PolicyEvent[];
  /** The range of each category, a sentence each. */
  readonly reading: readonly string[];
  readonly notes: readonly string[];
  readonly readout: (number: string) => readonly string[];
};

export type ExploreData = { readonly draws: readonly PlottedDraw[]; readonly events: readonly PolicyEvent[] };

/** Of fewer values the middle says no more than the ends. */
const LEAST_FOR_MEDIAN = 5;

const hasPoints = ({ points }: ExploreSeries) => points.length > 0;

/** The name that the line of a score goes by where others go by their category. */
const SCORE = "score";

/** What a query shows of the data. Pure: the same on the server and in the browser. */
export function exploreModel(
  query: ExploreQuery,
  { draws, events: allEvents }: ExploreData,
  language: ExploreLanguage,
): ExploreModel {
  const { measure, range, reference, layout } = query;
  const { t, figure, locale, name } = language;
  const series = exploreSeries(draws, query);
  const inPoints = measure === "cutoff" || measure === "gap";
  const toCategory = measure === "gap" && !("score" in reference);
  const [others, held] = [series.filter((each) => !each.reference), series.filter((each) => each.reference)];
  // PNP's 600 points keep it out of headlines about scores; it was invited and waited like any other.
  const finding = exploreFinding([...(inPoints ? headlineSeries(others) : others), ...held], draws, query);
  const undrawn = query.categories.filter((slug) =>
    series.some(({ category, points }) => category === slug && points.length === 0),
  );
  const events = query.events ? allEvents.filter(({ date }) => range.from <= date && date <= range.to) : [];
  const words = exploreFigureWords(query, language);

  const baseline = () => {
    const label = referenceLabel(query, language);
    if (measure === "gap") return { category: referenceCategory(reference) ?? SCORE, value: 0, label };
    return measure === "cutoff" && "score" in reference ? { category: SCORE, value: reference.score, label } : null;
  };
  const drawing = (shown: readonly ExploreSeries[], category: string | null): ExploreChart => {
    const lines = figureLines(shown);
    const input = {
      lines,
      range,
      // A small figure has no room for titles; a note below has them.
      events: events.map(({ date, title }) => ({ date, title: category === null ? title[locale] : "" })),
      baseline: baseline(),
      fromZero: countsFromZero(measure),
      stems: !isHeld(measure),
      yearly: measure === "cumulative",
      words,
    };
    return { category, input: lines.some(({ segments }) => segments.length > 0) ? input : null };
  };
  // Cut-offs are read against the reference in each figure; elsewhere it would set the axis of all, and has a figure of
  // its own.
  const beside = measure === "cutoff" ? series.filter((each) => each.reference) : [];
  const own = series.filter((each) => !beside.includes(each));
  const drawings =
    layout === "together" || own.length < 2
      ? [drawing(series, null)]
      : own.map((each) => drawing([each, ...beside], each.category));

  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const empty = () => {
    if (drawings.some(({ input }) => input !== null)) return null;
    if (series.length === 0) return t(query.categories.length === 0 ? "emptyNone" : "emptyReference");
    return series.some(({ points }) => points.length > 0) ? t("emptyMeasure", ends) : t("empty", ends);
  };

  return {
    query,
    series,
    heading: exploreHeading(finding, query, language),
    subtitle: exploreSubtitle(query, held.some(hasPoints) && others.some(hasPoints), language),
    drawings,
    empty: empty(),
    events,
    reading: series.flatMap((each) => readingOf(each, query, language)),
    notes: [
      measure === "cumulative" ? t("notes.cumulative") : t(isHeld(measure) ? "notes.steps" : "notes.stems"),
      measure === "gap" &&
        ("score" in reference
          ? t("notes.gapScore", { reference: referenceName(query, language) })
          : t("notes.gap", { reference: referenceName(query, language) })),
      measure === "tiebreak-age" && t("notes.tiebreak"),
      measure === "interval" && t("notes.interval"),
      "score" in reference && !inPoints && t("controls.scoreOnly"),
      "score" in reference && t("notes.prediction"),
      drawings.length > 1 && t("notes.multiples"),
      drawings.length > 1 &&
        events.length > 0 &&
        t("notes.events", {
          list: events
            .map(({ date, title }) =>
              t("notes.eventItem", { title: title[locale], date: formatDay(date, locale, "short") }),
            )
            .join(", "),
        }),
      isHeld(measure) &&
        pauseNote(series, name, figure, locale, (list) =>
          toCategory
            ? t("notes.gapPauses", { list, reference: referenceName(query, language) })
            : figure("pauses", { list }),
        ),
      undrawn.length > 0 && t("notes.undrawn", { list: undrawn.map(name).join(", ") }),
      noValueNote(series, language),
      inPoints &&
        [...series.map(({ category }) => category), referenceCategory(reference)].includes("pnp") &&
        figure("pnp"),
      unclassifiedNote(draws, range, figure),
      thinnedNote(series, language),
    ].filter((note): note is string => typeof note === "string"),
    readout: (number) => {
      const found = series.flatMap(({ category, points }) =>
        points.filter((point) => point.number === number).map((point) => ({ category, point })),
      )[0];
      return found ? exploreTooltip(found.point, found.category, query, language) : [];
    },
  };
}

function readingOf(
  { category, points }: ExploreSeries,
  { measure }: ExploreQuery,
  { t, locale, name }: ExploreLanguage,
): string[] {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return [];
  const said = (value: number) => formatValue(value, measure, locale);
  const range = {
    category: name(category),
    min: said(values.reduce((a, b) => Math.min(a, b))),
    max: said(values.reduce((a, b) => Math.max(a, b))),
    draws: values.length,
  };
  if (range.min === range.max) return [t("reading.same", { ...range, value: range.min })];
  return [
    measure === "cumulative" || values.length < LEAST_FOR_MEDIAN
      ? t("reading.range", range)
      : t("reading.median", { ...range, median: said(medianOf(values)!) }),
  ];
}

function noValueNote(series: readonly ExploreSeries[], { t, name }: ExploreLanguage): string | null {
  const found = series
    .map(({ category, points }) => ({ category, count: points.filter(({ value }) => value === null).length }))
    .filter(({ count }) => count > 0);
  if (found.length === 0) return null;
  const list = found
    .map(({ category, count }) => t("notes.noValueItem", { category: name(category), count }))
    .join(", ");
  return t("notes.noValue", { count: found.reduce((sum, { count }) => sum + count, 0), list });
}

function thinnedNote(series: readonly ExploreSeries[], { t, locale }: ExploreLanguage): string | null {
  const points = series.reduce((sum, each) => sum + each.points.length, 0);
  return points > MAX_POINTS ? t("notes.thinned", { points: formatCount(points, locale) }) : null;
}
