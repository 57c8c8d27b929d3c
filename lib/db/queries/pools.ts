import "server-only";
import type { StoredPool } from "@/lib/rules/pool/pool";
import { storedPoolSchema } from "@/lib/rules/pool/stored-schema";
import type { RecordChange } from "@/lib/rules/record/revision";
import { dateOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { db } from "../client";
import { toStoredPool } from "../rows";
import { toRecordChange } from "../revision-rows";

/** Every pool snapshot, hidden ones too, newest first. */
export const storedPools = async (): Promise<StoredPool[]> =>
  (await db().poolSnapshot.findMany({ include: { bands: true }, orderBy: { asOf: "desc" } })).map(toStoredPool);

/** The snapshot of a day, hidden or not; null when there is none. */
export async function storedPool(asOf: IsoDate): Promise<StoredPool | null> {
  const row = await db().poolSnapshot.findUnique({ where: { asOf: dateOf(asOf) }, include: { bands: true } });
  return row && toStoredPool(row);
}

/** The changes of a snapshot, newest first; none for a day without one. */
export const poolHistory = async (asOf: IsoDate): Promise<RecordChange<StoredPool>[]> =>
  (await db().poolRevision.findMany({ where: { asOf: dateOf(asOf) }, orderBy: { revision: "desc" } })).map((row) =>
    toRecordChange(storedPoolSchema, row),
  );
