import type { PoolSnapshot } from "../domain/pool";
import { BAND_KEYS } from "./bands";
import { decodeFeed } from "./decode";
import type { FeedProblem } from "./feed-problem";
import { readFeedRow, type FeedDraw, type RawRow } from "./feed-row";

/** The keys of a row, all of them, in every row so far. */
const KEYS = [
  "drawNumber", "drawNumberURL", "drawDate", "drawDateFull", "drawName", "drawSize", "drawCRS", "mitext", "DrawText1", "drawText2",
  "drawDateTime", "drawCutOff", "drawDistributionAsOn", ...BAND_KEYS,
];

export type Feed = {
  /** Rows in the file. */
  readonly rows: number;
  /** In the order of the file, newest first. */
  readonly draws: readonly { readonly draw: FeedDraw; readonly row: number; readonly raw: RawRow }[];
  /** One a day: a snapshot repeats over the draws of its week. */
  readonly pools: readonly PoolSnapshot[];
  readonly problems: readonly FeedProblem[];
};

/** A feed, or in one sentence why nothing of it can be taken. */
export type FeedResult = { readonly ok: true; readonly feed: Feed } | { readonly ok: false; readonly reason: string };

const refuse = (reason: string): FeedResult => ({ ok: false, reason });

/**
 * Reads the official feed of rounds of invitations, English or French.
 * @param bytes the file as it came; never throws
 */
export function readFeed(bytes: Uint8Array): FeedResult {
  const text = decodeFeed(bytes).trim();
  if (text === "") return refuse("The feed is empty.");
  if (text.startsWith("<")) return refuse("The feed is a web page, not JSON: the address may be wrong or out of order.");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse("The feed is not whole JSON: it may have been cut off.");
  }
  const rounds = typeof body === "object" && body !== null ? (body as { rounds?: unknown }).rounds : undefined;
  if (!Array.isArray(rounds) || rounds.length === 0) return refuse("The feed has no rounds.");
  const raws: RawRow[] = [];
  for (const [index, round] of rounds.entries()) {
    if (typeof round !== "object" || round === null || Array.isArray(round)) return refuse(`Row ${index + 1} of the feed is no round.`);
    const other = Object.keys(round).find((key) => !KEYS.includes(key));
    if (other !== undefined) return refuse(`Row ${index + 1} of the feed has the key “${other}”, which is not known: its layout may have changed.`);
    const missing = KEYS.find((key) => typeof (round as Record<string, unknown>)[key] !== "string");
    if (missing !== undefined) return refuse(`Row ${index + 1} of the feed has no text under “${missing}”: its layout may have changed.`);
    raws.push(round as RawRow);
  }

  const draws: { draw: FeedDraw; row: number; raw: RawRow }[] = [];
  const pools = new Map<string, PoolSnapshot>();
  const problems: FeedProblem[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of raws.entries()) {
    const row = index + 1;
    const read = readFeedRow(raw, row);
    problems.push(...read.problems);
    if (read.draw === null) continue;
    if (seen.has(read.draw.number)) {
      problems.push({ row, number: read.draw.number, field: "drawNumber", value: raw.drawNumber!, reason: "twice" });
      continue;
    }
    seen.add(read.draw.number);
    draws.push({ draw: read.draw, row, raw });
    if (read.pool && !pools.has(read.pool.asOf)) pools.set(read.pool.asOf, read.pool);
  }
  return { ok: true, feed: { rows: raws.length, draws, pools: [...pools.values()], problems } };
}
