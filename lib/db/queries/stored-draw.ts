import "server-only";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { db } from "../client";
import { storedDrawSelect, toStoredDraw } from "../rows";

/**
 * The draw that has this number now, hidden or not; null when there is none. For those who may edit draws; readers get
 * those of the dataset.
 */
export async function storedDraw(number: string): Promise<StoredDraw | null> {
  const row = await db().draw.findUnique({ where: { number }, select: storedDrawSelect });
  return row && toStoredDraw(row);
}
