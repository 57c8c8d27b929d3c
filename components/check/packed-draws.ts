import type { JudgedDraw } from "@/lib/rules/eligibility/verdict";
import type { Draw, Program } from "@/lib/rules/draw/draw";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";

/** What the checker shows and judges of a draw. */
export type CheckedDraw = JudgedDraw & Pick<Draw, "instructionUrl" | "roundName">;

/** Where most official pages stand; what comes after it travels with a draw. */
const OFFICIAL =
  "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/" +
  "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/invitations";
const SHORT = "~";

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

/**
 * A draw as a row without names: hundreds of them travel with the page. The round name only where it has no category.
 */
export type PackedDraw = readonly [
  number: string,
  date: string,
  drawnAt: string | null,
  category: string | null,
  version: string | null,
  cutoff: number,
  tieBreakAt: string | null,
  programs: string,
  instructionUrl: string | null,
  roundName: string,
];

export const packDraw = ({
  number,
  date,
  drawnAt,
  category,
  version,
  cutoff,
  tieBreakAt,
  programs,
  instructionUrl,
  roundName,
}: Draw): PackedDraw => [
  number,
  date,
  drawnAt,
  category,
  version,
  cutoff,
  tieBreakAt,
  programs.join(" "),
  instructionUrl?.startsWith(OFFICIAL) ? SHORT + instructionUrl.slice(OFFICIAL.length) : instructionUrl,
  category === null ? roundName : "",
];

export const unpackDraw = ([
  number,
  date,
  drawnAt,
  category,
  version,
  cutoff,
  tieBreakAt,
  programs,
  instructionUrl,
  roundName,
]: PackedDraw): CheckedDraw => ({
  number,
  date: date as IsoDate,
  drawnAt: drawnAt as UtcInstant | null,
  category,
  version,
  cutoff,
  tieBreakAt: tieBreakAt as UtcInstant | null,
  programs: programs === "" ? [] : (programs.split(" ") as Program[]),
  instructionUrl: instructionUrl?.startsWith(SHORT) ? OFFICIAL + instructionUrl.slice(SHORT.length) : instructionUrl,
  roundName,
});
