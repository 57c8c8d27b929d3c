import { z } from "zod";
import { standing, storedDay } from "@/lib/rules/record/stored-schema";
import { DRAW_SOURCES } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { StoredPool } from "./pool";

/** The first snapshot that was seeded from secondary sources. */
const SECONDARY_FROM = isoDate("2026-08-30");

/** Reads a pool snapshot as its history holds it; a revision of before snapshots had a source goes by its day. */
export const storedPoolSchema: z.ZodType<StoredPool> = z
  .object({
    asOf: storedDay,
    total: z.int().nullable(),
    bands: z.array(z.object({ min: z.int(), max: z.int(), candidates: z.int() })),
    source: z.enum(DRAW_SOURCES).optional(),
    ...standing,
  })
  .transform((pool) => ({ ...pool, source: pool.source ?? (pool.asOf < SECONDARY_FROM ? "feed" : "secondary") }));
