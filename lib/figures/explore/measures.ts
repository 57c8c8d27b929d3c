import type { Measure, Reference } from "@/lib/figures/query/explore-query";
import {
  invitationsBefore,
  largestFinding,
  latestFinding,
  type ExploreFinding,
} from "@/lib/figures/series/explore-finding";
import { gapFinding } from "@/lib/figures/series/finding";
import type { ExploreSeries } from "@/lib/figures/series/series";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { gapFrom } from "@/lib/rules/draw/gap";
import { daysBetween, ottawaDay, yearOf } from "@/lib/rules/time/iso-date";
import { referenceName, sideOf, type ExploreLanguage } from "./language";

/** The reference of a figure, and the draw of it that another draw is compared with; null without one. */
export type Compared = {
  readonly reference: Reference;
  readonly find: (draw: PlottedDraw) => PlottedDraw | null;
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
  /** The draw that the heading tells of; null when no draw has a value. `draws` are all: a year before may count. */
  readonly finding: (
    shown: readonly ExploreSeries[],
    reference: Reference,
    draws: readonly PlottedDraw[],
  ) => ExploreFinding | null;
  /** The finding in a sentence. */
  readonly heading: (finding: ExploreFinding, reference: Reference, language: ExploreLanguage) => string;
  /** The value in the tooltip of a draw; null for points, of which the difference from the reference is said. */
  readonly tooltip: ((words: { count: string; days: number }, language: ExploreLanguage) => string) | null;
  /** Sentences that a reader of the values needs. */
  readonly notes: (reference: Reference, language: ExploreLanguage) => string[];
};

const headed = ({ category, latest }: ExploreFinding, reference: Reference, language: ExploreLanguage) => ({
  category: language.name(category),
  date: formatDay(latest.date, language.locale),
  reference: referenceName(reference, language),
  value: latest.value ?? 0,
  count: formatCount(latest.value ?? 0, language.locale),
});

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
    finding: (shown, reference) => {
      const found = latestFinding(shown, ({ gap }) => gap !== null);
      if (found === null) return null;
      const { draw, gap } = found.latest;
      return { ...found, compared: "score" in reference ? draw.cutoff - reference.score : (gap?.points ?? null) };
    },
    heading: (finding, reference, language) => {
      const { count, ...words } = headed(finding, reference, language);
      return finding.compared === null
        ? language.t("heading.cutoffAlone", { ...words, cutoff: count })
        : language.t("heading.cutoff", {
            ...words,
            side: sideOf(finding.compared),
            points: Math.abs(finding.compared),
          });
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
    finding: (shown) => {
      const found = gapFinding(shown);
      return found && { category: found.category, first: found.first, latest: found.latest, compared: found.change };
    },
    heading: (finding, reference, language) => {
      const { t, locale } = language;
      const { latest, first = latest, compared } = finding;
      return t(compared === null ? "heading.gapSingle" : compared === 0 ? "heading.gapStayed" : "heading.gapMoved", {
        ...headed(finding, reference, language),
        first: formatSigned(first.value ?? 0, locale),
        firstDate: formatDay(first.date, locale),
        latest: formatSigned(latest.value ?? 0, locale),
      });
    },
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
    finding: largestFinding,
    heading: (finding, reference, language) => language.t("heading.invitations", headed(finding, reference, language)),
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
    finding: (shown, _, draws) => {
      const found = latestFinding(shown);
      return found && { ...found, compared: invitationsBefore(draws, found.category, found.latest.date) };
    },
    heading: (finding, reference, language) => {
      const words = { ...headed(finding, reference, language), year: String(yearOf(finding.latest.date)) };
      return finding.compared === null
        ? language.t("heading.cumulative", words)
        : language.t("heading.cumulativeBefore", {
            ...words,
            before: formatCount(finding.compared, language.locale),
          });
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
    finding: (shown) => latestFinding(shown),
    heading: (finding, reference, language) => {
      const { value: days, ...words } = headed(finding, reference, language);
      return language.t("heading.interval", { ...words, days });
    },
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
    finding: (shown) => latestFinding(shown),
    heading: (finding, reference, language) => {
      const { value: days, ...words } = headed(finding, reference, language);
      return language.t("heading.tiebreak-age", { ...words, days });
    },
    tooltip: (words, { t }) => t("tooltip.value.tiebreak-age", words),
    notes: (_, { t }) => [t("notes.stems"), t("notes.tiebreak")],
  },
} satisfies Record<Measure, MeasureRow>;

/** The row of a measure. */
export const measureRow = (measure: Measure): MeasureRow => MEASURE_ROWS[measure];
