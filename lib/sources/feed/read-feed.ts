import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { BAND_KEYS } from "./bands";
import { decodeFeed } from "./decode";
import type { FeedProblem } from "./feed-problem";
import { readFeedRow, type FeedDraw } from "./feed-row";
import type { RawRow } from "./row-reader";
import { feedError, type FeedError } from "./feed-error";

/** Ten times as many as there have been in twelve years. */
const MOST_ROWS = 5000;

/** The keys of a row, all of them, in every row so far. */
const KEYS = [
  "drawNumber",
  "drawNumberURL",
  "drawDate",
  "drawDateFull",
  "drawName",
  "drawSize",
  "drawCRS",
  "mitext",
  "DrawText1",
  "drawText2",
  "drawDateTime",
  "drawCutOff",
  "drawDistributionAsOn",
  ...BAND_KEYS,
];

export type Feed = {
  /** Rows in the file. */
  readonly rows: number;
  /** In the order of the file, newest first. */
  readonly draws: readonly { readonly draw: FeedDraw; readonly row: number }[];
  /** One a day: a snapshot repeats over the draws of its week. */
  readonly pools: readonly PoolSnapshot[];
  readonly problems: readonly FeedProblem[];
};

/** A feed, or why nothing of it can be taken. */
export type FeedResult =
  | { readonly ok: true; readonly feed: Feed }
  | { readonly ok: false; readonly refusal: FeedError };

const refuse = (...why: Parameters<typeof feedError>): FeedResult => ({ ok: false, refusal: feedError(...why) });

/**
 * Reads the official feed of rounds of invitations, English or French.
 * @param bytes the file as it came; never throws
 * @param today the day in Ottawa: no draw lies after it
 */
export function readFeed(bytes: Uint8Array, today: IsoDate): FeedResult {
  const text = decodeFeed(bytes).trim();
  if (text === "") return refuse("empty");
  if (text.startsWith("<")) return refuse("web_page");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse("cut_off");
  }
  const rounds = typeof body === "object" && body !== null ? (body as { rounds?: unknown }).rounds : undefined;
  if (!Array.isArray(rounds) || rounds.length === 0) return refuse("no_rounds");
  if (rounds.length > MOST_ROWS) return refuse("too_many", { rows: rounds.length });
  const raws: RawRow[] = [];
  for (const [index, round] of rounds.entries()) {
    const row = index + 1;
    if (typeof round !== "object" || round === null || Array.isArray(round)) return refuse("not_a_round", { row });
    const other = Object.keys(round).find((key) => !KEYS.includes(key));
    if (other !== undefined) return refuse("unknown_key", { row, key: other });
    const missing = KEYS.find((key) => typeof (round as Record<string, unknown>)[key] !== "string");
    if (missing !== undefined) return refuse("no_text", { row, key: missing });
    raws.push(round as RawRow);
  }

  const draws: { draw: FeedDraw; row: number }[] = [];
  const pools = new Map<string, PoolSnapshot>();
  const problems: FeedProblem[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of raws.entries()) {
    const row = index + 1;
    const { draw, pool, problems: told } = readFeedRow(raw, row, today);
    problems.push(...told);
    if (draw === null) continue;
    const { number } = draw;
    if (seen.has(number)) {
      problems.push({ row, number, field: "drawNumber", value: raw.drawNumber!, reason: "twice" });
      continue;
    }
    seen.add(number);
    draws.push({ draw, row });
    if (!pool) continue;
    const first = pools.get(pool.asOf);
    if (first === undefined) pools.set(pool.asOf, pool);
    else if (JSON.stringify(first) !== JSON.stringify(pool))
      problems.push({
        row,
        number,
        field: "drawDistributionAsOn",
        value: raw.drawDistributionAsOn!,
        reason: "other_pool",
      });
  }
  if (draws.length === 0) return refuse("no_draws");
  return { ok: true, feed: { rows: raws.length, draws, pools: [...pools.values()], problems } };
}
