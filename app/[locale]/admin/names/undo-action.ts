"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { recordFormOf, type RecordFormState } from "@/components/admin/record/record-form-state";
import { recordWords } from "@/components/admin/record/record-words";
import { currentAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { undoMapping, type Undone, type UndoDenial } from "@/lib/db/commands/undo-mapping";
import { undoOf } from "@/lib/db/queries/mappings";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { parseNote } from "@/lib/rules/draw/save-note";
import { logger } from "@/lib/logger";
import { formText } from "../form-text";
import { refusal } from "../refusal";

// What is bound to an action comes back from the browser like everything else.
const targetSchema = z.object({
  locale: z.enum(LOCALES),
  of: z.enum(["version", "category"]),
  id: z.number().int().positive().max(2_147_483_647),
});

/** Undoes what a round name was said to mean. For those who may say it; done, it leads back to the names. */
export async function undoNamingAction(
  target: z.infer<typeof targetSchema>,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  const asked = targetSchema.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const t = await getTranslations({ locale, namespace: "records" });
  const values = Object.fromEntries(["reason", "source", "revision"].map((name) => [name, formText(form, name)]));
  const refused = (problems: RecordFormState["problems"], more = {}): RecordFormState => ({
    ...recordFormOf({ ...values, ...more }),
    answer: randomUUID(),
    problems,
  });
  const whole = (message: string, more = {}) => refused([{ field: null, message }], more);

  let result: Undone | UndoDenial;
  try {
    const admin = await currentAdmin("names.classify");
    if (!admin || !asked.success) return whole(await refusal(locale, "names.classify"));
    const note = parseNote({ reason: values.reason ?? "", source: values.source ?? "" }, { reasonNeeded: true });
    if (!note.ok)
      return refused(note.problems.map((problem) => recordWords(locale, []).problem({ ...problem, params: {} })));
    result = await undoMapping(db(), asked.data, values.revision ?? "", admin, note.note);
    if (!result.ok) {
      const now = result.reason === "stale" ? await undoOf(asked.data) : null;
      refresh();
      return whole(t(`names.undoing.problems.${result.reason}`), now?.ok ? { revision: now.plan.digest } : {});
    }
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "what a round name means could not be undone");
    return whole(t("problems.failed", { reference }));
  }
  revalidatePath("/", "layout");
  redirect(`/${locale}/admin/names?undone=${result.numbers.length}`);
}
