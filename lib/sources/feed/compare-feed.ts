import type { Category } from "@/lib/rules/category/category";
import { compareNumbers, type StoredDraw } from "@/lib/rules/draw/draw";
import type { ManualOverride, ManualOverrides } from "@/lib/rules/draw/manual-fields";
import { ottawaDay } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { classifyRoundName, knownRoundNames, normaliseRoundName } from "@/lib/rules/category/round-name";
import type { FeedProblem } from "./feed-problem";
import type { FeedDraw } from "./feed-row";
import type { Feed } from "./read-feed";
import { feedError, type FeedError } from "./feed-error";
import { rowDigest } from "./row-digest";

/** The fields of a draw that the feed says something of, in the order they are shown. */
export const FEED_FIELDS = [
  "date",
  "drawnAt",
  "roundName",
  "cutoff",
  "invitations",
  "tieBreakAt",
  "programs",
  "poolAsOf",
  "instructionUrl",
] as const;
export type FeedField = (typeof FEED_FIELDS)[number] | "source";

export type FieldChange = { readonly field: FeedField; readonly before: unknown; readonly after: unknown };

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

export type PoolChange = { readonly before: PoolSnapshot; readonly after: PoolSnapshot; readonly digest: string };

/** What a feed would do to what is here. Nothing is written by asking. */
export type FeedComparison = {
  /** Draws that are not here yet, by number. */
  readonly added: readonly Addition[];
  readonly changed: readonly Change[];
  readonly unchanged: number;
  /** Numbers of draws shown here that the feed lacks. Rows vanish and come back: absence is never deletion. */
  readonly onlyHere: readonly string[];
  readonly pools: { readonly added: readonly PoolSnapshot[]; readonly changed: readonly PoolChange[] };
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
  readonly handSet: ReadonlyMap<string, ManualOverrides>;
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
  const rows: { row: number; number: string; roundName: string }[] = [];
  for (const { draw, row } of feed.draws) {
    const before = stored.get(draw.number);
    if (before === undefined) {
      const addition = additionOf(draw, here.categories);
      added.push(addition);
      rounds.set(draw.number, roundKey(addition.draw));
      rows.push({ row, number: draw.number, roundName: draw.roundName });
      continue;
    }
    const unknownFrench =
      draw.french && before.roundName !== draw.roundName && classifyRoundName(draw.roundName, here.categories) === null;
    if (unknownFrench)
      problems.push({ row, number: draw.number, field: "drawName", value: draw.roundName, reason: "french_unknown" });
    const change: Change | "contradicts" | null = changeOf(
      before,
      unknownFrench ? { ...draw, roundName: before.roundName } : draw,
      here,
    );
    if (change === null) {
      unchanged += 1;
      continue;
    }
    if (change === "contradicts") {
      problems.push({ row, number: draw.number, field: "drawDate", value: draw.date, reason: "contradicts" });
      continue;
    }
    changed.push(change);
    rounds.set(draw.number, roundKey(change.taken));
    if (roundKey(before) !== roundKey(change.taken)) rows.push({ row, number: draw.number, roundName: draw.roundName });
  }

  const holders = new Map<string, number>();
  for (const key of rounds.values()) holders.set(key, (holders.get(key) ?? 0) + 1);
  const blocked = new Set<string>();
  for (const { row, number, roundName } of rows) {
    const key = rounds.get(number)!;
    const left = holders.get(key)! - 1;
    if (left === 0) continue;
    holders.set(key, left);
    blocked.add(number);
    problems.push({ row, number, field: "drawName", value: roundName, reason: "same_round" });
  }
  const inFeed = new Set(feed.draws.map(({ draw }) => draw.number));
  return {
    ok: true,
    comparison: {
      added: added.filter(({ number }) => !blocked.has(number)).sort(byNumber),
      changed: changed.filter(({ number }) => !blocked.has(number)).sort(byNumber),
      unchanged,
      onlyHere: here.draws
        .filter(({ number, hidden }) => !hidden && !inFeed.has(number))
        .map(({ number }) => number)
        .sort(compareNumbers),
      pools: comparePools(feed.pools, here.pools),
      problems: problems.sort((a, b) => a.row - b.row),
    },
  };
}

function additionOf({ french: _french, ...said }: FeedDraw, categories: readonly Category[]): Addition {
  const draw: StoredDraw = {
    ...said,
    ...meaningOf(said.roundName, categories),
    source: "feed",
    notice: null,
    hidden: false,
    revision: 1,
  };
  return { number: said.number, draw, digest: rowDigest(draw) };
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
  said: FeedDraw,
  { categories, handSet }: StoredState,
): Change | "contradicts" | null {
  const set = handSet.get(before.number) ?? {};
  const differs = FEED_FIELDS.filter((field) => {
    if (isUnknown(said[field])) return false;
    if (field === "roundName") return !sameName(before.roundName, said, categories);
    if (field === "instructionUrl" && said.french && before.instructionUrl !== null) return false;
    return !same(said[field], before[field]);
  });
  const changeIn = (field: (typeof FEED_FIELDS)[number]): FieldChange => ({
    field,
    before: before[field],
    after: said[field],
  });
  // A name brings its meaning along: what a person said it means stands in its way like the name itself.
  const meaning = meaningOf(said.roundName, categories);
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
  const withFields = (fields: readonly (typeof FEED_FIELDS)[number][], confirmed: boolean): StoredDraw => ({
    ...before,
    ...Object.fromEntries(fields.map((field) => [field, said[field]])),
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

/** The same name, or in French the name of the same category version. */
function sameName(before: string, { roundName: after, french }: FeedDraw, categories: readonly Category[]): boolean {
  if (before === after) return true;
  if (!french && !isFrenchName(after, categories)) return false;
  const [a, b] = [classifyRoundName(before, categories), classifyRoundName(after, categories)];
  return a !== null && b !== null && a.category === b.category && a.version === b.version;
}

function isFrenchName(name: string, categories: readonly Category[]): boolean {
  const wanted = normaliseRoundName(name);
  const known = knownRoundNames(categories).filter((each) => each.name === wanted);
  return known.some(({ text }) =>
    categories.some(({ roundNames, versions }) =>
      [...roundNames.map(({ fr }) => fr), ...versions.map(({ officialName }) => officialName.fr)].includes(text),
    ),
  );
}

function comparePools(feed: readonly PoolSnapshot[], here: readonly PoolSnapshot[]): FeedComparison["pools"] {
  const stored = new Map(here.map((pool) => [pool.asOf, pool]));
  const inTime = [...feed].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return {
    added: inTime.filter(({ asOf }) => !stored.has(asOf)),
    changed: inTime.flatMap((after): PoolChange[] => {
      const before = stored.get(after.asOf);
      return before === undefined || same(before, after) ? [] : [{ before, after, digest: rowDigest([before, after]) }];
    }),
  };
}
