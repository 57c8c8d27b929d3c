import { z } from "zod";
import type { Correction } from "../../lib/rules/correction/correction";
import { isDrawNumber } from "../../lib/rules/draw/draw";
import { MAX_EVENT_TITLE, type PolicyEvent } from "../../lib/rules/event/policy-event";
import { bilingual, day, line, slug } from "./field-schemas";

/** An entry of corrections.json. */
export const correctionSchema: z.ZodType<Correction> = z.strictObject({
  drawNumber: z.string().refine(isDrawNumber, "not a draw number"),
  field: z.enum(["invitations", "tieBreakAt", "drawnAt", "instructionUrl", "poolBands", "poolAsOf"]),
  officialValue: line,
  likelyValue: line.nullable(),
  confidence: z.enum(["high", "medium", "low"]),
  evidence: bilingual,
});

const markText = line.max(MAX_EVENT_TITLE);

/** An entry of policy-events.json. */
export const policyEventSchema: z.ZodType<PolicyEvent> = z.strictObject({
  slug,
  date: day,
  title: z.strictObject({ en: markText, fr: markText }),
  sourceUrl: z.url({ protocol: /^https$/ }).nullable(),
});
