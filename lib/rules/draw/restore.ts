import type { Draw, DrawSource, StoredDraw } from "./draw";
import { isFeedField } from "./fields";
import { changedFields, type DrawChange } from "./history";

/** The same in all that the official feed says of a draw; the rest is ours. */
const saysTheSame = (a: Draw, b: Draw): boolean => !changedFields(a, b).some(isFeedField);

/**
 * Where restored values come from. They bring their source with them; unless the official feed has been taken since:
 * what it said last is the feed's own, and anything else a person now sets against it, as if it had been typed.
 */
function sourceOf(wanted: DrawChange, history: readonly DrawChange[]): DrawSource {
  const imported = history
    .filter(({ kind, revision }) => kind === "import" && revision > wanted.revision)
    .reduce<DrawChange | null>((last, each) => (last === null || each.revision > last.revision ? each : last), null);
  if (imported === null) return wanted.after.source;
  return saysTheSame(imported.after, wanted.after) ? imported.after.source : "admin";
}

/**
 * The draw as it would stand with an older revision restored: every value of that revision, its notice too. Hiding and
 * showing are acts of their own, so `hidden` stays as it is now; so does `revision`, which the save raises.
 * @param standing the draw now
 * @param history every change of the draw, in any order
 * @returns null when the draw has no such revision
 */
export function restoredDraw(
  standing: StoredDraw,
  revision: number,
  history: readonly DrawChange[],
): StoredDraw | null {
  const wanted = history.find((change) => change.revision === revision);
  if (!wanted) return null;
  return { ...wanted.after, source: sourceOf(wanted, history), hidden: standing.hidden, revision: standing.revision };
}
