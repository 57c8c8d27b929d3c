import type { Draw, StoredDraw } from "./draw";
import type { RevisionKind } from "@/lib/rules/record/revision";
import type { UtcInstant } from "@/lib/rules/time/iso-date";

/** One change of a draw as readers see it: what, when, why and from which source, never who. */
export type DrawChange = {
  readonly revision: number;
  readonly kind: RevisionKind;
  readonly at: UtcInstant;
  readonly reason: string | null;
  readonly source: string | null;
  /** The stored copy of the feed that the values came from; absent where they came from elsewhere. */
  readonly copy?: number | null;
  /** Null when the draw was created. */
  readonly before: StoredDraw | null;
  readonly after: StoredDraw;
};

/** The fields of a draw that a person can change, in the order they are shown. */
export const DRAW_FIELDS = [
  "number",
  "date",
  "drawnAt",
  "roundName",
  "category",
  "version",
  "cutoff",
  "invitations",
  "tieBreakAt",
  "programs",
  "poolAsOf",
  "instructionUrl",
  "source",
  "notice",
] as const satisfies readonly Exclude<keyof Draw, "revision">[];

export type DrawField = (typeof DRAW_FIELDS)[number];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ between two states of a draw. */
export const changedFields = (before: Draw, after: Draw): DrawField[] =>
  DRAW_FIELDS.filter((field) => !same(before[field], after[field]));
