import { z } from "zod";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";

/** A draw that an import wrote; `before` is null where the import brought it. */
export type WrittenDraw = {
  readonly number: string;
  readonly before: StoredDraw | null;
  readonly after: StoredDraw;
};

/** Why something of an import is left as it is. */
export const KEPT_REASONS = ["changed", "same_round", "category_gone", "contradicts"] as const;

const keptDraw = z.object({
  number: z.string(),
  why: z.enum(KEPT_REASONS),
  fields: z.array(z.enum(DRAW_FIELDS)),
});
/**
 * `changed`: since the import; `same_round`: another draw has the day and name of before; `category_gone`: the category
 * or version of before is no more; `contradicts`: what was before does not agree with what was changed since.
 */
export type KeptDraw = z.infer<typeof keptDraw>;

/** Reads what the record of an undoing says of the draws that were left; fails where it holds something else. */
export const keptSchema = z.array(keptDraw);

/** The record of an import that was undone. */
export type ImportUndoRecord = {
  readonly at: UtcInstant;
  readonly by: string;
  readonly reason: string;
  /** Numbers of the draws that are as before, or hidden. */
  readonly draws: readonly string[];
  readonly kept: readonly KeptDraw[];
  readonly pools: readonly IsoDate[];
  readonly poolsKept: readonly IsoDate[];
};

/** What an import wrote, and whether it was undone since. */
export type ImportWrites = {
  /** By number. */
  readonly draws: readonly WrittenDraw[];
  readonly undo: ImportUndoRecord | null;
  /** True where it wrote a draw or a pool, and nobody has undone it. */
  readonly canUndo: boolean;
};
