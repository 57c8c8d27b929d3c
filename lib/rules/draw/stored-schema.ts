import { z } from "zod";
import { standing, storedBoth, storedDay, storedInstant } from "@/lib/rules/record/stored-schema";
import { DRAW_SOURCES, PROGRAMS, type StoredDraw } from "./draw";

/** Reads a draw as its history holds it. */
export const storedDrawSchema: z.ZodType<StoredDraw> = z.object({
  number: z.string(),
  date: storedDay,
  drawnAt: storedInstant.nullable(),
  roundName: z.string(),
  category: z.string().nullable(),
  version: z.string().nullable(),
  cutoff: z.int(),
  invitations: z.int(),
  tieBreakAt: storedInstant.nullable(),
  programs: z.array(z.enum(PROGRAMS)),
  poolAsOf: storedDay.nullable(),
  instructionUrl: z.string().nullable(),
  source: z.enum(DRAW_SOURCES),
  notice: storedBoth.nullable(),
  ...standing,
});
