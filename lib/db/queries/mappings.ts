import "server-only";
import type { StoredCategory, StoredVersion } from "@/lib/rules/category/stored";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import { nameMapped, roundNameMapped } from "@/lib/rules/mapping/mapping";
import type { RoundClass } from "@/lib/rules/category/round-name";
import { db } from "../client";
import { planUndo, stands, type MappingId, type UndoPlan, type UndoDenial } from "../commands/undo-mapping";
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
  const latest = { where: { kind: "classify" as const }, orderBy: { id: "desc" as const }, take: LISTED };
  const [all, versions, categories] = await Promise.all([
    readCategories(db()),
    db().versionRevision.findMany({ ...latest, include: { version: { select: { categorySlug: true } } } }),
    db().categoryRevision.findMany(latest),
  ]);
  const naming = (
    id: MappingId,
    name: string | null,
    meaning: RoundClass,
    { userName, at, reason }: { userName: string; at: Date; reason: string | null },
  ) => (name === null ? [] : [{ ...id, name, meaning, by: userName, at: instantOf(at), reason }]);
  const namings = [
    ...versions.flatMap((row) => {
      const given = nameMapped(row.before as unknown as StoredVersion, row.after as unknown as StoredVersion);
      return naming(
        { of: "version", id: row.id },
        given?.text ?? null,
        { category: row.version.categorySlug, version: row.versionSlug },
        row,
      );
    }),
    ...categories.flatMap((row) =>
      naming(
        { of: "category", id: row.id },
        roundNameMapped(row.before as unknown as StoredCategory, row.after as unknown as StoredCategory),
        { category: row.categorySlug, version: null },
        row,
      ),
    ),
  ]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, LISTED);
  return Promise.all(namings.map(async (each) => ({ ...each, stands: await stands(db(), each, all) })));
}

/** What undoing such an act would do now. */
export const undoOf = async (naming: MappingId): Promise<{ ok: true; plan: UndoPlan } | UndoDenial> =>
  planUndo(db(), naming, await readCategories(db()));
