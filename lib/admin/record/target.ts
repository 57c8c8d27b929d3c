import { z } from "zod";
import type { Permission } from "@/lib/rules/account/permission";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { CATEGORY_ENTRY } from "@/lib/rules/category/entry";
import { VERSION_ENTRY } from "@/lib/rules/category/version-entry";
import { CORRECTION_ENTRY } from "@/lib/rules/correction/entry";
import { EVENT_ENTRY } from "@/lib/rules/event/policy-event";
import { POOL_ENTRY } from "@/lib/rules/pool/entry";
import { storedDay } from "@/lib/rules/record/stored-schema";
import { RECORD_OPERATIONS, type RecordOperation } from "@/lib/rules/record/operation";
import type { Texts } from "@/lib/rules/record/form-reader";

/** What a number of a row or revision can be in the database. */
const count = z.int().positive().max(2_147_483_647);

const common = { locale: z.enum(LOCALES), operation: z.enum(RECORD_OPERATIONS), revision: count.nullable() };

/** What a form is about: a record and what is done with it. A slug or id of null is a new one. */
export const recordTarget = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("category"), slug: z.string().nullable() }),
  /** `classify`: the round name whose draws a new version takes. */
  z.object({
    ...common,
    kind: z.literal("version"),
    category: z.string(),
    slug: z.string().nullable(),
    classify: z.string().nullable(),
  }),
  z.object({ ...common, kind: z.literal("correction"), id: count.nullable() }),
  z.object({ ...common, kind: z.literal("event"), slug: z.string().nullable() }),
  /** Nobody enters or edits a pool snapshot: it is the feed's. */
  z.object({ ...common, kind: z.literal("pool"), operation: z.enum(["hide", "show", "restore"]), asOf: storedDay }),
]);
export type RecordTarget = z.infer<typeof recordTarget>;
export type TargetOf<K extends RecordTarget["kind"]> = Extract<RecordTarget, { kind: K }>;

/** What a person needs to be allowed for a kind of record. */
export const permissionOf = (kind: RecordTarget["kind"]): Permission => PERMISSIONS[kind];

const PERMISSIONS = {
  category: "categories.edit",
  version: "categories.edit",
  correction: "corrections.edit",
  event: "events.edit",
  pool: "pools.restore",
} as const satisfies Record<RecordTarget["kind"], Permission>;

const ENTRIES = {
  category: CATEGORY_ENTRY,
  version: VERSION_ENTRY,
  correction: CORRECTION_ENTRY,
  event: EVENT_ENTRY,
  pool: POOL_ENTRY,
} as const;
const NOTE = ["reason", "source", "revision"] as const;

/** The names of the fields of a form, in its order. */
export const entryOf = ({ kind, operation }: Pick<RecordTarget, "kind" | "operation">): readonly string[] =>
  operation === "save" ? [...ENTRIES[kind], ...NOTE] : NOTE;

/** The operation that a target asks for, with what was entered where it saves. */
export const operationOf = ({ operation, revision }: RecordTarget, texts: Texts): RecordOperation =>
  operation === "save"
    ? { kind: operation, texts }
    : operation === "restore"
      ? { kind: operation, revision: revision ?? 0 }
      : { kind: operation };
