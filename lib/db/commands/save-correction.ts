import { CORRECTION_PARTS, type StoredCorrection } from "@/lib/rules/correction/correction";
import { parseCorrectionEntry, textsOfCorrection } from "@/lib/rules/correction/entry";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Note } from "@/lib/rules/draw/save-note";
import type { Texts } from "@/lib/rules/record/form-reader";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { differences } from "@/lib/rules/record/revision";
import type { Db } from "../connect";
import { drawSelect, toDraw, toStoredCorrection } from "../rows";
import type { RecordOperation } from "./save-category";
import type { By, Client } from "./write-draw";
import { aloneWithCorrections, writeCorrection, type RecordDenial, type RecordSaved } from "./write-record";

/** A correction with the number of its row, which names it in addresses. */
export type NumberedCorrection = StoredCorrection & { readonly id: number };
type Answer = RecordSaved<NumberedCorrection> | RecordDenial<NumberedCorrection>;

/** Writers of corrections wait for each other until the commit. */
const alone = <T>(
  client: Client,
  write: (tx: Db, corrections: NumberedCorrection[], draws: Draw[]) => Promise<T>,
): Promise<T> =>
  client.$transaction(async (tx) => {
    await aloneWithCorrections(tx);
    const corrections = (await tx.correction.findMany({ orderBy: { id: "asc" } })).map((row) => ({
      ...toStoredCorrection(row),
      id: row.id,
    }));
    return write(
      tx,
      corrections,
      (await tx.draw.findMany({ where: { hidden: false }, select: drawSelect })).map(toDraw),
    );
  });

/**
 * Writes a new correction and its first revision, in one transaction. A form sent twice makes one correction.
 * @throws when the database does not answer, or refuses a correction that breaks an invariant of its own
 */
export function createCorrection(client: Client, texts: Texts, today: IsoDate, by: By, note: Note): Promise<Answer> {
  return alone(client, async (tx, others, draws): Promise<Answer> => {
    const own = await tx.correctionRevision.findMany({
      where: { kind: "create", userId: by.id },
      select: { correctionId: true },
    });
    for (const stood of others.filter(({ id }) => own.some(({ correctionId }) => correctionId === id))) {
      const same = parseCorrectionEntry(texts, { draws, before: stood, others: [], today });
      if (same.ok && differences(stood, { ...stood, ...same.value }, CORRECTION_PARTS).length === 0 && !stood.hidden)
        return { ok: true, record: stood };
    }
    const entered = parseCorrectionEntry(texts, { draws, before: null, others, today });
    if (!entered.ok) return { ok: false, reason: "invalid", problems: entered.problems };
    const record: StoredCorrection = { ...entered.value, hidden: false, revision: 1 };
    const id = await writeCorrection(tx, null, null, record, { kind: "create", by, note });
    return { ok: true, record: { ...record, id } };
  });
}

/**
 * Edits, restores, withdraws or shows a correction again, and leaves the revision that says so, in one transaction.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a correction that breaks an invariant of its own
 */
export function changeCorrection(
  client: Client,
  id: number,
  step: RecordOperation,
  expected: number,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<Answer> {
  return alone(client, async (tx, corrections, draws): Promise<Answer> => {
    const before = corrections.find((each) => each.id === id);
    if (!before) return { ok: false, reason: "not_found" };
    const texts =
      step.kind === "edit"
        ? step.texts
        : step.kind === "restore"
          ? await textsOfRevision(tx, before, step.revision)
          : null;
    if (step.kind === "restore" && texts === null) return { ok: false, reason: "no_revision" };
    const entered =
      texts &&
      parseCorrectionEntry(texts, { draws, before, others: corrections.filter((each) => each.id !== id), today });
    if (entered && !entered.ok) return { ok: false, reason: "invalid", problems: entered.problems };
    const hidden = step.kind === "hide" || (step.kind !== "unhide" && before.hidden);
    const after = { ...before, ...entered?.value, hidden, revision: before.revision + 1 };
    if (hidden === before.hidden && differences(before, after, CORRECTION_PARTS).length === 0)
      return { ok: false, reason: "unchanged", current: before };
    if (before.revision !== expected) return { ok: false, reason: "stale", current: before };
    if (before.hidden && hidden) return { ok: false, reason: "hidden", current: before };
    await writeCorrection(tx, id, withoutId(before), withoutId(after), { kind: step.kind, by, note });
    return { ok: true, record: after };
  });
}

const withoutId = ({ id: _id, ...correction }: NumberedCorrection): StoredCorrection => correction;

/**
 * What an older revision says. A restore leaves a correction on its draw: the number that the revision has is that of
 * then, and where the draw has had it, the draw's number now stands for it.
 */
async function textsOfRevision(
  tx: Db,
  { id, drawNumber }: NumberedCorrection,
  revision: number,
): Promise<Texts | null> {
  const row = await tx.correctionRevision.findUnique({
    where: { correctionId_revision: { correctionId: id, revision } },
    select: { after: true },
  });
  if (!row) return null;
  const then = row.after as unknown as StoredCorrection;
  const hadIt =
    (await tx.drawRevision.count({
      where: { draw: { number: drawNumber }, after: { path: ["number"], equals: then.drawNumber } },
    })) > 0;
  return textsOfCorrection(hadIt ? { ...then, drawNumber } : then);
}
