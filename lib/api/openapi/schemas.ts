import { z } from "zod";
import type { Column, ColumnType } from "../tables/table";
import { DRAWS } from "../tables/draws";

type JsonSchema = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<ColumnType, JsonSchema>> = {
  text: { type: "string" },
  code: { type: "string", pattern: "^[0-9]{5}$" },
  list: { type: "array", items: { type: "string" } },
  whole: { type: "integer" },
  decimal: { type: "number" },
  yes_no: { type: "boolean" },
  day: { type: "string", format: "date" },
  instant: { type: "string", format: "date-time" },
};

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

/** The columns that stand in JSON below a path, as the schema of an object; one that may be blank may be null. */
function objectOf(columns: readonly (Column & { readonly path: readonly string[] })[]): JsonSchema {
  const names = [...new Set(columns.map(({ path }) => path[0] ?? ""))];
  const properties = names.map((name) => {
    const own = columns.filter(({ path }) => path[0] === name);
    const [leaf] = own.filter(({ path }) => path.length === 1);
    if (leaf === undefined)
      return [name, orNull(objectOf(own.map((column) => ({ ...column, path: column.path.slice(1) }))))] as const;
    const schema = name === "correction" ? CORRECTIONS_OF_DRAW : TYPES[leaf.type];
    const described = { ...schema, description: leaf.meaning.en };
    return [name, leaf.blank === null || name === "correction" ? described : orNull(described)] as const;
  });
  return { type: "object", properties: Object.fromEntries(properties), required: names };
}

const toSchema = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
};

const CORRECTIONS_OF_DRAW = toSchema(
  z.array(
    z.looseObject({
      field: z.string(),
      officialValue: z.string(),
      likelyValue: z.string().nullable(),
      confidence: z.enum(["high", "medium", "low"]),
    }),
  ),
);

const day = z.iso.date();
const instant = z.iso.datetime();
const count = z.int().min(0);

const META = z.looseObject({
  knownTo: day,
  missingDraws: count.nullable(),
  source: z.string(),
  licence: z.url(),
  attribution: z.string(),
  citation: z.string(),
  dataVersion: count.nullable(),
  changedAt: instant,
  asOf: day.nullable(),
  feedCopyOf: day.nullable(),
  vintagesFrom: day,
});

const POOL = z.looseObject({
  asOf: day,
  total: count.nullable(),
  bands: z.array(z.looseObject({ min: count, max: count, candidates: count })),
  repeats: day.nullable(),
  confirmed: z.boolean(),
});

const CHANGE = z.looseObject({
  id: z.string(),
  at: instant,
  dataVersion: count,
  record: z.enum(["draw", "pool", "category", "version", "correction", "event"]),
  key: z.string(),
  change: z.enum(["new", "changed", "removed"]),
  kind: z.string(),
  reason: z.string().nullable(),
  source: z.string().nullable(),
  fields: z.array(z.looseObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

const NUMBERS = z.array(z.string());
const SUM = {
  official: count,
  corrected: count.nullable(),
  doubted: NUMBERS,
  unconfirmed: NUMBERS,
  underReview: NUMBERS,
};
const INTERVALS = z.looseObject({
  intervals: count,
  share: z.number().min(0).max(1).nullable(),
  median: z.number().nullable(),
  shortest: count.nullable(),
  longest: count.nullable(),
});
const OCCUPATION = z.looseObject({
  noc: z.string().regex(/^\d{5}$/),
  title: z.string(),
  teer: z.int().min(0).max(5),
  versions: z.array(z.string()),
});

/** Entries of the lists, by the name of their schema. */
const ENTRIES = {
  Pool: POOL,
  Change: CHANGE,
  Category: z.looseObject({
    slug: z.string(),
    kind: z.string(),
    name: z.string(),
    versions: z.array(z.looseObject({ slug: z.string(), occupations: z.array(z.string()) })),
  }),
  Occupation: OCCUPATION,
  OccupationName: z.looseObject({ name: z.string(), nocs: z.array(z.string()) }),
  Event: z.looseObject({
    slug: z.string(),
    date: day,
    title: z.string(),
    sourceUrl: z.url().nullable(),
    certainty: z.enum(["established", "reported"]),
  }),
  Correction: z.looseObject({
    drawNumber: z.string(),
    field: z.string(),
    officialValue: z.string(),
    likelyValue: z.string().nullable(),
    settled: z.boolean(),
    evidence: z.string(),
  }),
  Revision: z.looseObject({ revision: count, kind: z.string(), at: instant, feedCopy: z.url().nullable() }),
  Wait: z.looseObject({ category: z.string(), daysSince: count, sinceSelection: INTERVALS, overall: INTERVALS }),
  Grid: z.looseObject({ from: day, state: z.enum(["known", "not_known", "reported"]), sources: z.array(z.url()) }),
  Period: z.looseObject({ from: day, to: day, whole: z.boolean(), draws: count, ...SUM }),
} as const;

/** Whole answers that are no list. */
const ANSWERS = {
  Series: z.looseObject({
    query: z.looseObject({}),
    unit: z.string(),
    series: z.array(
      z.looseObject({ category: z.string(), points: z.array(z.looseObject({ number: z.string(), date: day })) }),
    ),
  }),
  PoolStanding: z.looseObject({
    score: count.nullable(),
    on: day.nullable(),
    snapshot: z.looseObject({ asOf: day, total: count.nullable(), days: count }).nullable(),
    candidates: z.looseObject({ atLeast: count, atMost: count }).nullable(),
  }),
  OccupationDetail: OCCUPATION.extend({ names: z.array(z.looseObject({ name: z.string() })) }),
} as const;

const META_REF = { $ref: "#/components/schemas/Meta" };
const listOf = (name: string): JsonSchema => ({
  type: "object",
  properties: { data: { type: "array", items: { $ref: `#/components/schemas/${name}` } }, meta: META_REF },
  required: ["data", "meta"],
});

/** What an answer in JSON is, by name: a list of something, one thing, or a description without `meta`. */
export type AnswerSchema =
  | { readonly list: keyof typeof ENTRIES | "Draw" }
  | { readonly one: keyof typeof ANSWERS | "Draw" }
  | "description";

/** The schema of an answer. */
export function answerSchema(answer: AnswerSchema): JsonSchema {
  if (answer === "description") return { type: "object" };
  if ("list" in answer) return listOf(answer.list);
  const meta = { type: "object", properties: { meta: META_REF }, required: ["meta"] };
  return { allOf: [{ $ref: `#/components/schemas/${answer.one}` }, meta] };
}

/** Every named schema: that of a draw from the table of its columns, the others by hand. */
export const componentSchemas = (): JsonSchema => ({
  Draw: objectOf(
    DRAWS.columns.flatMap((column) => (column.json === null ? [] : [{ ...column, path: column.json.split(".") }])),
  ),
  Meta: toSchema(META),
  Error: toSchema(
    z.looseObject({
      error: z.looseObject({ field: z.string(), message: z.string() }),
      errors: z.array(
        z.looseObject({ field: z.string(), message: z.string(), allowed: z.array(z.string()).optional() }),
      ),
    }),
  ),
  ...Object.fromEntries(Object.entries({ ...ENTRIES, ...ANSWERS }).map(([name, schema]) => [name, toSchema(schema)])),
});
