import type { Category } from "@/lib/rules/category/category";
import type { Correction } from "@/lib/rules/correction/correction";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import type { Draw } from "@/lib/rules/draw/draw";
import type { FeedFreshness } from "@/lib/rules/feed/import-run";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import type { SourcedPool } from "@/lib/rules/pool/pool";

/** All that the public pages are computed from, read in one transaction. */
export type Dataset = {
  /** Oldest first, see compareDraws. */
  readonly draws: readonly Draw[];
  /** In display order: selected categories, CEC, PNP, FSW, FST, general. */
  readonly categories: readonly Category[];
  /** By code. */
  readonly occupations: readonly Occupation[];
  /** Oldest first. */
  readonly pools: readonly SourcedPool[];
  readonly corrections: readonly Correction[];
  /** Oldest first; without those an admin has removed. */
  readonly events: readonly PolicyEvent[];
  /** Oldest first. */
  readonly crsGrids: readonly CrsGrid[];
};

/** The day at whose end in Ottawa a dataset was like this. */
export type AsOf = {
  readonly day: IsoDate;
  /** The day of the copy of the official feed that it was read from; null = from the histories of the records. */
  readonly copyOf: IsoDate | null;
  /**
   * The data version after which everything that has changed since is told; null where there is none: of a copy, and
   * of days between changes that one version holds, as those before versions were kept.
   */
  readonly version: number | null;
};

/** The dataset as it is known now, or as it was on a day. */
export type DatasetNow = Dataset & {
  /** Rises with each change of public data; of an earlier day too it is that of now, and `asOf` has its own. */
  readonly version: number;
  /** Null = now. */
  readonly asOf: AsOf | null;
  /** The first day of which the histories tell how the data were. */
  readonly vintagesFrom: IsoDate;
  /** The instant (UTC) of its last change. */
  readonly changedAt: Date;
  /** The day to which draws and pools are known, see knownTo of lib/rules/draw/known-to.ts. */
  readonly knownTo: IsoDate;
  /**
   * Draws of the official feed that are not here since its last reading, by number; null = its number cannot be read.
   * What is known to a day is known but for them.
   */
  readonly missingDraws: readonly (string | null)[];
  readonly feed: FeedFreshness;
};
