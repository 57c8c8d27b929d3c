import type { DrawSource, PlottedDraw } from "@/lib/rules/draw/draw";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";

/** A draw as a row without names: hundreds of them travel with the page. */
export type PackedDraw = readonly [
  number: string,
  date: string,
  category: string | null,
  cutoff: number,
  invitations: number,
  tieBreakAt: string | null,
  source: DrawSource,
];

export const packDraw = ({
  number,
  date,
  category,
  cutoff,
  invitations,
  tieBreakAt,
  source,
}: PlottedDraw): PackedDraw => [number, date, category, cutoff, invitations, tieBreakAt, source];

export const unpackDraw = ([
  number,
  date,
  category,
  cutoff,
  invitations,
  tieBreakAt,
  source,
]: PackedDraw): PlottedDraw => ({
  number,
  date: date as IsoDate,
  category,
  cutoff,
  invitations,
  tieBreakAt: tieBreakAt as UtcInstant | null,
  source,
});
