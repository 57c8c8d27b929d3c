import type { Draw } from "@/lib/rules/draw/draw";

/** The fields of a draw that the checker shows and judges. */
export const CHECKED_FIELDS = [
  "number",
  "date",
  "drawnAt",
  "roundName",
  "category",
  "version",
  "cutoff",
  "invitations",
  "tieBreakAt",
  "programs",
  "instructionUrl",
  "source",
  "notice",
] as const satisfies readonly (keyof Draw)[];
export type CheckedDraw = Pick<Draw, (typeof CHECKED_FIELDS)[number]>;

/**
 * The official page of the rules of a category: the ministerial instruction of its latest draw that has one, on its
 * version.
 * @param version null = on whatever version: a programme, a general round, a category that was retired
 * @param draws oldest first
 * @returns null where there is no such draw
 */
export const officialPage = (
  category: string,
  version: string | null,
  draws: readonly Pick<CheckedDraw, "category" | "version" | "instructionUrl">[],
): string | null =>
  draws.findLast(
    (draw) =>
      draw.category === category && (version === null || draw.version === version) && draw.instructionUrl !== null,
  )?.instructionUrl ?? null;
