import "server-only";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import { storedCorrectionSchema } from "@/lib/rules/correction/stored-schema";
import type { Prisma } from "../generated/client";
import { db } from "../client";
import type { Db } from "../connect";

/** What feeds and calendars know a draw by, whatever its number, and how it changed. */
export type DrawMark = {
  /** Stays when the number is corrected, and is never another draw's. */
  readonly id: number;
  /** When it, or what is known to be wrong in it, was last changed; null while both are as the tracker came. */
  readonly changedAt: UtcInstant | null;
  /** Revisions of it and of its corrections: it only rises. */
  readonly changes: number;
};

/** The draw that a correction speaks of, as its history holds it; null where there was none. */
const drawOf = (said: Prisma.JsonValue): string | null =>
  said === null ? null : storedCorrectionSchema.parse(said).drawNumber;

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
  const [draws, corrected] = await Promise.all([
    client.draw.findMany({
      where: { hidden: false },
      select: { id: true, number: true, revision: true, revisions: CHANGES },
    }),
    // One that was withdrawn, or moved to another draw, has changed the draw too.
    client.correctionRevision.findMany({ select: { kind: true, at: true, before: true, after: true } }),
  ]);
  const marks = draws.map(({ id, number, revision, revisions }) => {
    const own = corrected.filter(({ before, after }) => [before, after].some((said) => drawOf(said) === number));
    const all = [...revisions, ...own.filter(({ kind }) => kind !== "seed")];
    const last = Math.max(...all.map(({ at }) => at.getTime()));
    const changes = own.length + revision;
    return [number, { id, changedAt: all.length === 0 ? null : instantOf(new Date(last)), changes }] as const;
  });
  return new Map(marks);
}
