import "server-only";
import { compareNumbers } from "@/lib/rules/draw/draw";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { keptSchema, type ImportWrites } from "@/lib/rules/feed/import-undo";
import { instantOf } from "@/lib/rules/time/iso-date";
import { today } from "@/lib/clock";
import { db } from "../client";
import { importUndo } from "../commands/feed/undo-import";
import { dayOf } from "../rows";

/**
 * What an import wrote, each draw before and after, and whether it was undone; null for an unknown id.
 * @throws when the database does not answer
 */
export async function importWrites(id: number): Promise<ImportWrites | null> {
  const row = await db().importRun.findUnique({
    where: { id },
    select: {
      undo: true,
      revisions: { select: { before: true, after: true } },
      _count: { select: { poolRevisions: true } },
    },
  });
  if (!row) return null;
  const { undo, revisions } = row;
  const draws = revisions.map(({ before, after }) => {
    const written = storedDrawSchema.parse(after);
    return { number: written.number, before: before === null ? null : storedDrawSchema.parse(before), after: written };
  });
  return {
    draws: draws.sort((a, b) => compareNumbers(a.number, b.number)),
    canUndo: undo === null && revisions.length + row._count.poolRevisions > 0,
    undo: undo && {
      at: instantOf(undo.at),
      by: undo.userName,
      reason: undo.reason,
      draws: undo.draws,
      kept: keptSchema.parse(undo.kept),
      pools: undo.pools.map(dayOf),
      poolsKept: undo.poolsKept.map(dayOf),
    },
  };
}

/** What undoing an import would do now. */
export const undoOfImport = (id: number) => importUndo(db(), id, today());
