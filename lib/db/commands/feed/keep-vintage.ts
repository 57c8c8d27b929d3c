import { dateOf, ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import type { FeedError } from "@/lib/sources/feed/feed-error";
import { readFeed } from "@/lib/sources/feed/read-feed";
import type { Client } from "../revision-meta";
import { keepCopy, type FeedFile } from "./keep-copy";

export type KeptVintage =
  | { readonly ok: true; readonly draws: number; readonly pools: number }
  /** The histories tell that day: they began on `from`. */
  | { readonly ok: false; readonly reason: "has_history"; readonly from: IsoDate }
  | { readonly ok: false; readonly reason: "unreadable"; readonly refusal: FeedError };

/**
 * Keeps a copy of the official feed as what was known at the end of a day before the histories began. Nothing of today
 * changes: no draw, no pool, no heartbeat. Of two copies of one day the later holds.
 * @param day the day in Ottawa at whose end the feed was like this
 * @throws when the database does not answer
 */
export async function keepVintage(client: Client, file: FeedFile, day: IsoDate): Promise<KeptVintage> {
  const read = readFeed(file.bytes, day);
  if (!read.ok) return { ok: false, reason: "unreadable", refusal: read.refusal };
  return client.$transaction(async (tx): Promise<KeptVintage> => {
    const { _min } = await tx.drawRevision.aggregate({ _min: { at: true } });
    const from = _min.at && ottawaDay(_min.at);
    if (from !== null && day >= from) return { ok: false, reason: "has_history", from };
    const { id } = await keepCopy(tx, file);
    await tx.feedVintage.create({ data: { asOf: dateOf(day), copyId: id } });
    return { ok: true, draws: read.feed.draws.length, pools: read.feed.pools.length };
  });
}
