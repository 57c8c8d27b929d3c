import type { DrawEntry, EntryField } from "./draw-entry";

/** What is chosen as one when two people have changed a draw: a moment and a round are never mixed of two. */
export const MERGE_FIELDS = ["number", "date", "time", "round", "programs", "cutoff", "invitations", "tieBreak", "instructionUrl", "poolAsOf"] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

const PARTS: Readonly<Record<MergeField, readonly EntryField[]>> = {
  number: ["number"],
  date: ["date"],
  time: ["time"],
  round: ["category", "roundName"],
  programs: ["programs"],
  cutoff: ["cutoff"],
  invitations: ["invitations"],
  tieBreak: ["tieBreakDate", "tieBreakTime"],
  instructionUrl: ["instructionUrl"],
  poolAsOf: ["poolAsOf"],
};

export type Side = "theirs" | "yours";

/** A field that two versions of a draw differ in. `changedBy`: who has changed it since both began; `both` is a true conflict. */
export type MergeRow = { readonly field: MergeField; readonly changedBy: Side | "both" };

const same = (field: MergeField, a: DrawEntry, b: DrawEntry): boolean =>
  PARTS[field].every((part) => JSON.stringify(a[part]) === JSON.stringify(b[part]));

/**
 * The fields to choose between two versions of a draw, in order. Entries are in their normal form, as {@link entryOfDraw} gives them.
 * @param base what both began from; null when that is not known, so that every difference is a conflict
 */
export const mergeRows = (base: DrawEntry | null, theirs: DrawEntry, yours: DrawEntry): MergeRow[] =>
  MERGE_FIELDS.filter((field) => !same(field, theirs, yours)).map((field) => ({
    field,
    changedBy: base && same(field, base, theirs) ? "yours" : base && same(field, base, yours) ? "theirs" : "both",
  }));

/** The version that takes each field from the side chosen for it; one without a choice is as it stands, in `theirs`. */
export function mergeEntries(theirs: DrawEntry, yours: DrawEntry, take: Readonly<Partial<Record<MergeField, Side>>>): DrawEntry {
  const parts = MERGE_FIELDS.filter((field) => take[field] === "yours").flatMap((field) => PARTS[field]);
  return { ...theirs, ...Object.fromEntries(parts.map((part) => [part, yours[part]])) };
}
