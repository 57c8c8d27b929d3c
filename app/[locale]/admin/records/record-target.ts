import { z } from "zod";
import { LOCALES } from "@/lib/rules/text/bilingual";
import type { Permission } from "@/lib/rules/account/permission";

/** What a number of a row or revision can be in the database. */
const count = z.int().positive().max(2_147_483_647);

const common = {
  locale: z.enum(LOCALES),
  step: z.enum(["save", "hide", "unhide", "restore"]),
  revision: count.nullable(),
};

/**
 * What a form is about: a record and what is done with it; a slug or id of null is a new one. What is bound to an
 * action comes back from the browser like everything else.
 */
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
]);
export type RecordTarget = z.infer<typeof recordTarget>;

export const actOf = ({ kind }: RecordTarget): Permission =>
  kind === "correction" ? "corrections.edit" : "categories.edit";

/** Before the names of the fields of every form but the one that saves, for they stand on one page. */
export const prefixOf = ({ step }: Pick<RecordTarget, "step">): string => (step === "save" ? "" : `${step}-`);
