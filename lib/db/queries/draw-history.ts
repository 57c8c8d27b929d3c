import "server-only";
import type { DrawChange } from "@/lib/rules/draw/history";
import { db } from "../client";
import { toDrawChange } from "../revision-rows";

/** The changes that led to a revision of the draw with this number, newest first; none for an unknown number. */
export async function drawHistory(number: string, upTo: number): Promise<DrawChange[]> {
  const rows = await db().drawRevision.findMany({
    where: { draw: { number }, revision: { lte: upTo } },
    orderBy: { revision: "desc" },
    omit: { userId: true, userName: true },
    include: { run: { select: { copyId: true } } },
  });
  return rows.map(({ run, ...row }) => ({ ...toDrawChange(row), ...(run && { copy: run.copyId }) }));
}
