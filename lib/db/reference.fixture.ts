import { readReference } from "@/prisma/reference/read";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import { classifyRoundName } from "@/lib/rules/category/round-name";

/* The reference files as the domain sees them: what an empty database is filled with. */

const reference = readReference();

export const REAL_CATEGORIES = reference.categories;

/** All 448 draws, classified by their round names. */
export const REAL_DRAWS: readonly Draw[] = reference.draws
  .map((draw) => {
    const known = classifyRoundName(draw.roundName, reference.categories);
    return { ...draw, category: known?.category ?? null, version: known?.version ?? null, notice: null, revision: 1 };
  })
  .sort(compareDraws);

/** A draw by its number. */
export const realDraw = (number: string): Draw => REAL_DRAWS.find((draw) => draw.number === number)!;

/** The grids of the CRS, oldest first. */
export const REAL_GRIDS = reference.crsGrids;
