import type { DrawSource, PlottedDraw } from "@/lib/rules/draw/draw";

/** A draw as a row without names: hundreds of them travel with the page. */
export type PackedDraw = readonly [
  number: string,
  date: PlottedDraw["date"],
  category: string | null,
  cutoff: number,
  invitations: number,
  tieBreakAt: PlottedDraw["tieBreakAt"],
  source: DrawSource,
  notice: PlottedDraw["notice"],
];

export const packDraw = ({
  number,
  date,
  category,
  cutoff,
  invitations,
  tieBreakAt,
  source,
  notice,
}: PlottedDraw): PackedDraw => [number, date, category, cutoff, invitations, tieBreakAt, source, notice];

export const unpackDraw = ([
  number,
  date,
  category,
  cutoff,
  invitations,
  tieBreakAt,
  source,
  notice,
]: PackedDraw): PlottedDraw => ({
  number,
  date,
  category,
  cutoff,
  invitations,
  tieBreakAt,
  source,
  notice,
});
