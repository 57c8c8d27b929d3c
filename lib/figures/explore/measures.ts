import type { Measure, Reference } from "@/lib/figures/query/explore-query";
import { largestOf, movementsOf, yearSoFar } from "@/lib/figures/series/movement";
import type { ExploreSeries } from "@/lib/figures/series/series";
import { cutoffHeadline, daysHeadline, gapHeadline, yearHeadline } from "@/lib/figures/words/headlines";
import { formatCount, formatDay } from "@/lib/format";
import type { Correction } from "@/lib/rules/correction/correction";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { gapFrom } from "@/lib/rules/draw/gap";
import { daysBetween, ottawaDay, yearOf } from "@/lib/rules/time/iso-date";
import { referenceName, type ExploreLanguage } from "./language";

/** The reference of a figure, and the draw of it that another draw is compared with; null without one. */
export type Compared = {
  readonly reference: Reference;
  readonly find: (draw: PlottedDraw) => PlottedDraw | null;
};

/** What a heading tells of. */
export type Told = {
  /** The series that are compared, without those that headlines leave out. */
  readonly others: readonly ExploreSeries[];
  /** The reference where it has a series; it may have none in the period. */
  readonly compared: readonly ExploreSeries[];
  readonly reference: Reference;
  /** All draws: the years before count. */
  readonly draws: readonly PlottedDraw[];
  readonly corrections: readonly Correction[];
};

/** Everything that sets one measure apart from the others. */
export type MeasureRow = {
  /** The unit of a value, as the API says it. */
  readonly unit: "CRS points" | "candidates" | "days";
  /** The values of all draws of one category, oldest first; null where a draw has none. */
  readonly values: (own: readonly PlottedDraw[], compared: Compared) => (number | null)[];
  /** True for a value that holds until the next draw: steps join it. Another belongs to one draw, on a stem. */
  readonly held: boolean;
  /** True for a sum that begins anew with each year. */
  readonly yearly: boolean;
  /** True when the axis begins at 0. */
  readonly fromZero: boolean;
  /** True when a value carries its sign. */
  readonly signed: boolean;
  /** The place of a reference category: the line at 0, a line in each figure, or a figure of its own. */
  readonly reference: "baseline" | "each" | "own";
  /** The column of the table that shows the same value. */
  readonly column: "cutoff" | "invitations" | null;
  /** The finding in a sentence; null when no draw has a value. */
  readonly heading: (told: Told, language: ExploreLanguage) => string | null;
  /** The value in the tooltip of a draw; null for points, of which the difference from the reference is said. */
  readonly tooltip: ((words: { count: string; days: number }, language: ExploreLanguage) => string) | null;
  /** Sentences that a reader of the values needs. */
  readonly notes: (reference: Reference, language: ExploreLanguage) => string[];
};

/** How many of the cut-offs shown a score reaches, as numbers: they may be of several CRS grids. */
function metHeadline(series: readonly ExploreSeries[], score: number, { figure, locale }: ExploreLanguage): string {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  return figure("headline.met", {
    score: formatCount(score, locale),
    met: values.filter((value) => value <= score).length,
    all: formatCount(values.length, locale),
  });
}

/** Each measure with all that depends on it. */
export const MEASURE_ROWS = {
  cutoff: {
    unit: "CRS points",
    values: (own) => own.map(({ cutoff }) => cutoff),
    held: true,
    yearly: false,
    fromZero: false,
    signed: false,
    reference: "each",
    column: "cutoff",
    heading: ({ others, compared, reference }, language) => {
      return "score" in reference && movementsOf(others).length > 0
        ? metHeadline(others, reference.score, language)
        : cutoffHeadline(others, compared[0] ?? null, language);
    },
    tooltip: null,
    notes: (_, { t }) => [t("notes.steps")],
  },
  gap: {
    unit: "CRS points",
    values: (own, { reference, find }) =>
      own.map((draw) =>
        "score" in reference ? draw.cutoff - reference.score : (gapFrom(draw, find(draw))?.points ?? null),
      ),
    held: true,
    yearly: false,
    fromZero: false,
    signed: true,
    reference: "baseline",
    column: null,
    heading: ({ others, reference }, language) =>
      gapHeadline(others, referenceName(reference, language), "narrowing", language),
    tooltip: null,
    notes: (reference, language) => [
      language.t("notes.steps"),
      language.t("score" in reference ? "notes.gapScore" : "notes.gap", {
        reference: referenceName(reference, language),
      }),
    ],
  },
  invitations: {
    unit: "candidates",
    values: (own) => own.map(({ invitations }) => invitations),
    held: false,
    yearly: false,
    fromZero: true,
    signed: false,
    reference: "own",
    column: "invitations",
    heading: ({ others, compared }, { figure, locale, name }) => {
      const largest = largestOf([...others, ...compared]);
      return (
        largest &&
        figure("headline.largest", {
          category: name(largest.category),
          date: formatDay(largest.point.date, locale),
          count: formatCount(largest.point.value ?? 0, locale),
        })
      );
    },
    tooltip: (words, { t }) => t("tooltip.value.invitations", words),
    notes: (_, { t }) => [t("notes.stems")],
  },
  cumulative: {
    unit: "candidates",
    values: (own) => {
      let [year, sum] = [0, 0];
      return own.map(({ date, invitations }) => {
        sum = (yearOf(date) === year ? sum : 0) + invitations;
        year = yearOf(date);
        return sum;
      });
    },
    held: true,
    yearly: true,
    fromZero: true,
    signed: false,
    reference: "own",
    column: null,
    heading: ({ others, compared, draws, corrections }, language) => {
      const shown = [...others, ...compared].filter(({ points }) => points.length > 0);
      const last = shown
        .flatMap(({ points }) => points.map(({ date }) => date))
        .sort()
        .at(-1);
      if (last === undefined) return null;
      const slugs = shown.map(({ category }) => category);
      return yearHeadline(yearSoFar(draws, slugs, last), slugs, corrections, language);
    },
    tooltip: (words, { t }) => t("tooltip.value.cumulative", words),
    notes: (_, { t }) => [t("notes.cumulative")],
  },
  interval: {
    unit: "days",
    values: (own) => own.map(({ date }, index) => (index === 0 ? null : daysBetween(own[index - 1]!.date, date))),
    held: false,
    yearly: false,
    fromZero: true,
    signed: false,
    reference: "own",
    column: null,
    heading: ({ others, compared }, language) =>
      daysHeadline(movementsOf([...others, ...compared]), "interval", language),
    tooltip: (words, { t }) => t("tooltip.value.interval", words),
    notes: (_, { t }) => [t("notes.stems"), t("notes.interval")],
  },
  "tiebreak-age": {
    unit: "days",
    values: (own) =>
      own.map(({ date, tieBreakAt }) =>
        tieBreakAt === null ? null : daysBetween(ottawaDay(new Date(tieBreakAt)), date),
      ),
    held: false,
    yearly: false,
    fromZero: true,
    signed: false,
    reference: "own",
    column: null,
    heading: ({ others, compared }, language) =>
      daysHeadline(movementsOf([...others, ...compared]), "tiebreak-age", language),
    tooltip: (words, { t }) => t("tooltip.value.tiebreak-age", words),
    notes: (_, { t }) => [t("notes.stems"), t("notes.tiebreak")],
  },
} satisfies Record<Measure, MeasureRow>;

/** The row of a measure. */
export const measureRow = (measure: Measure): MeasureRow => MEASURE_ROWS[measure];
