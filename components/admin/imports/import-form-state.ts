import type { ProblemLink } from "@/components/ui/error-summary";

/**
 * What a form of an import says after it was sent, worded on the server, so that it is the same with and without
 * scripts.
 */
export type ImportFormState = {
  /** What is wrong, with a way to what is recorded of it. */
  readonly problems: readonly {
    readonly message: string;
    readonly link: ProblemLink | null;
  }[];
  /** A text that was pasted or typed, to stand there again. */
  readonly text: string;
  /** The boxes that were ticked, as `name value`; null where the form has none, or was not sent yet. */
  readonly chosen: readonly string[] | null;
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

/** The names of the boxes of a preview. */
export const CHOICE_NAMES = ["row", "conflict", "pool", "keep"] as const;

export const blankImportForm: ImportFormState = { problems: [], text: "", chosen: null, answer: "" };

export type ImportAction = (state: ImportFormState, form: FormData) => Promise<ImportFormState>;
