import "server-only";
import type { DrawChange } from "../../domain/draw-change";
import type { UtcInstant } from "../../domain/iso-date";
import { db } from "../client";
import { drawOfRevision } from "../rows";

/** The changes that led to a revision of the draw with this number, newest first; none for an unknown number. */
export async function drawHistory(number: string, upTo: number): Promise<DrawChange[]> {
  const rows = await db().drawRevision.findMany({
    where: { draw: { number }, revision: { lte: upTo } },
    orderBy: { revision: "desc" },
    select: { revision: true, kind: true, at: true, reason: true, source: true, before: true, after: true, run: { select: { copyId: true } } },
  });
  return rows.map(({ at, before, after, run, ...row }) => ({
    ...row,
    ...(run && { copy: run.copyId }),
    at: at.toISOString().replace(/\.\d+Z$/, "Z") as UtcInstant,
    before: before === null ? null : drawOfRevision(before),
    after: drawOfRevision(after),
  }));
}
