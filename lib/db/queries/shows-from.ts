import "server-only";
import type { ShowsFrom } from "@/lib/rules/category/shows-from";
import type { Db } from "../connect";
import { dayOf } from "../rows";

/**
 * The days from which categories and versions show, in any order. What a shown draw bears has none: the draw has made
 * it known.
 * @throws when the database does not answer
 */
export async function readShowsFrom(tx: Db): Promise<ShowsFrom[]> {
  const where = { showsFrom: { not: null }, draws: { none: { hidden: false } } } as const;
  const categories = await tx.category.findMany({ where, select: { slug: true, showsFrom: true } });
  const versions = await tx.categoryVersion.findMany({
    where,
    select: { slug: true, categorySlug: true, showsFrom: true },
  });
  return [
    ...categories.map(({ slug, showsFrom }) => ({ category: slug, version: null, showsFrom })),
    ...versions.map(({ slug, categorySlug, showsFrom }) => ({ category: categorySlug, version: slug, showsFrom })),
  ].flatMap(({ showsFrom, ...of }) => (showsFrom === null ? [] : [{ ...of, day: dayOf(showsFrom) }]));
}
