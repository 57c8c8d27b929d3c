import { z } from "zod";
import { standing, storedBoth } from "@/lib/rules/record/stored-schema";
import { CONFIDENCES, CORRECTION_FIELDS, type StoredCorrection } from "./correction";

/** Reads a correction as its history holds it. */
export const storedCorrectionSchema: z.ZodType<StoredCorrection> = z.object({
  drawNumber: z.string(),
  field: z.enum(CORRECTION_FIELDS),
  officialValue: z.string(),
  likelyValue: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  evidence: storedBoth,
  ...standing,
});
