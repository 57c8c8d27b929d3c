import type { Texts } from "./form-reader";

/** What can be done with a record: the words of forms, commands and pages. */
export const RECORD_OPERATIONS = ["save", "hide", "show", "restore"] as const;
export type OperationName = (typeof RECORD_OPERATIONS)[number];

/** What is done with a record that stands. */
export type RecordOperation =
  | { readonly kind: "save"; readonly texts: Texts }
  /** It leaves every public page, and keeps its history. */
  | { readonly kind: "hide" }
  /** It stands on public pages again. */
  | { readonly kind: "show" }
  /** Makes the values of an older revision stand again; whether it is hidden is left as it is. */
  | { readonly kind: "restore"; readonly revision: number };

/** What stands before the names of the fields of every form but the one that saves, for they stand on one page. */
export const prefixOf = (operation: OperationName): string => (operation === "save" ? "" : `${operation}-`);
