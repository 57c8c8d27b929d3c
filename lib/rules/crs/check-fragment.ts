import { daysAlike } from "./grid-on";
import type { CrsGrid } from "./grid";
import type { CrsReading } from "./form";
import { crsTotal } from "./score";

/** The parameter in which the checker hands its own fragment over, to be led back to. */
const BACK = "back";

/**
 * The fragment of the checker's address with a score in it: `score=482&since=2020-10-20`, beside whatever it had when
 * it led here. `since` and `until` are the days of draws that the score holds for: those on which every grid gives as
 * much.
 * @param fragment of the calculator's address; its `back` is the checker's own fragment, percent-encoded
 * @param score CRS points
 * @param grids oldest first
 */
export function checkFragment(
  fragment: string,
  score: number,
  { input, grid }: Pick<CrsReading, "input" | "grid">,
  grids: readonly CrsGrid[],
): string {
  const own = new URLSearchParams(new URLSearchParams(fragment.replace(/^#/, "")).get(BACK) ?? "");
  own.set("score", String(score));
  own.delete("until");
  own.delete("counted");
  if (grid.state !== "known") return own.toString();
  const { from, until } = daysAlike(grids, grid, (points) => crsTotal(input, points));
  own.set("since", from);
  if (until !== null) own.set("until", until);
  return own.toString();
}
