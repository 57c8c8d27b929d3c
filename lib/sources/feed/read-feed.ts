import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { BAND_KEYS } from "./bands";
import { decodeFeed } from "./decode";
import type { FeedProblem, FeedReason } from "./feed-problem";
import { readFeedRow, type FeedDraw } from "./feed-row";
import type { RawRow } from "./row-reader";
import { feedError, type FeedError } from "./feed-error";

/** Ten times as many as there have been in twelve years. */
const MAX_ROWS = 5000;

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

const KNOWN = new Set(KEYS);

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

type Refused = Extract<FeedResult, { readonly ok: false }>;
const refuse = (...why: Parameters<typeof feedError>): Refused => ({ ok: false, refusal: feedError(...why) });

/**
 * Reads the official feed of rounds of invitations, English or French.
 * @param bytes the file as it came; never throws
 * @param today the day in Ottawa: no draw lies after it
 */
export function readFeed(bytes: Uint8Array, today: IsoDate): FeedResult {
  const raws = readRaws(decodeFeed(bytes).trim());
  if (!Array.isArray(raws)) return raws;
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
    const problem = (field: string, reason: FeedReason) =>
      problems.push({ row, number, field, value: raw[field] ?? "", reason });
    if (seen.has(number)) {
      problem("drawNumber", "twice");
      continue;
    }
    seen.add(number);
    draws.push({ draw, row });
    if (!pool) continue;
    const first = pools.get(pool.asOf);
    if (first === undefined) pools.set(pool.asOf, pool);
    else if (JSON.stringify(first) !== JSON.stringify(pool)) problem("drawDistributionAsOn", "other_pool");
  }
  if (draws.length === 0) return refuse("no_draws");
  return { ok: true, feed: { rows: raws.length, draws, pools: [...pools.values()], problems } };
}

/** The rows of a file, or why it is none of the feed. */
function readRaws(text: string): RawRow[] | Refused {
  if (text === "") return refuse("empty");
  if (text.startsWith("<")) return refuse("web_page");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse("cut_off");
  }
  const rounds: unknown = isRecord(body) ? body.rounds : undefined;
  if (!Array.isArray(rounds) || rounds.length === 0) return refuse("no_rounds");
  if (rounds.length > MAX_ROWS) return refuse("too_many", { rows: rounds.length });
  const raws: RawRow[] = [];
  for (const [index, round] of rounds.entries()) {
    const row = index + 1;
    if (!isRecord(round)) return refuse("not_a_round", { row });
    const other = Object.keys(round).find((key) => !KNOWN.has(key));
    if (other !== undefined) return refuse("unknown_key", { row, key: other });
    const missing = KEYS.find((key) => typeof round[key] !== "string");
    if (missing !== undefined) return refuse("no_text", { row, key: missing });
    raws.push(Object.fromEntries(KEYS.map((key) => [key, String(round[key])])));
  }
  return raws;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
