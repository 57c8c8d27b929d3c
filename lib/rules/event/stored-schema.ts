import { z } from "zod";
import { standing, storedBoth, storedDay } from "@/lib/rules/record/stored-schema";
import { CERTAINTIES, type StoredEvent } from "./policy-event";

/** Reads an event as its history holds it. One written before events could be *reported* was established. */
export const storedEventSchema: z.ZodType<StoredEvent> = z.object({
  slug: z.string(),
  date: storedDay,
  title: storedBoth,
  sourceUrl: z.string().nullable(),
  certainty: z.enum(CERTAINTIES).default("established"),
  ...standing,
});
