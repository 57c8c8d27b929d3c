import type { CrsGrid } from "@/lib/rules/crs/grid";
import { gridPointsSchema } from "@/lib/rules/crs/grid-schema";
import type { Prisma } from "./generated/client";
import { dateOf } from "@/lib/rules/time/iso-date";
import { asJson, dayOf } from "./rows";

/**
 * A row of `crs_grid` as the rules read it.
 * @throws ZodError when its points have another shape
 */
export function toCrsGrid({ firstDay, asOf, sources, state, points }: Omit<Prisma.CrsGridModel, "imported">): CrsGrid {
  const row = { from: dayOf(firstDay), asOf: dayOf(asOf), sources };
  return state === "known" ? { ...row, state, points: gridPointsSchema.parse(points) } : { ...row, state };
}

/** The columns of a grid. */
export const fromCrsGrid = (grid: CrsGrid) => ({
  firstDay: dateOf(grid.from),
  asOf: dateOf(grid.asOf),
  sources: [...grid.sources],
  state: grid.state,
  ...(grid.state === "known" && { points: asJson(grid.points) }),
});
