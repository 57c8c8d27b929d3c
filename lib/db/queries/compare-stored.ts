import { manualOverrides, type ManualOverrides } from "@/lib/rules/draw/manual-fields";
import type { Category } from "@/lib/rules/category/category";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { compareFeed, type FeedComparison, type StoredState } from "@/lib/sources/feed/compare-feed";
import type { Feed } from "@/lib/sources/feed/read-feed";
import type { FeedError } from "@/lib/sources/feed/feed-error";
import type { Db } from "../connect";
import { shownCategories, storedDrawSelect, toCategory, toPool, toRecordChange, toStoredDraw } from "../rows";

export type Compared =
  | { readonly ok: true; readonly comparison: FeedComparison; readonly categories: readonly Category[] }
  | { readonly ok: false; readonly refusal: FeedError };

/**
 * Compares a feed with what is stored at this moment, hidden draws and values set by hand included. Nothing is written.
 * @param tx a client, or the transaction that goes on to apply it
 * @throws when the database does not answer
 */
export async function compareStored(tx: Db, feed: Feed): Promise<Compared> {
  const draws = (await tx.draw.findMany({ select: storedDrawSelect })).map(toStoredDraw);
  const categories = (await tx.category.findMany(shownCategories)).map(toCategory);
  const pools = (await tx.poolSnapshot.findMany({ include: { bands: true } })).map(toPool);
  const here: StoredState = { draws, categories, pools, overrides: new Map() };
  const first = compareFeed(feed, here);
  if (!first.ok) return first;
  // Only where something differs does it matter who set it.
  const differing = first.comparison.changed.map(({ number }) => number);
  const whole =
    differing.length === 0 ? first : compareFeed(feed, { ...here, overrides: await readHandSets(tx, differing) });
  return whole.ok ? { ...whole, categories } : whole;
}

async function readHandSets(tx: Db, numbers: readonly string[]): Promise<Map<string, ManualOverrides>> {
  const rows = await tx.draw.findMany({
    where: { number: { in: [...numbers] } },
    select: {
      number: true,
      revisions: {
        select: {
          revision: true,
          kind: true,
          at: true,
          userName: true,
          reason: true,
          source: true,
          before: true,
          after: true,
        },
      },
    },
  });
  return new Map(
    rows.map(({ number, revisions }) => {
      return [number, manualOverrides(revisions.map((row) => toRecordChange(storedDrawSchema, row)))];
    }),
  );
}
