import { z } from "zod";
import type { Correction } from "../../lib/rules/correction/correction";
import type { CrsGrid } from "../../lib/rules/crs/grid";
import { gridPointsSchema } from "../../lib/rules/crs/grid-schema";
import { isDrawNumber } from "../../lib/rules/draw/draw";
import { CERTAINTIES, MAX_EVENT_TITLE, type PolicyEvent } from "../../lib/rules/event/policy-event";
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
  certainty: z.enum(CERTAINTIES),
});

const gridRow = { from: day, asOf: day, sources: z.array(z.url({ protocol: /^https$/ })).min(1) };

/** A file of crs-grids. */
export const crsGridSchema: z.ZodType<CrsGrid> = z.discriminatedUnion("state", [
  z.strictObject({ ...gridRow, state: z.literal("known"), points: gridPointsSchema }),
  z.strictObject({ ...gridRow, state: z.literal("not_known") }),
  z.strictObject({ ...gridRow, state: z.literal("reported") }),
]);
