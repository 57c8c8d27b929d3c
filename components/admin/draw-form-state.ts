import type { DrawEntry, EntryField } from "@/lib/domain/draw-entry";
import type { NoteEntry } from "@/lib/domain/draw-entry-note";

/** What the form holds, as typed: the entry, the note, and the revision that the person saw ("" for a new draw). */
export type DrawFormValues = DrawEntry & NoteEntry & { readonly revision: string };
export type DrawFormField = EntryField | keyof NoteEntry | "confirm";

/** What the form shows: all of it worded on the server, so that it is the same with and without scripts. */
export type DrawFormState = {
  readonly step: "edit" | "check";
  readonly values: DrawFormValues;
  readonly problems: readonly { readonly field: DrawFormField | null; readonly message: string }[];
  /** What was saved by somebody else since, beside what was entered. */
  readonly conflict: readonly { readonly label: string; readonly now: string; readonly yours: string }[];
  /** Every value in words; `was` where an edit changes it. */
  readonly answers: readonly { readonly label: string; readonly value: string; readonly was: string | null }[];
  readonly warnings: readonly { readonly id: string; readonly message: string; readonly confirmed: boolean }[];
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

/** A form with these values and nothing said of them yet. */
export const drawFormOf = (values: DrawFormValues): DrawFormState => ({
  step: "edit",
  values,
  problems: [],
  conflict: [],
  answers: [],
  warnings: [],
  answer: "",
});
