import { CORRECTION_PARTS, type Correction, type StoredCorrection } from "@/lib/rules/correction/correction";
import { parseCorrectionEntry, textsOfCorrection } from "@/lib/rules/correction/entry";
import { storedCorrectionSchema } from "@/lib/rules/correction/stored-schema";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import type { Texts } from "@/lib/rules/record/form-reader";
import type { RecordOperation } from "@/lib/rules/record/operation";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Db } from "../connect";
import { drawSelect, toDraw, toStoredCorrection } from "../rows";
import { changeRecord, createRecord, type RecordResult, type RecordStore } from "./record-engine";
import type { By, Client } from "./revision-meta";
import { aloneWithCorrections, writeCorrection } from "./write-record";

/** A correction with the number of its row, which names it in addresses. */
export type NumberedCorrection = StoredCorrection & { readonly id: number };
type Answer = RecordResult<NumberedCorrection>;
type Store = RecordStore<NumberedCorrection, Correction>;

/** The id of a correction that is not written yet. */
const NO_ID = 0;

/** Writers of corrections wait for each other until the commit. */
const alone = <T>(client: Client, today: IsoDate, use: (store: Store, tx: Db) => Promise<T>): Promise<T> =>
  client.$transaction(async (tx) => {
    await aloneWithCorrections(tx);
    const rows = await tx.correction.findMany({ orderBy: { id: "asc" } });
    const records = rows.map((row) => ({ ...toStoredCorrection(row), id: row.id }));
    const draws = (await tx.draw.findMany({ where: { hidden: false }, select: drawSelect })).map(toDraw);
    const store: Store = {
      records,
      fields: CORRECTION_PARTS,
      read: (texts, own) =>
        parseCorrectionEntry(texts, { draws, before: own, others: records.filter(({ id }) => id !== own?.id), today }),
      // It says what it said when it was hidden, of a draw that may be hidden now.
      shownAs: () => null,
      revision: (before, revision) => textsOfRevision(tx, before, revision),
      write: async (before, after, meta) => ({
        ...after,
        id: await writeCorrection(tx, before && before.id, before && withoutId(before), withoutId(after), meta),
      }),
    };
    return use(store, tx);
  });

/**
 * Writes a new correction and its first revision, in one transaction. A form sent twice makes one correction.
 * @throws when the database does not answer, or refuses a correction that breaks an invariant of its own
 */
export function createCorrection(client: Client, texts: Texts, today: IsoDate, by: By, note: Note): Promise<Answer> {
  return alone(client, today, async (store, tx) => {
    const own = await tx.correctionRevision.findMany({
      where: { kind: "create", userId: by.id },
      select: { correctionId: true },
    });
    const isOwn = ({ id }: NumberedCorrection) => own.some(({ correctionId }) => correctionId === id);
    const make = (entered: Correction) => ({ ...entered, hidden: false, revision: 1, id: NO_ID });
    return createRecord(store, texts, { isOwn, make }, by, note);
  });
}

/**
 * Edits, restores, hides or shows a correction, and leaves the revision that says so, in one transaction.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a correction that breaks an invariant of its own
 */
export const changeCorrection = (
  client: Client,
  id: number,
  operation: RecordOperation,
  expected: number,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<Answer> =>
  alone(client, today, (store) =>
    changeRecord(
      store,
      store.records.find((each) => each.id === id),
      operation,
      expected,
      by,
      note,
    ),
  );

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
  const then = storedCorrectionSchema.parse(row.after);
  const hadIt =
    (await tx.drawRevision.count({
      where: { draw: { number: drawNumber }, after: { path: ["number"], equals: then.drawNumber } },
    })) > 0;
  return textsOfCorrection(hadIt ? { ...then, drawNumber } : then);
}
