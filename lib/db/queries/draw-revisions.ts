import "server-only";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import type { RecordChange } from "@/lib/rules/record/revision";
import { db } from "../client";
import { toRecordChange } from "../revision-rows";

/**
 * Every change of the draw with this number and who made it, newest first. For those who may edit draws; readers get
 * drawHistory.
 */
export async function drawRevisions(number: string): Promise<RecordChange<StoredDraw>[]> {
  const rows = await db().drawRevision.findMany({ where: { draw: { number } }, orderBy: { revision: "desc" } });
  return rows.map((row) => toRecordChange(storedDrawSchema, row));
}
