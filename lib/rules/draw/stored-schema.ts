import { z } from "zod";
import type { StoredDraw } from "./draw";
import { readStoredDraw } from "./stored-draw";

/** Reads a draw as its history holds it. */
export const storedDrawSchema: z.ZodType<StoredDraw> = z.unknown().transform((json) => readStoredDraw(json));
