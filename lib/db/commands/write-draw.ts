import type { Correction } from "@/lib/rules/correction/correction";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { Db } from "../connect";
import { fromDraw, toStoredCorrection } from "../rows";
import { revisionColumns, type RevisionMeta } from "./revision-meta";
import { aloneWithCorrections, writeCorrection } from "./write-record";

/** An import names its run, and what undoes one names that. */
type DrawRevisionMeta = RevisionMeta & { readonly importRun?: number; readonly undoneRun?: number };

/**
 * Writes a draw and its first revision. In the caller's transaction, like all that is written here: both or neither.
 */
export const insertDraw = (tx: Db, draw: StoredDraw, meta: DrawRevisionMeta): Promise<void> =>
  insertDraws(tx, [draw], meta);

/** Writes draws, each with its first revision, by two statements however many they are. */
export async function insertDraws(tx: Db, draws: readonly StoredDraw[], meta: DrawRevisionMeta): Promise<void> {
  const written = await tx.draw.createManyAndReturn({
    data: draws.map((draw) => ({ ...fromDraw(draw), hidden: draw.hidden, revision: draw.revision })),
    select: { id: true, number: true },
  });
  const ids = new Map(written.map(({ id, number }) => [number, id]));
  await tx.drawRevision.createMany({ data: draws.map((draw) => revisionOf(ids.get(draw.number)!, null, draw, meta)) });
}

/**
 * Writes the values of `after` over those of `before` and the revision that says so; corrections follow a change of the
 * number. The row must still stand at the revision of `before`: that condition makes this the one writer that saw it.
 * @param id of the row
 * @returns false when another has been saved since; nothing is written then
 * @throws CorrectionStands, which must end the transaction
 */
export async function updateDraw(
  tx: Db,
  id: number,
  before: StoredDraw,
  after: StoredDraw,
  meta: DrawRevisionMeta,
): Promise<boolean> {
  if (!(await writeOver(tx, id, before, after))) return false;
  await tx.drawRevision.create({ data: revisionOf(id, before, after, meta) });
  if (before.number !== after.number) await moveCorrections(tx, before.number, after.number, meta);
  return true;
}

/**
 * Thrown where a correction stands under a draw's new number and the draw brings one of the same value: a value of a
 * draw has one.
 */
export class CorrectionStands extends Error {
  constructor(
    readonly standing: { readonly number: string; readonly field: Correction["field"]; readonly hidden: boolean },
  ) {
    super(`a correction of ${standing.field} stands under ${standing.number}`);
  }
}

/** Corrections name their draw by its number: withdrawn ones too, they follow it to another, each by a revision. */
async function moveCorrections(tx: Db, from: string, to: string, meta: DrawRevisionMeta): Promise<void> {
  await aloneWithCorrections(tx);
  const standing = (await tx.correction.findMany({ where: { drawNumber: to } })).map(toStoredCorrection);
  for (const row of await tx.correction.findMany({ where: { drawNumber: from }, orderBy: { id: "asc" } })) {
    const before = toStoredCorrection(row);
    const inWay = standing.find(({ field }) => field === before.field);
    if (inWay) throw new CorrectionStands({ number: to, field: inWay.field, hidden: inWay.hidden });
    await writeCorrection(
      tx,
      row.id,
      before,
      { ...before, drawNumber: to, revision: before.revision + 1 },
      { ...meta, kind: "edit" },
    );
  }
}

/**
 * The same for several draws, in their order, with all revisions in one statement.
 * @throws when another has been saved since: the caller holds the table against writers
 */
export async function updateDraws(
  tx: Db,
  changes: readonly { readonly id: number; readonly before: StoredDraw; readonly after: StoredDraw }[],
  meta: DrawRevisionMeta,
): Promise<void> {
  for (const { id, before, after } of changes) {
    if (!(await writeOver(tx, id, before, after)))
      throw new Error(`draw ${before.number} was saved by another while it was locked`);
  }
  await tx.drawRevision.createMany({
    data: changes.map(({ id, before, after }) => revisionOf(id, before, after, meta)),
  });
}

async function writeOver(tx: Db, id: number, before: StoredDraw, after: StoredDraw): Promise<boolean> {
  const { count } = await tx.draw.updateMany({
    where: { id, revision: before.revision },
    data: { ...fromDraw(after), hidden: after.hidden, revision: after.revision },
  });
  return count > 0;
}

const revisionOf = (drawId: number, before: StoredDraw | null, after: StoredDraw, meta: DrawRevisionMeta) => ({
  drawId,
  importRun: meta.importRun ?? null,
  undoneRun: meta.undoneRun ?? null,
  ...revisionColumns(before, after, meta),
});
