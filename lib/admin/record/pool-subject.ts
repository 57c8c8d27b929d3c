import "server-only";
import { poolRows } from "@/components/admin/record/pool-rows";
import { recordWords } from "@/components/admin/record/record-words";
import { db } from "@/lib/db/client";
import { changePool } from "@/lib/db/commands/save-pool";
import { poolHistory, storedPool } from "@/lib/db/queries/pools";
import { parsePoolEntry, textsOfPool, type EnteredPool } from "@/lib/rules/pool/entry";
import { RECORD_MERGE } from "./merge-shapes";
import { poolPath } from "./paths";
import { nothingAbout, type RecordSubject } from "./subject";
import { operationOf, type TargetOf } from "./target";

/**
 * The subject of the forms of a pool snapshot.
 * @throws when the database does not answer
 */
export async function poolSubject(target: TargetOf<"pool">): Promise<RecordSubject<EnteredPool>> {
  const { asOf, locale } = target;
  return {
    words: recordWords(locale, []),
    reasonNeeded: true,
    stored: await storedPool(asOf),
    read: parsePoolEntry,
    rows: poolRows(locale),
    texts: textsOfPool,
    shape: RECORD_MERGE.pool,
    about: nothingAbout,
    write: async (texts, expected, by, note) => {
      const result = await changePool(db(), asOf, operationOf(target, texts), expected, by, note);
      return result.ok ? { ok: true, path: `${poolPath(asOf)}?saved=${result.record.revision}` } : result;
    },
    path: poolPath(asOf),
    changes: () => poolHistory(asOf),
  };
}
