import type { MergeShape } from "@/lib/rules/record/merge";
import { formRows } from "./field-row";
import { DRAW_TABLE, type EntryField, type MergeField } from "./fields";

type DrawShape = MergeShape & { readonly parts: Readonly<Record<MergeField, readonly EntryField[]>> };

/** How a merge takes the inputs of a draw: those of the fields of one group as one, in the order of the form. */
export function mergeShapeOf(table: typeof DRAW_TABLE): DrawShape {
  const parts: Record<string, string[]> = {};
  for (const { group, inputs } of formRows(table)) (parts[group] ??= []).push(...Object.keys(inputs));
  return { parts: parts as Record<MergeField, EntryField[]>, lists: [] };
}

export const DRAW_MERGE = mergeShapeOf(DRAW_TABLE);
