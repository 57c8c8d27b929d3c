import type { Draw, StoredDraw } from "./draw";
import type { RevisionKind } from "@/lib/rules/record/revision";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { fieldNames } from "./field-row";
import { DRAW_TABLE, type DrawField } from "./fields";

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

/** The fields of a draw in the order they are shown. */
export const DRAW_FIELDS = fieldNames(DRAW_TABLE);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ between two states of a draw. */
export const changedFields = (before: Draw, after: Draw, table = DRAW_TABLE): DrawField[] =>
  fieldNames(table).filter((field) => !same(before[field], after[field]));
