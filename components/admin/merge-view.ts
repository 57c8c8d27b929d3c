import type { Messages } from "@/lib/i18n/messages";
import type { MergeChoice } from "@/lib/rules/record/merge";

/** Two versions of one record, field by field, in words. */
export type MergeView = {
  /** Who saved the other, and why. */
  readonly name: string;
  readonly reason: string | null;
  /** The revision that stands now. */
  readonly seen: string;
  /** The page of the form as it stands now. */
  readonly anew: string;
  readonly rows: readonly {
    readonly field: string;
    readonly label: string;
    /** Null when what both began from is not known. */
    readonly base: string | null;
    readonly theirs: string;
    readonly yours: string;
    /** A list with the changes of both; null where there is no such choice. */
    readonly both: string | null;
    readonly changedBy: string;
    readonly chosen: MergeChoice | null;
  }[];
};

/** The words of a merge. */
export type MergeText = {
  readonly merge: Messages["acts"]["merge"];
  readonly kept: Messages["kept"];
  readonly problem: string;
  /** How a problem follows the label of its field. */
  readonly item: string;
};
