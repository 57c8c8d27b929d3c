import { createHash } from "node:crypto";
import type { RowView } from "@/components/admin/found/rows-state";

/** A form of pasted rows, as far as it says which of them are wanted. */
export type RowsSent = {
  readonly intent: "read" | "save";
  readonly pasted: string;
  /** {@link textDigest} of the text whose rows it showed; "" = it showed none. */
  readonly seen: string;
  /** Boxes that are ticked, as `ROW:DIGEST`. */
  readonly boxes: readonly string[];
};

/** Names a pasted text, whatever ends its lines: a browser sends others than it was given. */
export const textDigest = (pasted: string): string =>
  createHash("sha256").update(pasted.replace(/\r\n?/g, "\n")).digest("hex").slice(0, 16);

/** The numbers of the rows that a person has chosen; null where the rows of this text were not shown yet. */
export const chosenRows = ({ intent, pasted, seen, boxes }: RowsSent): ReadonlySet<number> | null =>
  intent === "read" && seen !== textDigest(pasted) ? null : new Set(boxes.map((box) => Number.parseInt(box, 10)));

/**
 * Whether the box of a row is ticked: as it was sent, and at first where nothing is asked of the row.
 * @param value of its box as it is now: another value needs another yes
 */
export const isTicked = (sent: RowsSent, value: string, asks: readonly string[]): boolean =>
  sent.boxes.includes(value) || (chosenRows(sent) === null && asks.length === 0);

/** Rows that were shown before, with the boxes as they were sent; for an answer that could not judge them anew. */
export const keptRows = (rows: readonly RowView[] | null, boxes: readonly string[]): readonly RowView[] | null =>
  rows?.map((row) => ({ ...row, box: row.box && { ...row.box, ticked: boxes.includes(row.box.value) } })) ?? null;
