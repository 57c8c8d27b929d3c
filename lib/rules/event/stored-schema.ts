import { z } from "zod";
import { standing, storedBoth, storedDay } from "@/lib/rules/record/stored-schema";
import type { StoredEvent } from "./policy-event";

/** Reads an event as its history holds it. */
export const storedEventSchema: z.ZodType<StoredEvent> = z.object({
  slug: z.string(),
  date: storedDay,
  title: storedBoth,
  sourceUrl: z.string().nullable(),
  ...standing,
});
