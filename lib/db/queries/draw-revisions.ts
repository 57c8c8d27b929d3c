import "server-only";
import type { DrawChange } from "@/lib/rules/draw/history";
import { db } from "../client";
import { toDrawChange } from "../rows";

/** One change of a draw as admins see it: with who made it. */
export type DrawRevision = DrawChange & { readonly by: string };

/**
 * Every change of the draw with this number and who made it, newest first. For those who may edit draws; readers get
 * drawHistory.
 */
export async function drawRevisions(number: string): Promise<DrawRevision[]> {
  const rows = await db().drawRevision.findMany({ where: { draw: { number } }, orderBy: { revision: "desc" } });
  return rows.map((row) => ({ ...toDrawChange(row), by: row.userName }));
}
