import type { DrawEntry } from "@/lib/rules/draw/entry/entry";
import type { EntryField, EntryText } from "@/lib/rules/draw/fields";
import type { NoteEntry } from "@/lib/rules/draw/entry/save-note";
import type { MergeView } from "../merge-view";

/**
 * What the form holds, as typed: the entry, the note, the revision that the person saw ("" for a new draw), and the
 * text of a notice that was pasted.
 */
export type DrawFormValues = DrawEntry & NoteEntry & { readonly revision: string; readonly pasted: string };
export type DrawFormField = EntryField | keyof NoteEntry | "confirm" | "pasted" | `take-${string}`;

/** What was read in a pasted notice, in words. */
export type AnnouncementView = {
  /** The text, cut at the places where something was read; `mark` counts those. */
  readonly pieces: readonly { readonly text: string; readonly mark: number | null }[];
  /** Where the value of a field was found, in words, while the field still holds it. */
  readonly found: Readonly<Partial<Record<EntryText, string>>>;
  /** What the text does not settle, while its field is empty. */
  readonly questions: readonly {
    readonly field: string;
    readonly label: string;
    readonly message: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  }[];
  /** Labels of what the text does not say, in one sentence; null = nothing is missing. */
  readonly missing: string | null;
};

/** What the form shows: all of it worded on the server, so that it is the same with and without scripts. */
export type DrawFormState = {
  readonly stage: "edit" | "merge" | "check";
  readonly values: DrawFormValues;
  readonly problems: readonly {
    readonly field: DrawFormField | null;
    readonly message: string;
    /** Where to go instead. */
    readonly link?: { readonly href: string; readonly label: string };
  }[];
  readonly notice: AnnouncementView | null;
  readonly merge: MergeView | null;
  /** Every value in words, with the field where it is changed; `was` where an edit changes it. */
  readonly answers: readonly {
    readonly field: DrawFormField;
    readonly label: string;
    readonly value: string;
    readonly was: string | null;
  }[];
  readonly warnings: readonly { readonly id: string; readonly message: string; readonly confirmed: boolean }[];
  /** The draw that is there already, beside what was entered; null = there is none. */
  readonly duplicate: {
    readonly draw: string;
    readonly rows: readonly { readonly label: string; readonly before: string; readonly after: string }[];
    readonly href: string;
  } | null;
  /** What was filled in, where that is what was asked for. */
  readonly filled: "read" | "answer" | "link" | null;
  /** What the answer has done, for those who do not see it; "" = its heading says it. */
  readonly said: string;
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

/** A form with these values and nothing said of them yet. */
export const drawFormOf = (values: DrawFormValues): DrawFormState => ({
  stage: "edit",
  values,
  problems: [],
  notice: null,
  merge: null,
  answers: [],
  warnings: [],
  duplicate: null,
  filled: null,
  said: "",
  answer: "",
});
