import type { Draw } from "@/lib/rules/draw/draw";
import { toCsv, type CsvRow } from "./csv";
import { drawJson } from "./draw-json";
import type { ApiView } from "./view";

/** Columns of the CSV of draws, in order. */
const COLUMNS = [
  "number",
  "date",
  "drawn_at",
  "round_name",
  "category",
  "category_name",
  "category_version",
  "cutoff",
  "invitations",
  "tie_break_at",
  "programs",
  "gap_points",
  "gap_reference_number",
  "gap_reference_date",
  "gap_reference_cutoff",
  "gap_days",
  "pool_as_of",
  "source",
  "url",
  "notice",
] as const;

function row(draw: Draw, view: ApiView): CsvRow & Record<(typeof COLUMNS)[number], unknown> {
  const json = drawJson(draw, view);
  return {
    number: json.number,
    date: json.date,
    drawn_at: json.drawnAt,
    round_name: json.roundName,
    category: json.category?.slug ?? null,
    category_name: json.category?.name ?? null,
    category_version: json.category?.version ?? null,
    cutoff: json.cutoff,
    invitations: json.invitations,
    tie_break_at: json.tieBreakAt,
    programs: json.programs.join(" "),
    gap_points: json.gap?.points ?? null,
    gap_reference_number: json.gap?.referenceNumber ?? null,
    gap_reference_date: json.gap?.referenceDate ?? null,
    gap_reference_cutoff: json.gap?.referenceCutoff ?? null,
    gap_days: json.gap?.days ?? null,
    pool_as_of: json.poolAsOf,
    source: json.source,
    url: json.url,
    notice: json.notice,
  };
}

/** Draws as CSV: the values of {@link drawJson}, flat, in the order given. */
export const drawsCsv = (draws: readonly Draw[], view: ApiView): string =>
  toCsv(
    COLUMNS,
    draws.map((draw) => row(draw, view)),
  );
