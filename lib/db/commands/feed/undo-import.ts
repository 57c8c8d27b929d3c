import type { Note } from "@/lib/rules/draw/entry/save-note";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { storedPoolSchema } from "@/lib/rules/pool/stored-schema";
import { dateOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { compareDraws } from "@/lib/rules/draw/draw";
import { planImportUndo, type ImportUndoPlan } from "@/lib/sources/feed/undo-import";
import type { Db } from "../../connect";
import { Prisma } from "../../generated/client";
import { limitStatements } from "../../statement-limit";
import { shownCategories, storedDrawSelect, toCategory, toStoredDraw, toStoredPool } from "../../rows";
import type { By, Client } from "../revision-meta";
import { writeUndonePools } from "../save-pool";
import { updateDraws } from "../write-draw";
import { roundsHere } from "./rounds-here";

/**
 * `not_found`: no such import. `nothing`: it wrote nothing. `undone`: somebody has undone it. `stale`: not what was
 * shown.
 */
export type ImportUndoDenial = {
  readonly ok: false;
  readonly reason: "not_found" | "nothing" | "undone" | "stale";
};
export type ImportUndone = { readonly ok: true; readonly plan: ImportUndoPlan };

const TIMEOUT_MS = 30_000;

const refuse = (reason: ImportUndoDenial["reason"]): ImportUndoDenial => ({ ok: false, reason });

/**
 * What undoing an import would do now; it writes nothing. In the caller's transaction, if there is one.
 * @param today the day in Ottawa
 * @returns the plan with the ids of its draws by their numbers, or why it cannot be undone
 * @throws when the database does not answer
 */
export async function importUndo(
  tx: Db,
  id: number,
  today: IsoDate,
): Promise<(ImportUndone & { readonly ids: ReadonlyMap<string, number> }) | ImportUndoDenial> {
  const run = await tx.importRun.findUnique({
    where: { id },
    include: {
      undo: { select: { runId: true } },
      revisions: { include: { draw: { select: { ...storedDrawSelect, id: true } } } },
      poolRevisions: { include: { snapshot: { include: { bands: true } } } },
    },
  });
  if (!run) return refuse("not_found");
  if (run.undo) return refuse("undone");
  if (run.revisions.length + run.poolRevisions.length === 0) return refuse("nothing");
  const draws = run.revisions.map(({ before, after, draw }) => ({
    before: before === null ? null : storedDrawSchema.parse(before),
    after: storedDrawSchema.parse(after),
    now: toStoredDraw(draw),
  }));
  const pools = run.poolRevisions.map(({ before, after, snapshot }) => ({
    before: before === null ? null : storedPoolSchema.parse(before),
    after: storedPoolSchema.parse(after),
    now: toStoredPool(snapshot),
  }));
  const plan = planImportUndo(
    draws.sort((a, b) => compareDraws(a.now, b.now)),
    pools.sort((a, b) => (a.now.asOf < b.now.asOf ? -1 : 1)),
    {
      categories: (await tx.category.findMany(shownCategories)).map(toCategory),
      rounds: await roundsHere(tx),
      today,
    },
  );
  return { ok: true, plan, ids: new Map(run.revisions.map(({ draw }) => [draw.number, draw.id])) };
}

/**
 * Undoes an import, once: a revision for each draw and pool that it wrote, and the record of the act, in one
 * transaction. What was changed since is left and named in that record. Draws cannot change meanwhile, as in an import.
 * The next reading of the official feed has all of it, for what it says may be another thing than what now stands.
 * @param digest of the plan that the person saw: when it is another by now, nothing is written
 * @param today the day in Ottawa
 * @throws when the database does not answer
 */
export const undoImport = (
  client: Client,
  { run, digest, today }: { readonly run: number; readonly digest: string; readonly today: IsoDate },
  by: By,
  reason: string,
): Promise<ImportUndone | ImportUndoDenial> =>
  client.$transaction(
    async (tx): Promise<ImportUndone | ImportUndoDenial> => {
      await limitStatements(tx);
      await tx.$executeRaw`LOCK TABLE draw IN SHARE ROW EXCLUSIVE MODE`;
      await tx.$executeRaw`SET CONSTRAINTS "draw_date_round_name_key" DEFERRED`;
      const planned = await importUndo(tx, run, today);
      if (!planned.ok) return planned;
      const { plan, ids } = planned;
      if (plan.digest !== digest) return refuse("stale");
      await tx.importUndo.create({
        data: {
          runId: run,
          userId: by.id,
          userName: by.name,
          reason,
          draws: plan.draws.map(({ number }) => number),
          kept: plan.kept.map(({ number, why, fields }) => ({ number, why, fields: [...fields] })),
          pools: plan.pools.map(({ after }) => dateOf(after.asOf)),
          poolsKept: plan.poolsKept.map((day) => dateOf(day)),
        },
      });
      const note: Note = { reason, source: null };
      for (const kind of ["restore", "hide"] as const) {
        const steps = plan.draws.filter((step) => step.kind === kind);
        const changes = steps.map(({ number, before, after }) => ({ id: ids.get(number)!, before, after }));
        await updateDraws(tx, changes, { kind, by, note, undoneRun: run });
      }
      await writeUndonePools(tx, plan.pools, { by, note, undoneRun: run });
      await tx.feedCheck.update({ where: { id: 1 }, data: { validators: Prisma.DbNull } });
      return { ok: true, plan };
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
