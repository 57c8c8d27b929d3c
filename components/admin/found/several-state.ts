import type { ProblemLink } from "@/components/ui/error-summary";

/** What the form of several draws shows, worded on the server. */
export type SeveralState = {
  /** The boxes as they were sent, as `draw NUMBER:REVISION`; null = nothing was sent yet. */
  readonly chosen: readonly string[] | null;
  readonly reason: string;
  readonly problems: readonly {
    readonly field: "draw" | "reason" | null;
    readonly message: string;
    readonly link?: ProblemLink;
  }[];
  /** What was done, and each draw that was left with why; null = nothing yet. */
  readonly done: { readonly message: string; readonly left: readonly string[] } | null;
  /** Differs in each answer. */
  readonly answer: string;
};

export type SeveralAction = (state: SeveralState, form: FormData) => Promise<SeveralState>;

/** A form with nothing ticked. */
export const BLANK_SEVERAL: SeveralState = { chosen: null, reason: "", problems: [], done: null, answer: "" };
