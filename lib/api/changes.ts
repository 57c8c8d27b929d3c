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

/** What names a record: told of one that is gone too, for the change that removed it goes by its last name. */
const NAMES = {
  draw: ["number"],
  pool: [],
  category: [],
  version: [],
  correction: ["drawNumber", "field"],
  event: [],
} as const satisfies Readonly<Record<keyof typeof TOLD, readonly string[]>>;

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
 * after. Null for a revision that no reader could notice. Of a record that is gone nothing is told but its removal, and
 * where it was moved under another name before.
 */
export function changeJson({ before, after, gone, ...revision }: SeenRevision<RecordName>) {
  const { id, record, key, kind, at, dataVersion, reason, source } = revision;
  const told = (change: "new" | "changed" | "removed", fields: readonly FieldChange[]) => ({
    id,
    at,
    dataVersion,
    record,
    key,
    change,
    kind,
    reason,
    source,
    fields,
  });
  if (after === null) return before === null ? null : told("removed", []);
  if (gone && before === null) return null;
  const names: readonly string[] = NAMES[record];
  const fields = fieldChanges(record, before, after).filter(({ field }) => !gone || names.includes(field));
  if (before === null) return told("new", fields);
  return fields.length === 0 ? null : told("changed", fields);
}

/** The place of a change among all of them: those of one data version go by kind of record, then by id. */
export type ChangePlace = { readonly dataVersion: number; readonly id: string };

const placeOf = ({ dataVersion, id }: ChangePlace): readonly number[] => {
  const [record, number] = id.split("-");
  return [dataVersion, RECORDS.findIndex((each) => each === record), Number(number)];
};

/** Whether a change comes after another in the order in which they are told. */
const isAfter = (a: ChangePlace, b: ChangePlace): boolean => {
  const [one, other] = [placeOf(a), placeOf(b)];
  const at = one.findIndex((value, index) => value !== other[index]);
  return at !== -1 && one[at]! > other[at]!;
};

const CURSOR = /^(\d{1,15})\.([a-z]+-\d{1,10})$/;

/** Reads the `next` of an earlier answer; null for another text. */
export function readChangeCursor(text: string): ChangePlace | null {
  const [, version, id = ""] = CURSOR.exec(text) ?? [];
  return version !== undefined && RECORDS.some((record) => id.startsWith(`${record}-`))
    ? { dataVersion: Number(version), id }
    : null;
}

/** A place as the text of {@link readChangeCursor}. */
export const writeChangeCursor = ({ dataVersion, id }: ChangePlace): string => `${dataVersion}.${id}`;

/**
 * The part of the changes that comes after a place, at most `limit` of them.
 * @param changes in their order
 * @param after null = from the first
 */
export function changesAfter<T extends ChangePlace>(
  changes: readonly T[],
  after: ChangePlace | null,
  limit: number,
): { readonly data: readonly T[]; readonly next: string | null } {
  const rest = after === null ? changes : changes.filter((change) => isAfter(change, after));
  const data = rest.slice(0, limit);
  const last = data.at(-1);
  return { data, next: rest.length > data.length && last ? writeChangeCursor(last) : null };
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
