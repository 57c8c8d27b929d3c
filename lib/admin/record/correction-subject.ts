import "server-only";
import { recordWords } from "@/components/admin/record/record-words";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeCorrection, createCorrection } from "@/lib/db/commands/save-correction";
import { getDataset } from "@/lib/db/dataset";
import { correctionHistory, storedCorrections } from "@/lib/db/queries/records";
import type { Correction } from "@/lib/rules/correction/correction";
import { parseCorrectionEntry, textsOfCorrection } from "@/lib/rules/correction/entry";
import { RECORD_MERGE } from "./merge-shapes";
import { correctionPath } from "./paths";
import { nothingAbout, type RecordSubject } from "./subject";
import { operationOf, type TargetOf } from "./target";

/**
 * The subject of the form of a correction.
 * @throws when the database does not answer
 */
export async function correctionSubject(target: TargetOf<"correction">): Promise<RecordSubject<Correction>> {
  const { id, locale } = target;
  const { categories, draws } = await getDataset();
  const corrections = await storedCorrections();
  const words = recordWords(locale, categories);
  const stored = corrections.find((each) => each.id === id) ?? null;
  const others = corrections.filter((each) => each.id !== id);
  return {
    words,
    reasonNeeded: id !== null,
    stored,
    read: (texts, began) => parseCorrectionEntry(texts, { draws, before: began ?? stored, others, today: today() }),
    rows: words.correctionRows,
    texts: textsOfCorrection,
    shape: RECORD_MERGE.correction,
    about: nothingAbout,
    write: async (texts, expected, by, note) => {
      const result = await (id === null
        ? createCorrection(db(), texts, today(), by, note)
        : changeCorrection(db(), id, operationOf(target, texts), expected, today(), by, note));
      return result.ok
        ? { ok: true, path: `${correctionPath(result.record.id)}?saved=${result.record.revision}` }
        : result;
    },
    path: correctionPath(id ?? 0),
    changes: async () => (id === null ? [] : correctionHistory(id)),
  };
}
