import type { Category } from "../domain/category";
import { compareNumbers, type Draw } from "../domain/draw";
import { classifyRoundName, normaliseRoundName } from "../domain/round-name";
import type { FeedDraw } from "./feed-row";
import type { Feed } from "./read-feed";

/** The fields of a draw that the feed says something of, in the order they are shown. */
export const FEED_FIELDS = ["date", "drawnAt", "roundName", "cutoff", "invitations", "tieBreakAt", "programs", "poolAsOf", "instructionUrl"] as const;
export type FeedField = (typeof FEED_FIELDS)[number] | "source";

export type FieldChange = { readonly field: FeedField; readonly before: unknown; readonly after: unknown };

/** What a feed would do to the draws that are here. Nothing is written by asking. */
export type FeedComparison = {
  /** Draws that are not here yet, by number. */
  readonly added: readonly FeedDraw[];
  readonly changed: readonly { readonly number: string; readonly changes: readonly FieldChange[] }[];
  readonly unchanged: number;
  /** Numbers of draws that the feed lacks. Rows vanish and come back: absence is never deletion. */
  readonly onlyHere: readonly string[];
};

/** A feed with less than this share of the draws that came from it before is taken for a broken one. */
const LEAST_SHARE = 0.5;

/**
 * Compares a feed with the draws that are here, by number. A value that the feed does not have, or that could not be read,
 * changes nothing. In the French feed a name that means the same category version is the same name. A draw from secondary
 * sources that stands in the feed is confirmed by it.
 * @returns in one sentence why the feed is not to be trusted, when it has lost half of its draws
 */
export function compareFeed(feed: Feed, draws: readonly Draw[], categories: readonly Category[]): { ok: true; comparison: FeedComparison } | { ok: false; reason: string } {
  const published = draws.filter(({ source }) => source === "feed").length;
  if (feed.draws.length < published * LEAST_SHARE) {
    return { ok: false, reason: `The feed has ${feed.draws.length} draws where ${published} came from it before: it may be broken, and nothing of it is taken.` };
  }
  const here = new Map(draws.map((draw) => [draw.number, draw]));
  const added: FeedDraw[] = [];
  const changed: { number: string; changes: FieldChange[] }[] = [];
  let unchanged = 0;
  for (const { draw } of feed.draws) {
    const before = here.get(draw.number);
    if (before === undefined) {
      added.push(draw);
      continue;
    }
    const changes = changesOf(before, draw, categories);
    if (changes.length === 0) unchanged += 1;
    else changed.push({ number: draw.number, changes });
  }
  const inFeed = new Set(feed.draws.map(({ draw }) => draw.number));
  const onlyHere = draws.map(({ number }) => number).filter((number) => !inFeed.has(number));
  const byNumber = (a: { number: string }, b: { number: string }) => compareNumbers(a.number, b.number);
  return { ok: true, comparison: { added: added.sort(byNumber), changed: changed.sort(byNumber), unchanged, onlyHere: onlyHere.sort(compareNumbers) } };
}

function changesOf(before: Draw, after: FeedDraw, categories: readonly Category[]): FieldChange[] {
  const changes: FieldChange[] = FEED_FIELDS.filter((field) => {
    const value = after[field];
    if (value === null || (Array.isArray(value) && value.length === 0)) return false;
    if (field === "roundName") return !sameName(before.roundName, after.roundName, categories);
    return JSON.stringify(value) !== JSON.stringify(before[field]);
  }).map((field) => ({ field, before: before[field], after: after[field] }));
  return before.source === "secondary" ? [...changes, { field: "source", before: "secondary", after: "feed" }] : changes;
}

/** The same name, or the name of the same category version in another language. */
function sameName(before: string, after: string, categories: readonly Category[]): boolean {
  if (before === after) return true;
  const french = categories.some(({ roundNames, versions }) =>
    [...roundNames.map(({ fr }) => fr), ...versions.map(({ officialName }) => officialName.fr)].some((name) => name !== null && normaliseRoundName(name) === normaliseRoundName(after)),
  );
  if (!french) return false;
  const [a, b] = [classifyRoundName(before, categories), classifyRoundName(after, categories)];
  return a !== null && b !== null && a.category === b.category && a.version === b.version;
}
