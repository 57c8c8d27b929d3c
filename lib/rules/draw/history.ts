import type { Draw, StoredDraw } from "./draw";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { fieldNames } from "./field-row";
import { DRAW_TABLE, type DrawField } from "./fields";

/**
 * How a draw came to its values; `import`: from the official feed, `classify`: its round name was mapped, `unclassify`:
 * that was undone, `restore`: an older revision.
 */
export const DRAW_CHANGE_KINDS = [
  "seed",
  "create",
  "edit",
  "import",
  "classify",
  "unclassify",
  "hide",
  "unhide",
  "restore",
] as const;
export type DrawChangeKind = (typeof DRAW_CHANGE_KINDS)[number];

/** One change of a draw as readers see it: what, when, why and from which source, never who. */
export type DrawChange = {
  readonly revision: number;
  readonly kind: DrawChangeKind;
  readonly at: UtcInstant;
  readonly reason: string | null;
  readonly source: string | null;
  /** The stored copy of the feed that the values came from; absent where they came from elsewhere. */
  readonly copy?: number | null;
  /** Null when the draw was created. */
  readonly before: StoredDraw | null;
  readonly after: StoredDraw;
};

/** The fields of a draw in the order they are shown. */
export const DRAW_FIELDS = fieldNames(DRAW_TABLE);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ between two states of a draw. */
export const changedFields = (before: Draw, after: Draw, table = DRAW_TABLE): DrawField[] =>
  fieldNames(table).filter((field) => !same(before[field], after[field]));
