import "server-only";
import type { DrawChange } from "@/lib/rules/draw/history";
import { logger } from "@/lib/logger";
import { inTime, isAway } from "../away";
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

/** The same for a page, which can do without: null while the database does not answer. */
export async function historyInTime(number: string, upTo: number): Promise<DrawChange[] | null> {
  if (isAway()) return null;
  try {
    return await inTime(drawHistory(number, upTo));
  } catch (error) {
    logger().warn({ err: error }, "the database does not answer: the page of a draw is made without its history");
    return null;
  }
}
