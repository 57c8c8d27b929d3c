import "server-only";
import type { DrawChange } from "../../domain/draw-change";
import type { UtcInstant } from "../../domain/iso-date";
import { db } from "../client";
import { drawOfRevision } from "../rows";

/** One change of a draw as admins see it: with who made it. */
export type DrawRevision = DrawChange & { readonly by: string };

/** Every change of the draw with this number and who made it, newest first. For admins only; readers get drawHistory. */
export async function drawRevisions(number: string): Promise<DrawRevision[]> {
  const rows = await db().drawRevision.findMany({
    where: { draw: { number } },
    orderBy: { revision: "desc" },
    select: { revision: true, kind: true, at: true, userName: true, reason: true, source: true, before: true, after: true },
  });
  return rows.map(({ at, userName, before, after, ...row }) => ({
    ...row,
    by: userName,
    at: at.toISOString().replace(/\.\d+Z$/, "Z") as UtcInstant,
    before: before === null ? null : drawOfRevision(before),
    after: drawOfRevision(after),
  }));
}
