"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { blankImportForm, type ImportFormState } from "@/components/admin/imports/import-form-state";
import { currentAdmin } from "@/lib/auth/require-admin";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { applyFeed, type Import } from "@/lib/db/commands/apply-feed";
import { feedCopy } from "@/lib/db/queries/imports";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { parseNote } from "@/lib/rules/draw/save-note";
import type { Choice } from "@/lib/sources/feed/import-plan";
import { logger } from "@/lib/logger";
import { refusal } from "../refusal";
import { formText, formTexts } from "../form-text";

// What is bound to an action comes back from the browser like everything else.
const targetSchema = z.object({ locale: z.enum(LOCALES), copy: z.int().min(1).max(2_147_483_647) });

/** Applies what was chosen of a feed that was read before. For those who may import; leads to the record of the run. */
export async function applyAction(
  target: { locale: Locale; copy: number },
  _previous: ImportFormState,
  form: FormData,
): Promise<ImportFormState> {
  const asked = targetSchema.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const t = await getTranslations({ locale, namespace: "imports.problems" });
  const text = formText(form, "reason");
  const refused = (message: string): ImportFormState => ({
    ...blankImportForm,
    problems: [{ message, link: null }],
    text,
    answer: randomUUID(),
  });
  let result: Import;
  try {
    const admin = await currentAdmin("imports.run");
    if (!admin || !asked.success) return refused(await refusal(locale, "imports.run"));
    const note = parseNote({ reason: text, source: "" }, { reasonNeeded: false });
    if (!note.ok) return refused(t("reason"));
    const choice = readChoice(form);
    if (choice.rows.size + choice.conflicts.size + choice.pools.size === 0) return refused(t("noChoice"));
    const copy = await feedCopy(asked.data.copy);
    if (!copy) return refused(t("gone"));
    result = await applyFeed(db(), { bytes: copy.bytes, origin: copy.origin, name: copy.name, at: now() }, choice, {
      by: admin,
      reason: note.note.reason,
      live: false,
    });
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "a feed could not be applied");
    return refused(t("failed", { reference }));
  }
  revalidatePath("/", "layout");
  redirect(`/${locale}/admin/imports/${result.run}?done=1`);
}

/** What was chosen, each with the digest of what was seen; what is no such text says nothing. */
function readChoice(form: FormData): Choice & { kind: "picked" } {
  const isNew = formText(form, "intent") === "new";
  const picked = (name: string, pattern: RegExp) =>
    new Map(
      formTexts(form, name).flatMap((each): [string, string][] => {
        const [, key, digest] = pattern.exec(each) ?? [];
        return key === undefined ? [] : [[key, digest ?? ""]];
      }),
    );
  const row = /^(\d{1,6}[a-z]?):([\w-]{1,64})$/;
  const pools = picked("pool", /^(\d{4}-\d{2}-\d{2}):([\w-]{0,64})$/);
  return {
    kind: "picked",
    rows: picked(isNew ? "new" : "row", row),
    conflicts: isNew ? new Map() : picked("conflict", row),
    pools: isNew ? new Map([...pools].filter(([, digest]) => digest === "")) : pools,
  };
}
