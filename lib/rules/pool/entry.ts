import { outcome, EntryReader, type Entered, type Texts } from "@/lib/rules/record/form-reader";
import { parseCount } from "@/lib/rules/text/count-input";
import { DRAW_SOURCES } from "@/lib/rules/draw/draw";
import { LAUNCH } from "@/lib/rules/time/launch";
import type { PoolBand, SourcedPool } from "./pool";

/** What can differ between two revisions of a snapshot. */
export const POOL_PARTS = ["total", "bands", "source"] as const satisfies readonly (keyof SourcedPool)[];
export type EnteredPool = Pick<SourcedPool, (typeof POOL_PARTS)[number]>;

/** The names of its parts as texts. Nobody types a snapshot: an older one is restored by them. */
export const POOL_ENTRY = POOL_PARTS;

const BAND = /^(\d+)-(\d+): (\d+)$/;

/** A snapshot as texts: its total, blank where unknown, and a line a band, `601-1200: 241`. */
export const textsOfPool = ({ total, bands, source }: EnteredPool): Texts => ({
  total: total === null ? "" : String(total),
  bands: bands.map(({ min, max, candidates }) => `${min}-${max}: ${candidates}`).join("\n"),
  source,
});

/** Reads what {@link textsOfPool} writes. Never throws: what is no such text is a problem. */
export function parsePoolEntry(texts: Texts): Entered<EnteredPool> {
  // A snapshot of an older revision has no day of its own to check: it keeps that of the record.
  const reader = new EntryReader(texts, LAUNCH);
  const total = reader.text("total") === "" ? null : parseCount(reader.text("total"));
  if (total === null && reader.text("total") !== "") reader.refuse("total", "not_a_count");
  const bands = reader.lines("bands", 40).flatMap((line): PoolBand[] => {
    const [, min, max, candidates] = BAND.exec(line) ?? [];
    if (candidates !== undefined) return [{ min: Number(min), max: Number(max), candidates: Number(candidates) }];
    reader.refuse("bands", "not_a_count");
    return [];
  });
  return outcome(reader, { total, bands, source: reader.choice("source", DRAW_SOURCES) });
}
