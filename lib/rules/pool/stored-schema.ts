import { z } from "zod";
import { standing, storedDay } from "@/lib/rules/record/stored-schema";
import type { StoredPool } from "./pool";

/** Reads a pool snapshot as its history holds it. */
export const storedPoolSchema: z.ZodType<StoredPool> = z.object({
  asOf: storedDay,
  total: z.int().nullable(),
  bands: z.array(z.object({ min: z.int(), max: z.int(), candidates: z.int() })),
  ...standing,
});
