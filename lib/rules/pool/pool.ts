import type { DrawSource } from "@/lib/rules/draw/draw";
import type { Standing } from "@/lib/rules/record/revision";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** Candidates in one CRS band, both ends included. */
export type PoolBand = { readonly min: number; readonly max: number; readonly candidates: number };

/** The candidate pool on one day. A snapshot belongs to its day, not to a draw. */
export type PoolSnapshot = {
  readonly asOf: IsoDate;
  /** As published; null = unknown. */
  readonly total: number | null;
  /** Disjoint bands, highest first: the published subtotals 451-500 and 401-450 are left out. */
  readonly bands: readonly PoolBand[];
};

/** A snapshot with where its values come from. */
export type SourcedPool = PoolSnapshot & { readonly source: DrawSource };

/** True for a snapshot that the official feed has not confirmed. */
export const isUnconfirmedPool = ({ source }: Pick<SourcedPool, "source">): boolean => source === "secondary";

/** A snapshot as admins see it. */
export type StoredPool = SourcedPool & Standing;
