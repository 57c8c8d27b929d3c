import "server-only";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import { db } from "../client";
import type { Db } from "../connect";

/** What feeds and calendars know a draw by, whatever its number, and how it changed. */
export type DrawMark = {
  /** Stays when the number is corrected, and is never another draw's. */
  readonly id: number;
  /** When it, or what is known to be wrong in it, was last changed; null while both are as the tracker came with them. */
  readonly changedAt: UtcInstant | null;
  /** Revisions of it and of its corrections: it only rises. */
  readonly changes: number;
};

const CHANGES = {
  where: { kind: { not: "seed" } },
  orderBy: { revision: "desc" },
  take: 1,
  select: { at: true },
} as const;

/**
 * The marks of all draws that are shown, by number.
 * @param client the process's own unless a test gives another
 */
export async function drawMarks(client: Db = db()): Promise<ReadonlyMap<string, DrawMark>> {
  const [draws, corrections] = await Promise.all([
    client.draw.findMany({
      where: { hidden: false },
      select: { id: true, number: true, revision: true, revisions: CHANGES },
    }),
    // One that was withdrawn has changed the draw too.
    client.correction.findMany({ select: { drawNumber: true, revision: true, revisions: CHANGES } }),
  ]);
  const marks = draws.map(({ id, number, revision, revisions }) => {
    const own = corrections.filter(({ drawNumber }) => drawNumber === number);
    const all = [revisions, ...own.map((correction) => correction.revisions)].flat();
    const last = Math.max(...all.map(({ at }) => at.getTime()));
    const changes = own.reduce((sum, correction) => sum + correction.revision, revision);
    return [number, { id, changedAt: all.length === 0 ? null : instantOf(new Date(last)), changes }] as const;
  });
  return new Map(marks);
}
