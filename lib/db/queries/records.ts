import "server-only";
import type { StoredCategory, StoredVersion } from "@/lib/rules/category/stored";
import { storedCategorySchema, storedVersionSchema } from "@/lib/rules/category/stored-schema";
import { storedCorrectionSchema } from "@/lib/rules/correction/stored-schema";
import { compareEvents, type StoredEvent } from "@/lib/rules/event/policy-event";
import { storedEventSchema } from "@/lib/rules/event/stored-schema";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { StoredCorrection } from "@/lib/rules/correction/correction";
import type { RecordChange } from "@/lib/rules/record/revision";
import { db } from "../client";
import { getDataset } from "../dataset";
import { readCategories, type AllCategories } from "../commands/write-record";
import type { NumberedCorrection } from "../commands/save-correction";
import { toStoredCorrection, toStoredEvent } from "../rows";
import { toRecordChange } from "../revision-rows";

/*
 * What admins see of categories, versions, corrections and events: hidden ones too, and who changed what. Readers get
 * those of the dataset.
 */

/** Every category and version, with how many draws bear each, hidden draws too. */
export async function adminCategories(): Promise<AllCategories & { drawsOf: (slug: string) => number }> {
  const all = await readCategories(db());
  const counted = await db().draw.groupBy({ by: ["categorySlug", "versionSlug"], _count: true });
  const drawsOf = (slug: string) =>
    counted
      .filter(({ categorySlug, versionSlug }) => categorySlug === slug || versionSlug === slug)
      .reduce((sum, { _count }) => sum + _count, 0);
  return { ...all, drawsOf };
}

/**
 * The data as draws are entered beside them: with the categories and versions that readers do not see yet, because
 * their day has not come. An import knows their names too.
 * @throws when the database does not answer
 */
export async function adminDataset(): Promise<DatasetNow> {
  const [dataset, { shown }] = await Promise.all([getDataset(), readCategories(db())]);
  return { ...dataset, categories: shown };
}

/** The changes of a category, newest first; none for an unknown slug. */
export const categoryHistory = async (slug: string): Promise<RecordChange<StoredCategory>[]> =>
  (await db().categoryRevision.findMany({ where: { categorySlug: slug }, orderBy: { revision: "desc" } })).map((row) =>
    toRecordChange(storedCategorySchema, row),
  );

/** The changes of a version, newest first; none for an unknown slug. */
export const versionHistory = async (slug: string): Promise<RecordChange<StoredVersion>[]> =>
  (await db().versionRevision.findMany({ where: { versionSlug: slug }, orderBy: { revision: "desc" } })).map((row) =>
    toRecordChange(storedVersionSchema, row),
  );

/** The changes of a correction, newest first; none for an unknown number. */
export const correctionHistory = async (id: number): Promise<RecordChange<StoredCorrection>[]> =>
  (await db().correctionRevision.findMany({ where: { correctionId: id }, orderBy: { revision: "desc" } })).map((row) =>
    toRecordChange(storedCorrectionSchema, row),
  );

/** Every correction, hidden ones too, in the order they were made. */
export const storedCorrections = async (): Promise<NumberedCorrection[]> =>
  (await db().correction.findMany({ orderBy: { id: "asc" } })).map((row) => ({
    ...toStoredCorrection(row),
    id: row.id,
  }));

/** Every event, hidden ones too, newest first. */
export const storedEvents = async (): Promise<StoredEvent[]> =>
  (await db().policyEvent.findMany()).map(toStoredEvent).sort((a, b) => compareEvents(b, a));

/** The changes of an event, newest first; none for an unknown slug. */
export const eventHistory = async (slug: string): Promise<RecordChange<StoredEvent>[]> =>
  (await db().eventRevision.findMany({ where: { eventSlug: slug }, orderBy: { revision: "desc" } })).map((row) =>
    toRecordChange(storedEventSchema, row),
  );

/**
 * The round names of the draws that bear a category or version, each as often as there are draws; null = of those that
 * wait for a class.
 */
export async function roundNamesOf(of: { category: string } | { version: string } | null): Promise<string[]> {
  const where =
    of === null
      ? { categorySlug: null }
      : "version" in of
        ? { versionSlug: of.version }
        : { categorySlug: of.category };
  return (await db().draw.findMany({ where, select: { roundName: true } })).map(({ roundName }) => roundName);
}
