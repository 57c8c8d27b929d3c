import type { GridStart } from "@/lib/rules/crs/grid";
import { changeAcross } from "@/lib/rules/crs/grid-on";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Gap } from "@/lib/rules/draw/gap";

/**
 * A gap as the API gives it; `acrossGrids`: true where the CRS grid changed, or is reported to have changed, between its
 * two draws, so that their scores may have been counted differently. null = there is no gap.
 */
export type GapJson = Gap & { readonly acrossGrids: boolean };

export const gapJson = (draw: Pick<Draw, "date">, gap: Gap | null, grids: readonly GridStart[]): GapJson | null =>
  gap && { ...gap, acrossGrids: changeAcross(draw, gap, grids) !== null };
