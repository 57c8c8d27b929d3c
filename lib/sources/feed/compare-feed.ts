import type { Category } from "@/lib/rules/category/category";
import { INSTANT_OF, whyUnknown, withoutIdleAbsence } from "@/lib/rules/draw/absence";
import { compareNumbers, type StoredDraw } from "@/lib/rules/draw/draw";
import { fieldNames } from "@/lib/rules/draw/field-row";
import { DRAW_TABLE, isFeedField } from "@/lib/rules/draw/fields";
import type { ManualOverride, ManualOverrides } from "@/lib/rules/draw/manual-fields";
import { ottawaDay } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import type { FeedProblem } from "./feed-problem";
import type { FeedDraw } from "./feed-row";
import type { Feed } from "./read-feed";
import { feedError, type FeedError } from "./feed-error";
import { rowDigest } from "./row-digest";
import { comparePools, type PoolComparison } from "./compare-pools";
import { blockedMoves, type RoundMove } from "./round-moves";
import { sameName } from "./same-name";

/** What the feed says of a draw that it names by its number, in the order it is shown. */
const COMPARED = fieldNames(DRAW_TABLE)
  .filter(isFeedField)
  .filter((field) => field !== "number");
type ComparedField = (typeof COMPARED)[number];

export type FieldChange = {
  readonly field: ComparedField | "source";
  readonly before: unknown;
  readonly after: unknown;
};

/**
 * A field of which the feed says something else than a person has set; a round name also where the new one would take
 * away the category or version that a person has set.
 */
export type FieldConflict = FieldChange & { readonly set: ManualOverride };

export type Addition = {
  readonly number: string;
  /** As it would be stored; its category is null where the round name is not known. */
  readonly draw: StoredDraw;
  readonly digest: string;
};

export type Change = {
  readonly number: string;
  readonly before: StoredDraw;
  /** Every field that differs, conflicts too. */
  readonly changes: readonly FieldChange[];
  /** Not taken unless somebody says so of this very draw. */
  readonly conflicts: readonly FieldConflict[];
  /** The draw with what the feed says where no person has set anything; null where that changes nothing. */
  readonly after: StoredDraw | null;
  /** The draw with all that the feed says. */
  readonly taken: StoredDraw;
  readonly digest: string;
};

/** What a feed would do to what is here. Nothing is written by asking. */
export type FeedComparison = {
  /** Draws that are not here yet, by number. */
  readonly added: readonly Addition[];
  readonly changed: readonly Change[];
  readonly unchanged: number;
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
  readonly pools: readonly PoolSnapshot[];
  /** What a person has set, by the number of the draw; a draw that is not there has nothing set by hand. */
  readonly overrides: ReadonlyMap<string, ManualOverrides>;
};

/** A feed with no more than this share of the draws that came from it before is taken for a broken one. */
const LOST_SHARE = 0.5;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isUnknown = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
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
  const published = here.draws.filter(({ source }) => source === "feed").length;
  if (published > 0 && feed.draws.length <= published * LOST_SHARE) {
    return { ok: false, refusal: feedError("shrunk", { draws: feed.draws.length, published }) };
  }
  const stored = new Map(here.draws.map((draw) => [draw.number, draw]));
  const added: Addition[] = [];
  const changed: Change[] = [];
  const problems: FeedProblem[] = [...feed.problems];
  let unchanged = 0;
  // Day and name, as they would stand after all of it, belong to one draw.
  const rounds = new Map(here.draws.map((draw) => [draw.number, roundKey(draw)]));
  const moves: RoundMove[] = [];
  for (const { draw, row } of feed.draws) {
    const { number, roundName } = draw;
    const before = stored.get(number);
    if (before === undefined) {
      const addition = additionOf(draw, here.categories);
      added.push(addition);
      rounds.set(number, roundKey(addition.draw));
      moves.push({ row, number, roundName });
      continue;
    }
    const unknownFrench = isUnknownFrench(before, draw, here.categories);
    if (unknownFrench) problems.push({ row, number, field: "drawName", value: roundName, reason: "french_unknown" });
    const change = changeOf(before, unknownFrench ? { ...draw, roundName: before.roundName } : draw, here);
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
    ok: true,
    comparison: {
      added: added.filter(isFree).sort(byNumber),
      changed: changed.filter(isFree).sort(byNumber),
      unchanged,
      onlyHere: missingIn(feed, here.draws),
      pools: comparePools(feed.pools, here.pools),
      problems: problems.sort((a, b) => a.row - b.row),
    },
  };
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

function additionOf({ french: _french, ...published }: FeedDraw, categories: readonly Category[]): Addition {
  const draw: StoredDraw = {
    ...published,
    ...meaningOf(published.roundName, categories),
    source: "feed",
    notice: null,
    hidden: false,
    revision: 1,
  };
  return { number: published.number, draw, digest: rowDigest(draw) };
}

const meaningOf = (roundName: string, categories: readonly Category[]) => {
  const known = classifyRoundName(roundName, categories);
  return { category: known?.category ?? null, version: known?.version ?? null };
};

/**
 * A day of the feed beside a tie-break that stands here may break what each holds by itself: none comes after the draw.
 */
const holds = ({ date, tieBreakAt }: StoredDraw): boolean =>
  tieBreakAt === null || ottawaDay(new Date(tieBreakAt)) <= date;

/**
 * What a row would change in a draw that is here; null = nothing, `contradicts` = it cannot stand beside what is kept
 * of the draw.
 */
function changeOf(
  before: StoredDraw,
  published: FeedDraw,
  { categories, overrides }: StoredState,
): Change | "contradicts" | null {
  const set = overrides.get(before.number) ?? {};
  const differs = COMPARED.filter((field) => {
    if (isUnknown(published[field])) return false;
    // A blank of the feed changes nothing; that it has a text which names no instant is news where nothing is known.
    if (field === "drawnAtAbsence" || field === "tieBreakAbsence")
      return published[field] === "not_readable" && whyUnknown(before, INSTANT_OF[field]) === "not_known";
    if (field === "roundName") return !sameName(before.roundName, published, categories);
    if (field === "instructionUrl" && published.french && before.instructionUrl !== null) return false;
    return !same(published[field], before[field]);
  });
  const changeIn = (field: ComparedField): FieldChange => ({
    field,
    before: before[field],
    after: published[field],
  });
  // A name brings its meaning along: what a person said it means stands in its way like the name itself.
  const meaning = meaningOf(published.roundName, categories);
  const meant =
    meaning.category !== before.category || meaning.version !== before.version
      ? (set.category ?? set.version)
      : undefined;
  const conflicts = differs.flatMap((field): FieldConflict[] => {
    const by = set[field] ?? (field === "roundName" ? meant : undefined);
    return by && !isUnknown(before[field]) ? [{ ...changeIn(field), set: by }] : [];
  });
  const free = differs.filter((field) => !conflicts.some((conflict) => conflict.field === field));
  const confirms = conflicts.length === 0 && before.source !== "feed";
  if (differs.length === 0 && !confirms) return null;
  const withFields = (fields: readonly ComparedField[], confirmed: boolean): StoredDraw =>
    withoutIdleAbsence({
      ...before,
      ...Object.fromEntries(fields.map((field) => [field, published[field]])),
      ...(fields.includes("roundName") && meaning),
      ...(confirmed && { source: "feed" as const }),
      revision: before.revision + 1,
    });
  const taken = withFields(differs, true);
  if (!holds(taken)) return "contradicts";
  const apart = free.length > 0 || confirms ? withFields(free, confirms) : null;
  const after = apart && holds(apart) ? apart : null;
  return {
    number: before.number,
    before,
    changes: [
      ...differs.map(changeIn),
      ...(confirms ? [{ field: "source", before: before.source, after: "feed" } as const] : []),
    ],
    conflicts,
    after,
    taken,
    digest: rowDigest([before, after, taken]),
  };
}
