import "server-only";
import { storedCategorySchema, storedVersionSchema } from "@/lib/rules/category/stored-schema";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import { nameMapped, roundNameMapped } from "@/lib/rules/mapping/mapping";
import type { RoundClass } from "@/lib/rules/category/round-name";
import { db } from "../client";
import { toRecordChange } from "../rows";
import { planUndo, stands } from "../commands/undo-mapping";
import type { MappingId, UndoPlan, UndoDenial } from "../commands/undo-plan";
import { readCategories } from "../commands/write-record";

/** How many acts the page of the names lists. */
const LISTED = 10;

/** An act by which a round name was given a meaning. */
export type RecentMapping = MappingId & {
  readonly name: string;
  readonly meaning: RoundClass;
  readonly by: string;
  readonly at: UtcInstant;
  readonly reason: string | null;
  /** False once the name does not mean this by this act any more. */
  readonly stands: boolean;
};

/**
 * The latest acts by which a round name was given a meaning, the newest first. For those who may say what a name means.
 */
export async function recentMappings(): Promise<RecentMapping[]> {
  const latest = { where: { kind: "classify" }, orderBy: { id: "desc" }, take: LISTED } as const;
  const [all, versions, categories] = await Promise.all([
    readCategories(db()),
    db().versionRevision.findMany({ ...latest, include: { version: { select: { categorySlug: true } } } }),
    db().categoryRevision.findMany(latest),
  ]);
  const found = [
    ...versions.map((row) => {
      const { before, after, by, reason } = toRecordChange(storedVersionSchema, row);
      return {
        of: "version" as const,
        id: row.id,
        name: before && (nameMapped(before, after)?.text ?? null),
        meaning: { category: row.version.categorySlug, version: row.versionSlug },
        ...{ by, at: row.at, reason },
      };
    }),
    ...categories.map((row) => {
      const { before, after, by, reason } = toRecordChange(storedCategorySchema, row);
      return {
        of: "category" as const,
        id: row.id,
        name: before && roundNameMapped(before, after),
        meaning: { category: row.categorySlug, version: null },
        ...{ by, at: row.at, reason },
      };
    }),
  ]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .flatMap(({ name, at, ...each }) => (name === null ? [] : [{ ...each, name, at: instantOf(at) }]))
    .slice(0, LISTED);
  return Promise.all(found.map(async (each) => ({ ...each, stands: await stands(db(), each, all) })));
}

/** What undoing such an act would do now. */
export const undoOf = async (mapping: MappingId): Promise<{ ok: true; plan: UndoPlan } | UndoDenial> =>
  planUndo(db(), mapping, await readCategories(db()));
