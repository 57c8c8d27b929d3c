import { z } from "zod";
import { changeJson, RECORDS, type RecordName } from "@/lib/api/changes";
import type { Facets } from "@/lib/rules/alert/told";
import { storedCorrectionSchema } from "@/lib/rules/correction/stored-schema";
import type { Dataset } from "@/lib/rules/dataset";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import type { Seen, SeenRevision } from "@/lib/rules/record/revision";
import { storedVersionSchema } from "@/lib/rules/category/stored-schema";

const facets: z.ZodType<Facets> = z
  .object({ category: z.string().nullable(), cutoff: z.number().nullable(), occupations: z.array(z.string()) })
  .nullable();
const seen: z.ZodType<Seen> = z.record(z.string(), z.unknown()).nullable();

/** What is told of one record: reads it as it is stored. */
export const noticeSchema = z.object({
  record: z.enum(RECORDS),
  /** As in `/api/v1/changes`. */
  key: z.string(),
  change: z.enum(["new", "changed", "removed"]),
  mailed: z.boolean(),
  before: facets,
  after: facets,
  /** The record itself, before and after. */
  values: z.object({ before: seen, after: seen }),
  /** The change as `/api/v1/changes` tells it. */
  json: z.record(z.string(), z.unknown()),
});
export type Notice = z.infer<typeof noticeSchema>;

/** The fields of a draw whose change an e-mail tells; others say where a value comes from, or where to read more. */
const MAILED_OF_DRAW = ["number", "date", "category", "version", "cutoff", "invitations", "tieBreakAt", "notice"];

type Context = Pick<Dataset, "draws" | "categories">;

/**
 * What is told of several changes of one record that nobody was told of: that from before the first to after the last.
 * @param revisions of one record, oldest first
 * @returns null when no reader can notice them
 */
export function noticeOf(revisions: readonly SeenRevision<RecordName>[], context: Context): Notice | null {
  const [first, last] = [revisions[0], revisions.at(-1)];
  if (first === undefined || last === undefined) return null;
  const change = changeJson({ ...last, key: first.key, before: first.before });
  if (change === null) return null;
  const { record } = last;
  return {
    record,
    key: first.key,
    change: change.change,
    mailed: isMailed(record, change),
    before: facetsOf(record, first.before, context),
    after: facetsOf(record, last.after, context),
    values: { before: first.before, after: last.after },
    json: change,
  };
}

type Change = NonNullable<ReturnType<typeof changeJson>>;

const isMailed = (record: RecordName, { change, fields }: Change): boolean =>
  record === "draw"
    ? change === "removed" || fields.some(({ field }) => MAILED_OF_DRAW.includes(field))
    : record !== "pool" && record !== "event";

function facetsOf(record: RecordName, value: Seen, { draws, categories }: Context): Facets {
  if (value === null) return null;
  const listed = (slug: string | null) =>
    categories.flatMap(({ versions }) => versions).find((version) => version.slug === slug)?.occupations ?? [];
  if (record === "draw") {
    const { category, version, cutoff } = storedDrawSchema.parse(value);
    return { category, cutoff, occupations: [...listed(version)] };
  }
  if (record === "correction") {
    const { drawNumber } = storedCorrectionSchema.parse(value);
    const draw = draws.find(({ number }) => number === drawNumber);
    return draw ? { category: draw.category, cutoff: draw.cutoff, occupations: [...listed(draw.version)] } : null;
  }
  if (record === "version") {
    const { category, occupations } = storedVersionSchema.parse(value);
    return { category, cutoff: null, occupations: [...occupations] };
  }
  return { category: record === "category" ? String(value.slug) : null, cutoff: null, occupations: [] };
}
