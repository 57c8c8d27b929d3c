import type { Note } from "@/lib/rules/draw/save-note";
import type { Entered, RecordProblem, Texts } from "@/lib/rules/record/form-reader";
import type { RecordOperation } from "@/lib/rules/record/operation";
import { differences, type Standing } from "@/lib/rules/record/revision";
import type { By, RevisionMeta } from "./revision-meta";

/** What a command answers when it writes nothing. `T` is the record as it stands. */
export type RecordDenial<T> =
  | { readonly ok: false; readonly reason: "invalid"; readonly problems: readonly RecordProblem[] }
  /** `no_revision`: there is no such revision to restore. `has_draws`: only what no draw bears can be hidden. */
  | { readonly ok: false; readonly reason: "not_found" | "no_revision" | "has_draws" }
  /** `unchanged`: it stands as asked for already. `hidden`: it must be shown again before it is edited. */
  | { readonly ok: false; readonly reason: "stale" | "unchanged" | "hidden"; readonly current: T };

export type RecordSaved<T> = { readonly ok: true; readonly record: T };
export type RecordResult<T> = RecordSaved<T> | RecordDenial<T>;

/** The records of one kind inside the lock of their writers: `R` as they stand, `E` as they are entered. */
export type RecordStore<R extends Standing, E extends object> = {
  /** Every record, hidden ones too. */
  readonly records: readonly R[];
  /** What a person can change. */
  readonly fields: readonly (keyof R)[];
  /** Reads a form. `own`: the record it is about; null for a new one. */
  readonly read: (texts: Texts, own: R | null) => Entered<E>;
  /** What is read anew before a record is shown again; null = nothing. */
  readonly shownAs: (record: R) => Texts | null;
  /** A revision of a record as a person would have entered it; null when there is none. */
  readonly revision: (record: R, revision: number) => Promise<Texts | null>;
  /** Why an operation may not be: null = it may. Asked before anything is read, then before anything is written. */
  readonly refused?: (
    before: R,
    kind: RecordOperation["kind"],
    when: "first" | "last",
  ) => Promise<RecordDenial<R> | null>;
  /** Writes the record and its revision. @returns the record as it stands then */
  readonly write: (before: R | null, after: R, meta: RevisionMeta) => Promise<R>;
};

const invalid = (problems: readonly RecordProblem[]) => ({ ok: false, reason: "invalid", problems }) as const;

/**
 * Writes a new record and its first revision. A form sent twice makes one record: the second time gives the one that
 * the first has made.
 * @param isOwn whether this person has made the record
 * @param make the record from what was entered, not hidden, at revision 1
 */
export async function createRecord<R extends Standing, E extends object>(
  store: RecordStore<R, E>,
  texts: Texts,
  { isOwn, make }: { isOwn: (record: R) => boolean; make: (entered: E) => R },
  by: By,
  note: Note,
): Promise<RecordResult<R>> {
  for (const stood of store.records.filter((record) => !record.hidden && isOwn(record))) {
    const same = store.read(texts, stood);
    if (same.ok && differences(stood, { ...stood, ...same.value }, store.fields).length === 0)
      return { ok: true, record: stood };
  }
  const entered = store.read(texts, null);
  if (!entered.ok) return invalid(entered.problems);
  return { ok: true, record: await store.write(null, make(entered.value), { kind: "create", by, note }) };
}

/**
 * Edits, hides, shows or restores a record, and leaves the revision that says so.
 * @param before undefined when there is no such record
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 */
export async function changeRecord<R extends Standing, E extends object>(
  store: RecordStore<R, E>,
  before: R | undefined,
  operation: RecordOperation,
  expected: number,
  by: By,
  note: Note,
): Promise<RecordResult<R>> {
  if (!before) return { ok: false, reason: "not_found" };
  const { kind } = operation;
  const first = await store.refused?.(before, kind, "first");
  if (first) return first;
  const texts = await textsOf(store, before, operation);
  if (kind === "restore" && texts === null) return { ok: false, reason: "no_revision" };
  const entered = texts && store.read(texts, before);
  const isLate = before.revision !== expected;
  if (entered && !entered.ok)
    return isLate ? { ok: false, reason: "stale", current: before } : invalid(entered.problems);
  const hidden = kind === "hide" || (kind !== "show" && before.hidden);
  const after: R = { ...before, ...entered?.value, hidden, revision: before.revision + 1 };
  if (hidden === before.hidden && differences(before, after, store.fields).length === 0)
    return { ok: false, reason: "unchanged", current: before };
  if (isLate) return { ok: false, reason: "stale", current: before };
  if (before.hidden && hidden) return { ok: false, reason: "hidden", current: before };
  const last = await store.refused?.(before, kind, "last");
  if (last) return last;
  return {
    ok: true,
    record: await store.write(before, after, { kind: kind === "save" ? "edit" : kind, by, note }),
  };
}

async function textsOf<R extends Standing, E extends object>(
  store: RecordStore<R, E>,
  before: R,
  operation: RecordOperation,
): Promise<Texts | null> {
  switch (operation.kind) {
    case "save":
      return operation.texts;
    case "restore":
      return store.revision(before, operation.revision);
    case "show":
      return store.shownAs(before);
    case "hide":
      return null;
  }
}
