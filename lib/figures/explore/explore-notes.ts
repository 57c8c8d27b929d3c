import { referenceCategory, type ExploreQuery } from "@/lib/figures/query/explore-query";
import { MAX_POINTS } from "@/lib/figures/layout/thin";
import type { ExploreSeries } from "@/lib/figures/series/series";
import { DOUBT_SIGNS } from "@/lib/figures/words/doubt-words";
import { eventTitle } from "@/lib/figures/words/event-words";
import { pauseNote } from "@/lib/figures/words/pause-note";
import { unclassifiedNote } from "@/lib/figures/words/unclassified-note";
import { formatCount, formatDay } from "@/lib/format";
import type { GridStart } from "@/lib/rules/crs/grid";
import { changeAcross } from "@/lib/rules/crs/grid-on";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import type { ExploreChart } from "./explore-charts";
import { comparesDraws, isGapToCategory } from "./explore-words";
import { referenceName, type ExploreLanguage } from "./language";
import { measureRow } from "./measures";

/** The subject of the notes of a figure. */
export type Noted = {
  readonly series: readonly ExploreSeries[];
  readonly draws: readonly PlottedDraw[];
  /** Policy events that are marked. */
  readonly events: readonly PolicyEvent[];
  /** Oldest first. */
  readonly crsGrids: readonly GridStart[];
  readonly charts: readonly ExploreChart[];
};

type Note = string | false | null;

/** Everything a reader must know to read an explore figure right, a sentence each. */
export function exploreNotes(noted: Noted, query: ExploreQuery, language: ExploreLanguage): string[] {
  const { measure, reference, range, categories, layout } = query;
  const { series, draws, charts } = noted;
  const multiples = charts.length > 1;
  // Years over each other have neither events nor breaks, and draw every mark.
  const years = charts.some(({ plot }) => plot?.kind === "years");
  const { t, figure, name } = language;
  const row = measureRow(measure);
  const inPoints = row.unit === "CRS points";
  const withoutDraws = categories.filter((slug) =>
    series.some(({ category, points }) => category === slug && points.length === 0),
  );
  const notes: Note[] = [
    ...(years ? [t("notes.years", { year: range.to.slice(0, 4) })] : row.notes(reference, language)),
    "score" in reference && !inPoints && t("controls.scoreOnly"),
    "score" in reference && t("notes.prediction"),
    multiples && layout === "own-scales" && t("notes.multiples"),
    measure === "interval" && t("notes.log"),
    // Shown together by choice, years of several categories come apart all the same.
    years && t("notes.yearsApart", { charts: charts.length }),
    multiples && !years && eventsNote(noted, language),
    row.held && !years && pausesNote(series, query, language),
    withoutDraws.length > 0 && t("notes.withoutDraws", { list: withoutDraws.map(name).join(", ") }),
    noValueNote(series, language),
    inPoints &&
      [...series.map(({ category }) => category), referenceCategory(reference)].includes("pnp") &&
      figure("pnp"),
    comparesDraws(query) && acrossNote(noted, language),
    unclassifiedNote(draws, range, figure),
    !years && thinnedNote(series, language),
  ];
  return notes.filter((note) => typeof note === "string");
}

function acrossNote({ series, crsGrids }: Noted, { doubt }: ExploreLanguage): Note {
  const isAcross = series.some(({ points }) =>
    points.some(({ draw, gap }) => changeAcross(draw, gap, crsGrids) !== null),
  );
  return isAcross && `${DOUBT_SIGNS.otherGrid} ${doubt("note.otherGrid")}`;
}

/** The titles of the events, for which a small chart has no room. */
function eventsNote({ events }: Noted, { t, figure, locale }: ExploreLanguage): Note {
  const items = events.map((event) =>
    t("notes.eventItem", { title: eventTitle(event, figure, locale), date: formatDay(event.date, locale, "short") }),
  );
  return items.length > 0 && t("notes.events", { list: items.join(", ") });
}

const pausesNote = (series: readonly ExploreSeries[], query: ExploreQuery, language: ExploreLanguage): Note => {
  const { t, figure, locale, name } = language;
  return pauseNote(series, name, figure, locale, (list) =>
    isGapToCategory(query)
      ? t("notes.gapPauses", { list, reference: referenceName(query.reference, language) })
      : figure("pauses", { list }),
  );
};

function noValueNote(series: readonly ExploreSeries[], { t, name }: ExploreLanguage): Note {
  const found = series
    .map(({ category, points }) => ({ category, count: points.filter(({ value }) => value === null).length }))
    .filter(({ count }) => count > 0);
  if (found.length === 0) return null;
  const list = found
    .map(({ category, count }) => t("notes.noValueItem", { category: name(category), count }))
    .join(", ");
  return t("notes.noValue", { count: found.reduce((sum, { count }) => sum + count, 0), list });
}

function thinnedNote(series: readonly ExploreSeries[], { t, locale }: ExploreLanguage): Note {
  const points = series.reduce((sum, each) => sum + each.points.length, 0);
  return points > MAX_POINTS && t("notes.thinned", { points: formatCount(points, locale) });
}
