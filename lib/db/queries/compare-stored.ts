import { compareDraws } from "@/lib/rules/draw/draw";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { FeedRound } from "@/lib/sources/feed/feed-row";
import { manualOverrides, undoneFields } from "@/lib/rules/draw/manual-fields";
import type { Category } from "@/lib/rules/category/category";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { decisionOf } from "@/lib/sources/feed/compare-draw";
import { compareFeed, type FeedComparison, type StoredState } from "@/lib/sources/feed/compare-feed";
import type { Feed } from "@/lib/sources/feed/read-feed";
import type { FeedError } from "@/lib/sources/feed/feed-error";
import type { Db } from "../connect";
import { shownCategories, storedDrawSelect, toCategory, toStoredDraw, toStoredPool, dayOf } from "../rows";
import { toDrawChange, toRecordChange } from "../revision-rows";

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
  const pools = (await tx.poolSnapshot.findMany({ include: { bands: true } })).map(toStoredPool);
  const newest = await newestOfFeed(tx);
  const here: StoredState = {
    draws,
    categories,
    pools,
    setPools: await setPools(tx),
    newest,
    overrides: new Map(),
    undone: new Map(),
    kept: new Map(),
  };
  const first = compareFeed(feed, here);
  if (!first.ok) return first;
  // Only where something differs does it matter who set it.
  const differing = first.comparison.changed.map(({ number }) => number);
  const whole =
    differing.length === 0 ? first : compareFeed(feed, { ...here, ...(await readHistories(tx, differing)) });
  return whole.ok ? { ...whole, categories } : whole;
}

/**
 * The newest draw that the official feed has brought, as its history tells: a person may have edited it since. What the
 * seed took from the feed counts; a draw that was hidden, as one published by mistake, does not.
 */
async function newestOfFeed(tx: Db): Promise<FeedRound | null> {
  const rows = await tx.$queryRaw<{ number: string; date: string }[]>`
    SELECT number, date::text AS date FROM draw d
    WHERE NOT hidden
      AND (source = 'feed' OR EXISTS (SELECT FROM draw_revision r WHERE r.draw_id = d.id AND r.after->>'source' = 'feed'))`;
  const inTime = rows.map(({ number, date }) => ({ number, date: isoDate(date) })).sort(compareDraws);
  return inTime.at(-1) ?? null;
}

/** Days of the pools that a person has hidden, shown or restored, and no import has withdrawn since. */
async function setPools(tx: Db): Promise<ReadonlySet<IsoDate>> {
  const rows = await tx.$queryRaw<{ as_of: Date }[]>`
    SELECT as_of FROM (
      SELECT DISTINCT ON (as_of) as_of, import_run FROM pool_revision
      WHERE kind IN ('hide', 'show', 'restore') ORDER BY as_of, revision DESC
    ) latest WHERE import_run IS NULL`;
  return new Set(rows.map(({ as_of }) => dayOf(as_of)));
}

/**
 * What the histories of draws say: what a person has set of each and decided to keep, and what an undone import has
 * left.
 */
async function readHistories(
  tx: Db,
  numbers: readonly string[],
): Promise<Pick<StoredState, "overrides" | "undone" | "kept">> {
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
          undoneRun: true,
        },
        orderBy: { revision: "asc" },
      },
      decisions: { select: { field: true, value: true } },
    },
  });
  return {
    overrides: new Map(
      rows.map(({ number, revisions }) => {
        return [number, manualOverrides(revisions.map((row) => toRecordChange(storedDrawSchema, row)))];
      }),
    ),
    kept: new Map(
      rows.map(({ number, decisions }) => [
        number,
        new Set(decisions.map(({ field, value }) => decisionOf(field, JSON.parse(value)))),
      ]),
    ),
    undone: new Map(
      rows.map(({ number, revisions }) => [
        number,
        undoneFields(revisions.map((row) => ({ ...toDrawChange(row), undoes: row.undoneRun !== null }))),
      ]),
    ),
  };
}
