"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { recordFormOf, type RecordFormState } from "@/components/admin/record/record-form-state";
import { currentAdmin } from "@/lib/auth/require-admin";
import type { Texts } from "@/lib/rules/record/form-reader";
import { RECORD_MERGE } from "@/lib/rules/record/record-merge";
import { logger } from "@/lib/logger";
import { refusal } from "../refusal";
import { formChoices, formText, formTexts } from "../form-text";
import { answerRecord, type RecordAnswer } from "./answer-record";
import { entryOf } from "./record-fields";
import { actOf, prefixOf, recordTarget, type RecordTarget } from "./record-target";

const intentSchema = z.enum(["edit", "merge", "check", "save"]).catch("check");

/**
 * Answers a step of the form of a category, a version or a correction. For admins only; saving leads to the page of the
 * record.
 */
export async function recordAction(
  target: RecordTarget,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  const asked = recordTarget.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const t = await getTranslations({ locale, namespace: "records.problems" });
  const values = asked.success ? valuesOf(asked.data, form) : {};
  const refused = (message: string): RecordFormState => ({
    ...recordFormOf(values),
    answer: randomUUID(),
    problems: [{ field: null, message }],
  });

  let answer: RecordAnswer;
  try {
    const act = asked.success ? actOf(asked.data) : "categories.edit";
    const admin = await currentAdmin(act);
    if (!admin || !asked.success) return refused(await refusal(locale, act));
    const request = {
      intent: asked.data.step === "save" ? intentSchema.parse(formText(form, "intent")) : "save",
      takes: formChoices(form, "take", Object.keys(RECORD_MERGE[asked.data.kind].parts)),
      seen: formText(form, "seen"),
    } as const;
    answer = await answerRecord(asked.data, values, request, admin);
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "a record could not be saved");
    return refused(t("failed", { reference }));
  }
  if (answer.saved === null) {
    // The history under the merge is to hold what one merges with.
    if (answer.state.merge) refresh();
    return answer.state;
  }
  revalidatePath("/", "layout");
  redirect(`/${locale}${answer.saved}`);
}

function valuesOf(target: RecordTarget, form: FormData): Texts {
  const prefix = prefixOf(target);
  return Object.fromEntries(
    entryOf(target).map((name) => [
      name,
      name === "languageAbilities" ? formTexts(form, prefix + name).join(",") : formText(form, prefix + name),
    ]),
  );
}
