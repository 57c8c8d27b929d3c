import type { Correction } from "@/lib/rules/correction/correction";
import type { EnteredDraw } from "@/lib/rules/draw/entry/entry";
import { dateOf } from "@/lib/rules/time/iso-date";
import type { Client } from "./revision-meta";
import { CorrectionStands } from "./write-draw";

/** What stands in the way of a draw. */
export type UniqueConflict =
  | {
      readonly ok: false;
      /** Another draw has its number, or its day and round name. */
      readonly reason: "duplicate_number" | "duplicate_round";
      /** Of the draw that stands there. */
      readonly number: string;
      /** True when that draw is hidden: it must be shown again, not entered anew. */
      readonly hidden: boolean;
    }
  | {
      readonly ok: false;
      /** Under its new number a correction was left, of a value of which the draw brings one along. */
      readonly reason: "correction_in_way";
      readonly number: string;
      readonly field: Correction["field"];
      /** True when that correction is withdrawn. */
      readonly hidden: boolean;
    };

type Placed = Pick<EnteredDraw, "number" | "date" | "roundName">;

/**
 * True for the refusal of a value that another row has and none may share. By its code: the client of the process may
 * be of another build of Prisma's classes, see `lib/db/client.ts`.
 */
export const isUniqueViolation = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "P2002";

/** Which draw other than `own` has the number, or the day and round name, of `draw`. */
async function conflictOf(client: Client, draw: Placed, own: string | null): Promise<UniqueConflict | null> {
  const select = { number: true, hidden: true } as const;
  const sameNumber =
    draw.number === own ? null : await client.draw.findUnique({ where: { number: draw.number }, select });
  if (sameNumber) return { ok: false, reason: "duplicate_number", ...sameNumber };
  const date_roundName = { date: dateOf(draw.date), roundName: draw.roundName };
  const sameRound = await client.draw.findUnique({ where: { date_roundName }, select });
  return sameRound && sameRound.number !== own ? { ok: false, reason: "duplicate_round", ...sameRound } : null;
}

/** Writes tried before giving up on a place that is taken and free again each time. */
const TRIES = 5;

/**
 * Runs a write; a number, or a day and round name, that is taken comes back as a value, and so does a correction in the
 * way. Where the draw that stood in the way has left its place meanwhile, the write runs again.
 * @param placed what the write puts down, once it is known; null = it put down nothing
 * @param own number of the draw that is written, null for a new one
 */
export async function unlessConflict<T>(
  client: Client,
  placed: () => Placed | null,
  own: string | null,
  write: () => Promise<T>,
): Promise<T | UniqueConflict> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (error instanceof CorrectionStands) return { ok: false, reason: "correction_in_way", ...error.standing };
      const draw = isUniqueViolation(error) ? placed() : null;
      const taken = draw && (await conflictOf(client, draw, own));
      if (taken) return taken;
      if (draw === null || tries === TRIES) throw error;
    }
  }
}
