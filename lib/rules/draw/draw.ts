import type { Category } from "@/lib/rules/category/category";
import type { Bilingual } from "@/lib/rules/text/bilingual";
import { isoDate, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";

/** The programmes through which a candidate is in the pool. */
export const PROGRAMS = ["fsw", "cec", "fst", "pnp"] as const;
export type Program = (typeof PROGRAMS)[number];

/** Where the standing values of a draw come from. `secondary`: not yet confirmed by the official feed. */
export const DRAW_SOURCES = ["feed", "secondary", "admin"] as const;
export type DrawSource = (typeof DRAW_SOURCES)[number];

/**
 * What is known of an instant that is not: none was published, or what was published names none (#208 gives no year).
 * Null beside an unknown instant: whether and what was published is not known here.
 */
export const ABSENCES = ["none_published", "not_readable"] as const;
export type Absence = (typeof ABSENCES)[number];

/** A round of invitations. Null is *unknown*, never zero. */
export type Draw = {
  /** Digits with at most one letter: `91a` and `91b` are two draws. */
  readonly number: string;
  /** The draw's calendar day. */
  readonly date: IsoDate;
  readonly drawnAt: UtcInstant | null;
  /** Null where `drawnAt` is known. */
  readonly drawnAtAbsence: Absence | null;
  /** As published. */
  readonly roundName: string;
  /** Slug; null = not yet classified. */
  readonly category: string | null;
  /** Slug of the category version; null for programme and general draws and while unclassified. */
  readonly version: string | null;
  /** CRS points, 0 to 1200. */
  readonly cutoff: number;
  /** Candidates invited. */
  readonly invitations: number;
  /** Profiles at the cut-off submitted at or before this instant met it; that it is itself included is ours. */
  readonly tieBreakAt: UtcInstant | null;
  /** Null where `tieBreakAt` is known. */
  readonly tieBreakAbsence: Absence | null;
  readonly programs: readonly Program[];
  /** Day of the pool snapshot published with the draw. */
  readonly poolAsOf: IsoDate | null;
  /** The official page of the ministerial instruction. */
  readonly instructionUrl: string | null;
  readonly source: DrawSource;
  /** A remark shown to readers, such as *under review*. */
  readonly notice: Bilingual | null;
  /** Rises with each save; an edit of an older one is stale. */
  readonly revision: number;
};

/** A draw as admins see it. One that is hidden stands on no public page and can be shown again. */
export type StoredDraw = Draw & { readonly hidden: boolean };

/** What a figure needs of a draw. */
export type PlottedDraw = Pick<
  Draw,
  "number" | "date" | "category" | "cutoff" | "invitations" | "tieBreakAt" | "source" | "notice"
>;

/** Draws with the categories that they may be of. */
export type DrawsOfCategories = { readonly draws: readonly Draw[]; readonly categories: readonly Category[] };

/** The day on which Express Entry was launched; no draw is older. */
export const LAUNCH = isoDate("2015-01-01");
/** First day of category-based selection: ranks and the `selection` period begin here. */
export const SELECTION_BEGAN = isoDate("2023-06-28");

/** The highest CRS score, in points. Source: the CRS criteria, 600 points and as many for a nomination. */
export const MAX_SCORE = 1200;
/** More than the whole pool has ever held: a larger number is a slip. */
export const MAX_INVITATIONS = 1_000_000;

const NUMBER = /^(\d{1,6})([a-z]?)$/;

/** True for digits with at most one lower-case letter, without a leading zero. */
export const isDrawNumber = (text: string): boolean => NUMBER.test(text) && !text.startsWith("0");

/** Order of draw numbers: 9, 91a, 91b, 100. Texts that are no number come last, by code unit. */
export function compareNumbers(a: string, b: string): number {
  const [, da, la] = NUMBER.exec(a) ?? [];
  const [, db, lb] = NUMBER.exec(b) ?? [];
  if (da === undefined || db === undefined) {
    if (da !== undefined) return -1;
    if (db !== undefined) return 1;
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Number(da) - Number(db) || (la! < lb! ? -1 : la! > lb! ? 1 : 0);
}

/** Order of draws in time: by day, then by number. */
export const compareDraws = (a: Pick<Draw, "date" | "number">, b: Pick<Draw, "date" | "number">): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : compareNumbers(a.number, b.number);
