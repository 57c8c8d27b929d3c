import type { FigureCategory } from "@/lib/rules/category/category";
import { type ExploreQuery } from "@/lib/figures/query/explore-query";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { measureRow } from "@/lib/figures/explore/measures";
import type { ExploreSeries } from "@/lib/figures/series/series";
import { doubtsOf, isUnconfirmed } from "@/lib/rules/correction/doubt";
import { gapJson } from "./gap-json";
import { correctionsJson } from "./correction-json";
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

/** Whose draws these are. */
export const SOURCE = "Immigration, Refugees and Citizenship Canada, rounds of invitations";

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
