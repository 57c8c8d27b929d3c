import type { FigureCategory } from "@/lib/rules/category/category";
import {
  formatExploreQuery,
  referenceCategory,
  referenceText,
  type ExploreQuery,
} from "@/lib/figures/query/explore-query";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { measureRow } from "@/lib/figures/explore/measures";
import type { ExploreSeries } from "@/lib/figures/series/series";
import { doubtsOf, isUnconfirmed } from "@/lib/rules/correction/doubt";
import { gapJson } from "./gap-json";
import { correctionCell, correctionsJson } from "./correction-json";
import { toCsv } from "./csv";
import type { ApiView } from "./view";

/** What an explore query shows, as the page shows it. */
export type ShownSeries = {
  readonly query: ExploreQuery;
  readonly title: string;
  readonly subtitle: string;
  readonly series: readonly ExploreSeries[];
  readonly events: readonly PolicyEvent[];
  readonly categories: readonly FigureCategory[];
  /** The day to which draws are known. */
  readonly knownTo: IsoDate;
  /** When the data last changed. */
  readonly changedAt: UtcInstant;
  /** The day in Ottawa on which they were asked for: as an instant it would make an answer anew for every reader. */
  readonly retrievedAt: IsoDate;
};

const SOURCE = "Immigration, Refugees and Citizenship Canada, rounds of invitations";

/** A series of figures as JSON: the query as it was understood, and every draw shown; null where it has no value. */
export function seriesJson(
  { query, title, subtitle, series, events, categories, changedAt, retrievedAt }: ShownSeries,
  { locale, dataset }: ApiView,
) {
  const named = new Map(categories.map(({ slug, shortName }) => [slug, shortName[locale]]));
  return {
    query: {
      categories: query.categories,
      measure: query.measure,
      reference: "score" in query.reference ? query.reference.score : query.reference.category,
      period: query.period,
      from: query.range.from,
      to: query.range.to,
      layout: query.layout,
      events: query.events ? "on" : "off",
    },
    title,
    subtitle,
    unit: measureRow(query.measure).unit,
    source: SOURCE,
    changedAt,
    retrievedAt,
    series: series.map(({ category, points }) => ({
      category,
      name: named.get(category) ?? category,
      points: points.map(({ number, date, value, draw, gap }) => ({
        number,
        date,
        value,
        cutoff: draw.cutoff,
        invitations: draw.invitations,
        tieBreakAt: draw.tieBreakAt,
        source: draw.source,
        gap: gapJson(draw, gap, dataset.crsGrids),
        confirmed: !isUnconfirmed(doubtsOf(draw, dataset.corrections)),
        correction: correctionsJson(draw, dataset.corrections),
        notice: draw.notice?.[locale] ?? null,
      })),
    })),
    events: events.map(({ date, title: said, certainty }) => ({ date, title: said[locale], certainty })),
  };
}

const COLUMNS = [
  "date",
  "number",
  "category",
  "category_name",
  "measure",
  "value",
  "unit",
  "held_against",
  "cutoff",
  "invitations",
  "gap_points",
  "gap_reference_number",
  "gap_reference_date",
  "event",
  "source",
  "confirmed",
  "changed_at",
  "retrieved_at",
  "query",
  "known_to",
  "correction",
  "event_certainty",
  "gap_across_grids",
  "notice",
] as const;

/** What only a draw has, in the row of an event. */
const NO_DRAW = {
  notice: null,
  gap_points: null,
  gap_reference_number: null,
  gap_reference_date: null,
  gap_across_grids: null,
};

/**
 * The same as CSV: a row for each draw and each policy event, oldest first, that says by itself what it is and where it
 * comes from.
 */
export function seriesCsv(shown: ShownSeries, view: ApiView): string {
  const json = seriesJson(shown, view);
  const { query } = shown;
  const own = {
    held_against: referenceText(query.reference),
    source: SOURCE,
    changed_at: shown.changedAt,
    retrieved_at: shown.retrievedAt,
  };
  // With the days instead of a period, which would be another tomorrow.
  const ends = { query: formatExploreQuery({ ...query, chosen: true, period: null }), known_to: shown.knownTo };
  const draws = json.series.flatMap(({ category, name, points }) =>
    points.map(({ number, date, value, cutoff, invitations, gap, confirmed, correction, notice }) => ({
      date,
      number,
      category,
      category_name: name,
      measure: query.measure,
      value,
      unit: json.unit,
      ...own,
      held_against: category === referenceCategory(query.reference) ? null : own.held_against,
      cutoff,
      invitations,
      gap_points: gap?.points ?? null,
      gap_reference_number: gap?.referenceNumber ?? null,
      gap_reference_date: gap?.referenceDate ?? null,
      gap_across_grids: gap && (gap.acrossGrids ? "yes" : "no"),
      event: null,
      confirmed: confirmed ? "yes" : "no",
      correction: correctionCell(correction),
      notice,
      event_certainty: null,
      ...ends,
    })),
  );
  const events = json.events.map(({ date, title, certainty }) => ({
    date,
    number: null,
    category: null,
    category_name: null,
    measure: null,
    value: null,
    unit: null,
    ...own,
    held_against: null,
    cutoff: null,
    invitations: null,
    ...NO_DRAW,
    event: title,
    confirmed: null,
    correction: null,
    event_certainty: certainty,
    ...ends,
  }));
  return toCsv(
    COLUMNS,
    [...draws, ...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  );
}
