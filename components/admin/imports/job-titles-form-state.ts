import type { ImportFormState } from "./import-form-state";

/** What the button of the job titles says after it was pressed, worded on the server. */
export type JobTitlesFormState = {
  readonly problems: ImportFormState["problems"];
  readonly done: readonly string[];
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

export const blankJobTitlesForm: JobTitlesFormState = { problems: [], done: [], answer: "" };

export type JobTitlesAction = (state: JobTitlesFormState, form: FormData) => Promise<JobTitlesFormState>;
