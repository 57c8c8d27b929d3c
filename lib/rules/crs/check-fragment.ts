import { daysAlike } from "./grid-on";
import type { CrsGrid } from "./grid";
import type { CrsReading } from "./form";
import { crsTotal } from "./score";

/** The parameter in which the checker hands its own fragment over, to be led back to. */
const BACK = "back";

/**
 * The fragment of the checker's address with a score in it: `score=482&computed=2026-10-02&since=2020-10-20`, beside
 * whatever it had when it led here. `since` and `until` are the days of draws that the score holds for: those on which
 * every grid gives as much. `computed` marks it as computed and names the day; without an `until` one in the last of
 * those grids, so that a grid that is added later is none of them.
 * @param fragment of the calculator's address; its `back` is the checker's own fragment, percent-encoded
 * @param score CRS points
 * @param grids oldest first
 */
export function checkFragment(
  fragment: string,
  score: number,
  { input, day, grid }: Pick<CrsReading, "input" | "day" | "grid">,
  grids: readonly CrsGrid[],
): string {
  const own = new URLSearchParams(new URLSearchParams(fragment.replace(/^#/, "")).get(BACK) ?? "");
  own.set("score", String(score));
  own.delete("until");
  own.delete("counted");
  own.delete("computed");
  if (grid.state !== "known") return own.toString();
  const { from, until } = daysAlike(grids, grid, (points) => crsTotal(input, points));
  const last = grids.at(-1)?.from ?? day;
  own.set("computed", until === null && day < last ? last : day);
  own.set("since", from);
  if (until !== null) own.set("until", until);
  return own.toString();
}
