/**
 * What a form of an import says after it was sent, worded on the server, so that it is the same with and without
 * scripts.
 */
export type ImportFormState = {
  /** What is wrong, with a way to what is recorded of it. */
  readonly problems: readonly {
    readonly message: string;
    readonly link: { readonly href: string; readonly label: string } | null;
  }[];
  /** A text that was pasted or typed, to stand there again. */
  readonly text: string;
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

export const blankImportForm: ImportFormState = { problems: [], text: "", answer: "" };

export type ImportAction = (state: ImportFormState, form: FormData) => Promise<ImportFormState>;
