import { CATEGORY_FIELDS, VERSION_FIELDS } from "@/lib/rules/category/stored";
import { CORRECTION_PARTS } from "@/lib/rules/correction/correction";
import { DRAW_FIELDS, type DrawChange } from "@/lib/rules/draw/history";
import { EVENT_PARTS } from "@/lib/rules/event/policy-event";
import { differences, type Seen, type SeenRevision } from "@/lib/rules/record/revision";

/** What of each kind of record readers are told. */
const TOLD = {
  draw: DRAW_FIELDS,
  pool: ["total", "bands", "source"],
  category: CATEGORY_FIELDS,
  version: VERSION_FIELDS,
  correction: CORRECTION_PARTS,
  event: EVENT_PARTS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RecordName = keyof typeof TOLD;

/** The kinds of records that have a history. */
export const RECORDS = ["draw", "pool", "category", "version", "correction", "event"] as const satisfies RecordName[];

/** A value before and after. */
type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** The fields of which two states differ; of a record that is new or shown again, those that are known. */
function fieldChanges(record: RecordName, before: Seen, after: NonNullable<Seen>): FieldChange[] {
  const none: Readonly<Record<string, unknown>> = Object.fromEntries(TOLD[record].map((field) => [field, null]));
  const earlier = before ?? none;
  return differences(earlier, after, TOLD[record]).map((field) => ({
    field,
    before: earlier[field] ?? null,
    after: after[field] ?? null,
  }));
}

/**
 * What readers are told of a revision: that a record is new to them, was changed or removed, with the values before and
 * after. Null for a revision that no reader could notice, and for all but the removal of a record that is gone.
 */
export function changeJson({ before, after, gone, ...revision }: SeenRevision<RecordName>) {
  const { id, record, key, kind, at, reason, source } = revision;
  const told = (change: "new" | "changed" | "removed", fields: readonly FieldChange[]) => ({
    id,
    at,
    record,
    key,
    change,
    kind,
    reason,
    source,
    fields,
  });
  if (after === null) return before === null ? null : told("removed", []);
  if (gone) return null;
  const fields = fieldChanges(record, before, after);
  if (before === null) return told("new", fields);
  return fields.length === 0 ? null : told("changed", fields);
}

/**
 * A revision of a draw as its own page tells it.
 * @param copyUrl address of a stored copy of the feed
 */
export const drawRevisionJson = (
  { revision, kind, at, reason, source, copy, before, after }: DrawChange,
  copyUrl: (id: number) => string,
) => ({
  revision,
  kind,
  at,
  reason,
  source,
  feedCopy: copy ? copyUrl(copy) : null,
  fields: fieldChanges("draw", before, after),
});
