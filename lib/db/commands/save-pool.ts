import type { Note } from "@/lib/rules/draw/entry/save-note";
import type { StoredPool } from "@/lib/rules/pool/pool";
import { dateOf } from "@/lib/rules/time/iso-date";
import type { PoolOperation } from "@/lib/sources/feed/import-plan";
import type { UndonePool } from "@/lib/sources/feed/undo-import";
import { parsePoolEntry, POOL_PARTS, textsOfPool, type EnteredPool } from "@/lib/rules/pool/entry";
import { storedPoolSchema } from "@/lib/rules/pool/stored-schema";
import type { RecordOperation } from "@/lib/rules/record/operation";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Db } from "../connect";
import { toStoredPool } from "../rows";
import { changeRecord, type RecordResult, type RecordStore } from "./record-engine";
import { revisionColumns, type By, type Client } from "./revision-meta";

/** What a withdrawal says of itself where no person gave a reason. */
const whyWithdrawn = (half: boolean) =>
  half
    ? "The published snapshot was half-filled; the feed does not have it any more."
    : "The feed does not have this snapshot any more.";

/** Writes the pools of an import with their revisions. */
export async function writePools(
  tx: Db,
  pools: readonly PoolOperation[],
  { by, note, importRun }: { by: By; note: Note; importRun: number },
): Promise<void> {
  if (pools.length === 0) return;
  const fresh = pools.filter(({ before }) => before === null).map(({ after }) => after);
  await tx.poolSnapshot.createMany({
    data: fresh.map(({ asOf, total, source }) => ({ asOf: dateOf(asOf), total, source })),
  });
  await tx.poolBand.createMany({ data: fresh.flatMap(bandRows) });
  for (const { before, after } of pools) if (before !== null) await updatePool(tx, after);
  await tx.poolRevision.createMany({
    data: pools.map((pool) => ({
      asOf: dateOf(pool.after.asOf),
      importRun,
      ...revisionColumns(pool.before, pool.after, {
        kind: pool.kind,
        by,
        note: pool.kind === "hide" ? { ...note, reason: note.reason ?? whyWithdrawn(pool.half) } : note,
      }),
    })),
  });
}

/** Writes pools as they were before an import that is undone, each with the revision that says so. */
export async function writeUndonePools(
  tx: Db,
  pools: readonly UndonePool[],
  { by, note, undoneRun }: { by: By; note: Note; undoneRun: number },
): Promise<void> {
  for (const { before, after, kind } of pools) {
    await updatePool(tx, after);
    const columns = revisionColumns(before, after, { kind, by, note });
    await tx.poolRevision.create({ data: { asOf: dateOf(after.asOf), undoneRun, ...columns } });
  }
}

const bandRows = ({ asOf, bands }: StoredPool) => bands.map((band) => ({ asOf: dateOf(asOf), ...band }));

async function updatePool(tx: Db, pool: StoredPool): Promise<void> {
  const where = { asOf: dateOf(pool.asOf) };
  const { total, source, hidden, revision } = pool;
  await tx.poolBand.deleteMany({ where });
  await tx.poolSnapshot.update({ where, data: { total, source, hidden, revision } });
  await tx.poolBand.createMany({ data: bandRows(pool) });
}

/**
 * Hides, shows or restores a pool snapshot, and leaves the revision that says so, in one transaction.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer
 */
export const changePool = (
  client: Client,
  asOf: IsoDate,
  operation: RecordOperation,
  expected: number,
  by: By,
  note: Note,
): Promise<RecordResult<StoredPool>> =>
  client.$transaction(async (tx) => {
    // As an import does, which writes pools too.
    await tx.$executeRaw`LOCK TABLE draw IN SHARE ROW EXCLUSIVE MODE`;
    const row = await tx.poolSnapshot.findUnique({ where: { asOf: dateOf(asOf) }, include: { bands: true } });
    const stood = row === null ? undefined : toStoredPool(row);
    const store: RecordStore<StoredPool, EnteredPool> = {
      records: stood ? [stood] : [],
      fields: POOL_PARTS,
      read: parsePoolEntry,
      shownAs: () => null,
      revision: async (_pool, revision) => {
        const found = await tx.poolRevision.findUnique({
          where: { asOf_revision: { asOf: dateOf(asOf), revision } },
          select: { after: true },
        });
        return found && textsOfPool(storedPoolSchema.parse(found.after));
      },
      write: async (before, after, meta) => {
        await updatePool(tx, after);
        await tx.poolRevision.create({ data: { asOf: dateOf(asOf), ...revisionColumns(before, after, meta) } });
        return after;
      },
    };
    return changeRecord(store, stood, operation, expected, by, note);
  });
