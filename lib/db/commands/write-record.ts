import type { Category } from "@/lib/rules/category/category";
import type { StoredCategory, StoredVersion } from "@/lib/rules/category/stored";
import type { StoredCorrection } from "@/lib/rules/correction/correction";
import type { Db } from "../connect";
import {
  allCategories,
  fromCategory,
  fromCorrection,
  fromVersion,
  toCategory,
  toStoredCategory,
  toStoredVersion,
} from "../rows";
import { revisionColumns, type Client, type RevisionMeta } from "./revision-meta";

/** Longest time, in milliseconds, that one operation may take: a name can wait with many draws. */
const PATIENCE_MS = 20_000;

/** Every category and version, and those that stand. */
export type AllCategories = {
  readonly categories: readonly StoredCategory[];
  readonly versions: readonly (StoredVersion & { readonly position: number })[];
  /** As public pages see them. */
  readonly shown: readonly Category[];
};

/** Reads every category, hidden ones too. */
export async function readCategories(tx: Db): Promise<AllCategories> {
  const rows = await tx.category.findMany(allCategories);
  return {
    categories: rows.map(toStoredCategory),
    versions: rows.flatMap(({ versions }) =>
      versions.map((row) => ({ ...toStoredVersion(row), position: row.position })),
    ),
    shown: rows
      .filter(({ hidden }) => !hidden)
      .map((row) => toCategory({ ...row, versions: row.versions.filter(({ hidden }) => !hidden) })),
  };
}

/**
 * Writers of categories and of what names mean wait for each other until the commit: what one sees of the others cannot
 * change before it has written.
 */
export const aloneWithCategories = <T>(client: Client, write: (tx: Db, all: AllCategories) => Promise<T>): Promise<T> =>
  client.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker categories'))`;
      return write(tx, await readCategories(tx));
    },
    { timeout: PATIENCE_MS, maxWait: PATIENCE_MS },
  );

/**
 * Writes a category and the revision that says so. In the caller's transaction, like all that is written here: both or
 * neither.
 */
export async function writeCategory(
  tx: Db,
  before: StoredCategory | null,
  after: StoredCategory,
  meta: RevisionMeta,
): Promise<void> {
  const data = { ...fromCategory(after), hidden: after.hidden, revision: after.revision };
  if (before === null) await tx.category.create({ data: { slug: after.slug, ...data } });
  else await tx.category.update({ where: { slug: after.slug }, data });
  await tx.categoryRevision.create({ data: { categorySlug: after.slug, ...revisionColumns(before, after, meta) } });
}

/** Writes a version, its list of occupations, and the revision that says so. */
export async function writeVersion(
  tx: Db,
  before: StoredVersion | null,
  after: StoredVersion,
  position: number,
  meta: RevisionMeta,
): Promise<void> {
  const data = { ...fromVersion(after), hidden: after.hidden, revision: after.revision };
  if (before === null)
    await tx.categoryVersion.create({ data: { slug: after.slug, categorySlug: after.category, position, ...data } });
  else await tx.categoryVersion.update({ where: { slug: after.slug }, data });
  const dropped = (before?.occupations ?? []).filter((noc) => !after.occupations.includes(noc));
  const added = after.occupations.filter((noc) => !before?.occupations.includes(noc));
  if (dropped.length > 0)
    await tx.categoryVersionOccupation.deleteMany({ where: { versionSlug: after.slug, noc: { in: dropped } } });
  if (added.length > 0)
    await tx.categoryVersionOccupation.createMany({ data: added.map((noc) => ({ versionSlug: after.slug, noc })) });
  await tx.versionRevision.create({ data: { versionSlug: after.slug, ...revisionColumns(before, after, meta) } });
}

/** Writers of corrections wait for each other until the commit. */
export const aloneWithCorrections = (tx: Db): Promise<unknown> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker corrections'))`;

/**
 * Writes a correction and the revision that says so.
 * @param id null for a new one
 * @returns its id
 */
export async function writeCorrection(
  tx: Db,
  id: number | null,
  before: StoredCorrection | null,
  after: StoredCorrection,
  meta: RevisionMeta,
): Promise<number> {
  const data = { ...fromCorrection(after), hidden: after.hidden, revision: after.revision };
  const row =
    id === null
      ? await tx.correction.create({ data, select: { id: true } })
      : await tx.correction.update({ where: { id }, data, select: { id: true } });
  await tx.correctionRevision.create({ data: { correctionId: row.id, ...revisionColumns(before, after, meta) } });
  return row.id;
}
