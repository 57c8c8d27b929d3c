import type { ProblemLink } from "@/components/ui/error-summary";

/** A row of a pasted table, worded on the server. */
export type RowView = {
  readonly row: number;
  /** The draw by its number, else the row. */
  readonly title: string;
  readonly values: readonly (readonly [label: string, value: string])[];
  /** Why it cannot be saved. */
  readonly stops: readonly string[];
  /** What is asked of it: its box is a yes to all. */
  readonly asks: readonly string[];
  /** Its box; null where it cannot be saved. */
  readonly box: { readonly value: string; readonly ticked: boolean } | null;
  /** The draw that is there already. */
  readonly link: { readonly href: string; readonly label: string } | null;
};

/** What the form of several pasted draws shows. */
export type RowsState = {
  readonly pasted: string;
  readonly source: string;
  readonly reason: string;
  readonly problems: readonly {
    readonly field: "pasted" | "row" | "source" | "reason" | null;
    readonly message: string;
    readonly link?: ProblemLink;
  }[];
  /** Names the text whose rows are shown; "" = none are. */
  readonly seen: string;
  /** Null while nothing is read. */
  readonly rows: readonly RowView[] | null;
  /** What the answer has done; "" = nothing to say. */
  readonly said: string;
  readonly done: {
    readonly message: string;
    readonly links: readonly { readonly href: string; readonly label: string }[];
  } | null;
  /** Differs in each answer. */
  readonly answer: string;
};

export type RowsAction = (state: RowsState, form: FormData) => Promise<RowsState>;

/** A form with nothing in it. */
export const BLANK_ROWS: RowsState = {
  pasted: "",
  source: "",
  reason: "",
  problems: [],
  seen: "",
  rows: null,
  said: "",
  done: null,
  answer: "",
};
