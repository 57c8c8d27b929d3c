import { fieldNames } from "./field-row";
import { DRAW_TABLE, type DrawField } from "./fields";
import { changedFields, type DrawChange } from "./history";
import type { UtcInstant } from "@/lib/rules/time/iso-date";

/** Who gave a field the value that stands, when and why. */
export type ManualOverride = {
  readonly by: string;
  readonly at: UtcInstant;
  readonly reason: string | null;
  readonly revision: number;
};
export type ManualOverrides = Partial<Readonly<Record<DrawField, ManualOverride>>>;

const BY_HAND: readonly DrawChange["kind"][] = ["create", "edit", "restore"];

/**
 * The fields of a draw whose standing value a person set: the last revision that changed the field is one of a person,
 * and the value is known. A value that a person left unknown is not set, and one that the feed has brought since is the
 * feed's.
 * @param history every change of the draw with who made it, in any order
 */
export function manualOverrides(
  history: readonly (DrawChange & { readonly by: string })[],
  table = DRAW_TABLE,
): ManualOverrides {
  const set: Partial<Record<DrawField, ManualOverride>> = {};
  for (const { kind, by, at, reason, revision, before, after } of [...history].sort(
    (a, b) => a.revision - b.revision,
  )) {
    for (const field of before === null ? fieldNames(table) : changedFields(before, after, table)) {
      const value = after[field];
      const known = value !== null && !(Array.isArray(value) && value.length === 0);
      if (BY_HAND.includes(kind) && known) set[field] = { by, at, reason, revision };
      else delete set[field];
    }
  }
  return set;
}

/**
 * The fields of a draw whose standing value an undone import has left: the last revision that changed the field undid
 * an import, so that somebody has decided against what the feed says.
 * @param history every change of the draw with whether it undid an import, in any order
 */
export function undoneFields(history: readonly (DrawChange & { readonly undoes: boolean })[]): ReadonlySet<DrawField> {
  const last = new Map<DrawField, boolean>();
  for (const { before, after, undoes } of [...history].sort((a, b) => a.revision - b.revision))
    for (const field of before === null ? fieldNames(DRAW_TABLE) : changedFields(before, after))
      last.set(field, undoes);
  return new Set([...last].flatMap(([field, undoes]) => (undoes ? field : [])));
}
