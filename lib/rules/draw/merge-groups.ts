import type { EntryField } from "./entry";
import type { MergeShape } from "@/lib/rules/record/merge";

/** What is chosen as one when two people have changed a draw: a moment and a round are never mixed of two. */
export type MergeField =
  | "number"
  | "date"
  | "time"
  | "round"
  | "programs"
  | "cutoff"
  | "invitations"
  | "tieBreak"
  | "instructionUrl"
  | "poolAsOf";

export const DRAW_MERGE = {
  parts: {
    number: ["number"],
    date: ["date"],
    time: ["time"],
    round: ["category", "roundName"],
    programs: ["programs"],
    cutoff: ["cutoff"],
    invitations: ["invitations"],
    tieBreak: ["tieBreakDate", "tieBreakTime"],
    instructionUrl: ["instructionUrl"],
    poolAsOf: ["poolAsOf"],
  },
  lists: [],
} as const satisfies MergeShape & { parts: Readonly<Record<MergeField, readonly EntryField[]>> };
