import { formatExploreQuery, referenceCategory, referenceText } from "@/lib/figures/query/explore-query";
import { correctionCell } from "./correction-json";
import { toCsv, type CsvForm } from "./csv";
import { SOURCE, seriesJson, type ShownSeries } from "./series-json";
import { SERIES, type SeriesColumn } from "./tables/answers";
import type { Cell } from "./tables/table";
import type { ApiView } from "./view";

type Row = { readonly date: string } & Readonly<Partial<Record<SeriesColumn, Cell>>>;

/**
 * A series as CSV: a row for each draw, oldest first, that says by itself what it is and where it comes from.
 * @param withEvents a row for each policy event of the figure too
 */
export function seriesCsv(shown: ShownSeries, view: ApiView, withEvents: boolean, form: CsvForm = "plain"): string {
  const json = seriesJson(shown, view);
  const { query } = shown;
  const held = referenceText(query.reference);
  const own = {
    source: SOURCE,
    changed_at: shown.changedAt,
    retrieved_at: shown.retrievedAt,
    // With the days instead of a period, which would be another tomorrow.
    query: formatExploreQuery({ ...query, chosen: true, period: null, title: null }),
    known_to: shown.knownTo,
  };
  const draws = json.series.flatMap(({ category, name, points }) =>
    points.map(
      ({ number, date, value, cutoff, invitations, gap, confirmed, correction, notice }): Row => ({
        ...own,
        date,
        number,
        category,
        category_name: name,
        measure: query.measure,
        value,
        unit: json.unit,
        held_against: category === referenceCategory(query.reference) ? null : held,
        cutoff,
        invitations,
        gap_points: gap?.points ?? null,
        gap_reference_number: gap?.referenceNumber ?? null,
        gap_reference_date: gap?.referenceDate ?? null,
        gap_across_grids: gap?.acrossGrids ?? null,
        confirmed,
        correction: correctionCell(correction),
        notice,
      }),
    ),
  );
  const events = json.events.map(
    ({ date, title, certainty }): Row => ({ ...own, date, event: title, event_certainty: certainty }),
  );
  const rows = withEvents ? [...draws, ...events] : draws;
  return toCsv(
    SERIES.columns,
    rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    form,
  );
}
