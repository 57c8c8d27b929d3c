import type { RecordCheck } from "@/components/admin/record/record-form-state";
import type { RecordRow } from "@/components/admin/record/record-rows";
import type { RecordWords } from "@/components/admin/record/record-words";
import type { RecordDenial } from "@/lib/db/commands/record-engine";
import type { By } from "@/lib/db/commands/revision-meta";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import type { Entered, Texts } from "@/lib/rules/record/form-reader";
import type { MergeShape } from "@/lib/rules/record/merge";
import type { RecordChange, Standing } from "@/lib/rules/record/revision";

export type Written = { readonly ok: true; readonly path: string } | RecordDenial<Standing>;

/** What a form of a record needs to know of it, whichever kind it is; `E` is what is entered of it. */
export type RecordSubject<E> = {
  readonly words: RecordWords;
  readonly reasonNeeded: boolean;
  /** As it stands; null for a new one. */
  readonly stored: (E & Standing) | null;
  /** Reads the form. `began`: what the form was opened on, where that is not what stands now. */
  readonly read: (texts: Texts, began?: E) => Entered<E>;
  readonly rows: (value: E) => readonly RecordRow[];
  /** As a person would have entered it. */
  readonly texts: (value: E) => Texts;
  readonly shape: MergeShape;
  /** What a person should know before this is saved. */
  readonly about: (value: E) => Promise<Omit<RecordCheck, "rows">>;
  readonly write: (texts: Texts, expected: number, by: By, note: Note) => Promise<Written>;
  /** Its page, without the language. */
  readonly path: string;
  /** Every change of it, newest first. */
  readonly changes: () => Promise<readonly RecordChange<E>[]>;
};

/** Nothing to know. */
export const nothingAbout = async (): Promise<Omit<RecordCheck, "rows">> => ({ notes: [], lists: [] });
