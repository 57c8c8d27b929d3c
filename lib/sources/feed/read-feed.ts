import { compareDraws } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { feedError, plainText, type FeedError } from "./feed-error";
import type { FeedProblem, FeedReason } from "./feed-problem";
import { readFeedRow, type FeedDraw, type FeedRound } from "./feed-row";
import { fileRows, MAX_ROWS, type FileRows } from "./file-rows";
import { poolOfExport, rowOfExport, withExported } from "./own-export";

export type Feed = {
  /** `export`: a file that this tracker has made, whose values the official feed does not vouch for. */
  readonly kind: "official" | "export";
  /** The newest draw that it names, taken or not; null = none. */
  readonly newest: FeedRound | null;
  /** Numbers of draws whose row cannot be read; null = not even the number can. */
  readonly unreadable: readonly (string | null)[];
  /** Why a person has to look at it before anything is taken: a key that is needed is missing; null = none. */
  readonly held: FeedError | null;
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

/**
 * Reads the official feed of rounds of invitations, English or French, as it is published or as other tools keep its
 * rows; or what this tracker has exported of it.
 * @param bytes the file as it came; never throws
 * @param today the day in Ottawa: no draw lies after it
 */
export function readFeed(bytes: Uint8Array, today: IsoDate): FeedResult {
  const file = fileRows(bytes);
  if (file.kind === "none") return { ok: false, refusal: file.refusal };
  if (file.rows.length > MAX_ROWS) return { ok: false, refusal: feedError("too_many", { rows: file.rows.length }) };
  const feed = file.kind === "pools" ? poolsOf(file.rows, today) : drawsOf(file, today);
  const nothing = feed.draws.length + (file.kind === "pools" ? feed.pools.length : 0) === 0;
  return nothing ? { ok: false, refusal: feed.held ?? feedError("no_draws") } : { ok: true, feed };
}

function drawsOf(file: Exclude<FileRows, { kind: "none" | "pools" }>, today: IsoDate): Feed {
  const isExport = file.kind === "draws";
  const raws = isExport ? file.rows.map(rowOfExport) : file.rows;
  const draws: { draw: FeedDraw; row: number }[] = [];
  const pools = new Map<string, PoolSnapshot>();
  const problems: FeedProblem[] = isExport ? [] : [...file.problems];
  const seen = new Set<string>();
  const unreadable: (string | null)[] = [];
  let newest: FeedRound | null = null;
  for (const [index, raw] of raws.entries()) {
    const row = index + 1;
    const read = readFeedRow(raw, row, today);
    const { pool, round } = read;
    // A value that our own export leaves blank is unknown, which is no problem.
    problems.push(...(isExport ? read.problems.filter(({ value }) => value !== "") : read.problems));
    if (round !== null && (newest === null || compareDraws(newest, round) < 0)) newest = round;
    if (read.draw === null) {
      unreadable.push(round?.number ?? null);
      continue;
    }
    const draw = isExport ? withExported(read.draw, file.rows[index]!, today) : read.draw;
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
  return {
    kind: isExport ? "export" : "official",
    newest,
    unreadable,
    held: isExport ? null : file.held,
    rows: raws.length,
    draws,
    pools: [...pools.values()],
    problems,
  };
}

function poolsOf(rows: readonly Readonly<Record<string, unknown>>[], today: IsoDate): Feed {
  const pools = new Map<string, PoolSnapshot>();
  const problems: FeedProblem[] = [];
  for (const [index, raw] of rows.entries()) {
    const pool = poolOfExport(raw, today);
    const value = typeof raw.asOf === "string" ? plainText(raw.asOf, 20) : "";
    if (pool === null) problems.push({ row: index + 1, number: null, field: "asOf", value, reason: "no_pool" });
    else if (!pools.has(pool.asOf)) pools.set(pool.asOf, pool);
  }
  const feed = {
    newest: null,
    unreadable: [],
    held: null,
    rows: rows.length,
    draws: [],
    pools: [...pools.values()],
    problems,
  };
  return { kind: "export", ...feed };
}
