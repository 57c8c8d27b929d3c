import type { Texts } from "@/lib/rules/record/form-reader";
import type { MergeView } from "../merge-view";
import type { Messages } from "@/lib/i18n/messages";
import type { MergeText } from "../merge-view";
import type { CodesText } from "./codes-text";
import type { RowChange } from "./record-rows";

/** What a form shows before it saves: each change, sentences that matter, and lists that changed. */
export type RecordCheck = {
  readonly rows: readonly RowChange[];
  readonly notes: readonly string[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
};

/** What the form of a record shows, worded on the server, so that it is the same with and without scripts. */
export type RecordFormState = {
  /** As typed, with the `revision` that the person saw ("" for a new one). */
  readonly values: Texts;
  readonly problems: readonly {
    readonly field: string | null;
    readonly message: string;
    /** Where to go instead. */
    readonly link?: { readonly href: string; readonly label: string };
  }[];
  /** What was saved by somebody else since, beside what was entered, while that is to be chosen from. */
  readonly merge: MergeView | null;
  /** Null while values are entered. */
  readonly check: RecordCheck | null;
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

/** What answers the form of a record. */
export type RecordAction = (state: RecordFormState, form: FormData) => Promise<RecordFormState>;

/** The words of a form of a record. */
export type RecordFormText = MergeText & {
  readonly form: Messages["records"]["form"];
  readonly check: Messages["records"]["check"];
};

/** A form with these values and nothing said of them yet. */
export const recordFormOf = (values: Texts): RecordFormState => ({
  values,
  problems: [],
  merge: null,
  check: null,
  answer: "",
});

/** One field of the form of a record. Its label and hint are words already. */
export type RecordField = {
  readonly name: string;
  readonly label: string;
  readonly kind: "line" | "link" | "text" | "day" | "number" | "choice" | "radios" | "checks" | "codes";
  readonly mark?: string;
  readonly hint?: string;
  readonly lang?: "en" | "fr";
  /** Rows of a `text`. */
  readonly rows?: number;
  /** Of a `choice`, of `radios` or of `checks`; a group has a label and options of its own. */
  readonly options?: readonly RecordOption[];
  /** Stands beside the field before it where there is room. */
  readonly beside?: boolean;
  readonly narrow?: boolean;
  /** Of `codes`. */
  readonly codes?: CodesText;
};
export type RecordOption =
  | { readonly value: string; readonly label: string }
  | { readonly group: string; readonly options: readonly { readonly value: string; readonly label: string }[] };

export type RecordSection = {
  readonly title: string | null;
  readonly lead?: string;
  readonly fields: readonly RecordField[];
};
