import type { UtcInstant } from "@/lib/rules/time/iso-date";

/**
 * How a record came to its values; `import`: from the official feed, `classify`: its round name was mapped,
 * `unclassify`: that was undone, `show`: it was hidden before, `restore`: an older revision.
 */
export type RevisionKind =
  | "seed"
  | "create"
  | "edit"
  | "import"
  | "classify"
  | "unclassify"
  | "hide"
  | "show"
  | "restore";

/** What an admin sees of every record beside its values. */
export type Standing = {
  /** It stands on no public page, and can be shown again. */
  readonly hidden: boolean;
  /** Rises with each save; an edit of an older one is stale. */
  readonly revision: number;
};

/** One change of a record, with who made it: for admins only. */
export type RecordChange<T> = {
  readonly revision: number;
  readonly kind: RevisionKind;
  readonly at: UtcInstant;
  readonly by: string;
  readonly reason: string | null;
  readonly source: string | null;
  /** Null when it was created. */
  readonly before: T | null;
  readonly after: T;
};

/** The values of a record; null where no reader sees it. */
export type Seen = Readonly<Record<string, unknown>> | null;

/** A revision of one kind of record as far as readers may know it. */
export type SeenRevision<Name extends string> = {
  readonly record: Name;
  /** Number, day or slug of the record as it was before the change, or draw and field of a correction. */
  readonly key: string;
  /** Unique among all revisions, and the same whenever it is told. */
  readonly id: string;
  /** The data version that it brought about. */
  readonly dataVersion: number;
  readonly kind: RevisionKind;
  readonly at: UtcInstant;
  /** Null where it is for admins only. */
  readonly reason: string | null;
  readonly source: string | null;
  readonly before: Seen;
  readonly after: Seen;
  /** True where no reader sees the record now: its values are told no more. */
  readonly gone: boolean;
};

/** The fields of `fields` in which two states of a record differ, by their values and not by identity. */
export const differences = <T, F extends keyof T>(before: T, after: T, fields: readonly F[]): F[] =>
  fields.filter((field) => canonical(before[field]) !== canonical(after[field]));

/** JSON with its keys in order: the database keeps its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}
