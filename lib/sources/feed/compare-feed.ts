import type { Category } from "@/lib/rules/category/category";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import { compareDraws, compareNumbers, type StoredDraw } from "@/lib/rules/draw/draw";
import type { DrawField } from "@/lib/rules/draw/fields";
import type { ManualOverrides } from "@/lib/rules/draw/manual-fields";
import type { StoredPool } from "@/lib/rules/pool/pool";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { additionOf, changeOf, type Addition, type Change, type FileSource } from "./compare-draw";
import { comparePools, withdrawnDays, type PoolComparison } from "./compare-pools";
import { feedError, type FeedError } from "./feed-error";
import type { FeedProblem } from "./feed-problem";
import type { FeedDraw, FeedRound } from "./feed-row";
import type { Feed } from "./read-feed";
import { blockedMoves, type RoundMove } from "./round-moves";

/** What a feed would do to what is here. Nothing is written by asking. */
export type FeedComparison = {
  /**
   * Why no value here gives way to the file unless a person says so with a reason, and why the schedule takes nothing
   * of it: it is an older copy, an export of ours, or lacks a key that is needed. null = it is the official feed of
   * now.
   */
  readonly held: FeedError | null;
  /** Draws that are not here yet, by number. */
  readonly added: readonly Addition[];
  readonly changed: readonly Change[];
  readonly unchanged: number;
  /**
   * Draws of the file that are not here and cannot come, by number: a row cannot be read, or another draw has its day
   * and name. null = not even the number can be read.
   */
  readonly absent: readonly (string | null)[];
  /** Numbers of draws shown here that the feed lacks. Rows vanish and come back: absence is never deletion. */
  readonly onlyHere: readonly string[];
  readonly pools: PoolComparison;
  /** Those of the reading and those of comparing, by row. */
  readonly problems: readonly FeedProblem[];
};

/** What a feed is compared with. */
export type StoredState = {
  /** Hidden ones too. */
  readonly draws: readonly StoredDraw[];
  readonly categories: readonly Category[];
  /** Hidden ones too. */
  readonly pools: readonly StoredPool[];
  /** Days of the pools that a person has hidden, shown or restored. */
  readonly setPools: ReadonlySet<IsoDate>;
  /** The newest draw that the official feed has brought here; null = none has come from it. */
  readonly newest: FeedRound | null;
  /** What a person has set, by the number of the draw; a draw that is not there has nothing set by hand. */
  readonly overrides: ReadonlyMap<string, ManualOverrides>;
  /** The fields that an undone import has left, by the number of the draw, see undoneFields. */
  readonly undone: ReadonlyMap<string, ReadonlySet<DrawField>>;
  /** What a person has decided to keep against the feed, by number, see decisionOf. */
  readonly kept: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A feed with no more than this share of the draws that came from it before is taken for a broken one. */
const LOST_SHARE = 0.5;

const byNumber = (a: { number: string }, b: { number: string }) => compareNumbers(a.number, b.number);
const roundKey = ({ date, roundName }: Pick<StoredDraw, "date" | "roundName">) => `${date} ${roundName}`;

/**
 * Compares a feed with what is here, draws by number and pools by day. A value that the feed does not have, or that
 * could not be read, changes nothing. In French a name that means the same category version is the same name, and the
 * official page the same page. A draw whose values the feed confirms has the feed as its source from then on.
 * @returns why the feed is not to be trusted, when it has lost half of its draws
 */
export function compareFeed(
  feed: Feed,
  here: StoredState,
): { ok: true; comparison: FeedComparison } | { ok: false; refusal: FeedError } {
  const held = heldBy(feed, here.newest);
  const source: FileSource = feed.kind === "official" ? "feed" : "secondary";
  const published = here.draws.filter(({ source }) => source === "feed").length;
  if (feed.kind === "official" && published > 0 && feed.draws.length <= published * LOST_SHARE) {
    return { ok: false, refusal: feedError("shrunk", { draws: feed.draws.length, published }) };
  }
  const pools = comparePools(feed, here, { withdraws: held === null, source });
  const draws = compareFeedDraws(feed, here, { source, gone: withdrawnDays(pools, here) });
  return {
    ok: true,
    comparison: {
      held,
      added: draws.added,
      changed: draws.changed,
      unchanged: draws.unchanged,
      absent: draws.absent,
      onlyHere: feed.kind === "official" ? missingIn(feed, here.draws) : [],
      pools,
      problems: [...feed.problems, ...draws.problems].sort((a, b) => a.row - b.row),
    },
  };
}

type DrawComparison = Pick<FeedComparison, "added" | "changed" | "unchanged" | "absent" | "problems">;

/** Compares the draws of a feed with those here, by number. A day and name that two would have goes to one of them. */
function compareFeedDraws(
  feed: Feed,
  here: StoredState,
  { source, gone }: { source: FileSource; gone: ReadonlySet<IsoDate> },
): DrawComparison {
  const stored = new Map(here.draws.map((draw) => [draw.number, draw]));
  const added: Addition[] = [];
  const changed: Change[] = [];
  const problems: FeedProblem[] = [];
  let unchanged = 0;
  // Day and name, as they would stand after all of it, belong to one draw.
  const rounds = new Map(here.draws.map((draw) => [draw.number, roundKey(draw)]));
  const moves: RoundMove[] = [];
  for (const { draw, row } of feed.draws) {
    const { number, roundName } = draw;
    const before = stored.get(number);
    if (before === undefined) {
      const addition = additionOf(draw, { ...here, source });
      added.push(addition);
      rounds.set(number, roundKey(addition.draw));
      moves.push({ row, number, roundName });
      continue;
    }
    const unknownFrench = isUnknownFrench(before, draw, here.categories);
    if (unknownFrench) problems.push({ row, number, field: "drawName", value: roundName, reason: "french_unknown" });
    const change = changeOf(before, unknownFrench ? { ...draw, roundName: before.roundName } : draw, {
      draws: here.draws,
      categories: here.categories,
      set: here.overrides.get(number) ?? {},
      source,
      undone: here.undone.get(number) ?? new Set(),
      kept: here.kept.get(number) ?? new Set(),
      gone,
    });
    if (change === null) unchanged += 1;
    else if (change === "contradicts")
      problems.push({ row, number, field: "drawDate", value: draw.date, reason: "contradicts" });
    else {
      changed.push(change);
      rounds.set(number, roundKey(change.taken));
      if (roundKey(before) !== roundKey(change.taken)) moves.push({ row, number, roundName });
    }
  }
  const blocked = blockedMoves(moves, rounds);
  const numbers = new Set(blocked.map(({ number }) => number));
  for (const { row, number, roundName } of blocked)
    problems.push({ row, number, field: "drawName", value: roundName, reason: "same_round" });
  const isFree = ({ number }: { readonly number: string }) => !numbers.has(number);
  return {
    added: added.filter(isFree).sort(byNumber),
    changed: changed.filter(isFree).sort(byNumber),
    unchanged,
    absent: [
      ...feed.unreadable.filter((number) => number === null || !stored.has(number)),
      ...added.filter((addition) => !isFree(addition)).map(({ number }) => number),
    ],
    problems,
  };
}

/** Why a file is held, see {@link FeedComparison.held}. */
function heldBy({ kind, newest, held }: Feed, here: FeedRound | null): FeedError | null {
  // The same draw under an earlier day is a corrected day.
  if (newest !== null && here !== null && newest.number !== here.number && compareDraws(newest, here) < 0)
    return feedError("older", {
      number: newest.number,
      date: newest.date,
      hereNumber: here.number,
      hereDate: here.date,
    });
  return kind === "export" ? feedError("own_export") : held;
}

/** A French name that is not the stored one and not known: the stored one stands. */
const isUnknownFrench = (before: StoredDraw, { french, roundName }: FeedDraw, categories: readonly Category[]) =>
  french && before.roundName !== roundName && classifyRoundName(roundName, categories) === null;

/** Numbers of the draws shown here that the feed lacks. */
function missingIn(feed: Feed, draws: readonly StoredDraw[]): readonly string[] {
  const inFeed = new Set(feed.draws.map(({ draw }) => draw.number));
  return draws
    .filter(({ number, hidden }) => !hidden && !inFeed.has(number))
    .map(({ number }) => number)
    .sort(compareNumbers);
}

/**
 * The draws of a file that are still not here, by number.
 * @param taken numbers of those that were added of it
 */
export const missingAfter = ({ added, absent }: FeedComparison, taken: readonly string[]): (string | null)[] => [
  ...added.map(({ number }) => number).filter((number) => !taken.includes(number)),
  ...absent,
];

/** How much there is to choose from. */
export const choices = ({ added, changed, pools }: FeedComparison): number =>
  added.length + changed.length + pools.added.length + pools.changed.length + pools.withdrawn.length;
