import "server-only";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { db } from "../client";
import type { Db } from "../connect";
import { toDrawChange } from "../revision-rows";

/** Why no draw stands under a number: it is hidden, since when and why, or it has another number now. */
export type MovedDraw =
  | { readonly state: "hidden"; readonly at: UtcInstant; readonly reason: string | null }
  | { readonly state: "renumbered"; readonly to: string };

/**
 * Where the draw is that had this number last; null when one stands under it, or none ever did. For readers too: it
 * does not say who.
 * @param client the process's own unless a test gives another
 */
export async function movedDraw(number: string, client: Db = db()): Promise<MovedDraw | null> {
  const row = await client.draw.findUnique({
    where: { number },
    select: { hidden: true, revisions: { where: { kind: "hide" }, orderBy: { revision: "desc" }, take: 1 } },
  });
  const hiding = row?.hidden ? row.revisions[0] : undefined;
  if (hiding) {
    const { at, reason } = toDrawChange(hiding);
    return { state: "hidden", at, reason };
  }
  if (row) return null;
  const [last] = await client.drawRevision.findMany({
    where: { after: { path: ["number"], equals: number }, draw: { hidden: false } },
    orderBy: { id: "desc" },
    take: 1,
    select: { draw: { select: { number: true } } },
  });
  return last ? { state: "renumbered", to: last.draw.number } : null;
}
