"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { drawFormOf, type DrawFormState } from "@/components/admin/draw/draw-form-state";
import { currentAdmin } from "@/lib/auth/require-admin";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { DRAW_MERGE } from "@/lib/rules/draw/merge-groups";
import { logger } from "@/lib/logger";
import { ANNOUNCEMENT_FIELDS } from "@/lib/sources/announcement/announcement";
import { formChoices, formText, formTexts } from "../form-text";
import { answerDraw, type DrawAnswer, type DrawTarget } from "./answer-draw";
import { readDrawForm } from "./read-draw-form";
import { refusal } from "../refusal";

// What is bound to an action comes back from the browser like everything else.
const targetSchema = z.object({ locale: z.enum(LOCALES), number: z.string().nullable() });
const intentSchema = z.enum(["read", "answer", "edit", "merge", "check", "save"]).catch("check");

/** Answers a step of the form of a draw. For those who may edit draws; saving leads to the page of the draw. */
export async function drawAction(target: DrawTarget, _previous: DrawFormState, form: FormData): Promise<DrawFormState> {
  const asked = targetSchema.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const t = await getTranslations({ locale, namespace: "admin.problems" });
  const values = readDrawForm(form);
  const refused = (message: string): DrawFormState => ({
    ...drawFormOf(values),
    answer: randomUUID(),
    problems: [{ field: null, message }],
  });

  let answer: DrawAnswer;
  try {
    const intent = intentSchema.parse(formText(form, "intent"));
    const act = intent === "read" ? "imports.run" : "draws.edit";
    const admin = await currentAdmin(act);
    if (!admin || !asked.success) return refused(await refusal(locale, act));
    const request = {
      intent,
      confirmed: formTexts(form, "confirm"),
      picks: formChoices(form, "pick", ANNOUNCEMENT_FIELDS),
      takes: formChoices(form, "take", Object.keys(DRAW_MERGE.parts)),
      seen: formText(form, "seen"),
    };
    answer = await answerDraw(asked.data, values, request, admin);
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "a draw could not be saved");
    return refused(t("failed", { reference }));
  }
  if (answer.saved === null) return answer.state;
  revalidatePath("/", "layout");
  redirect(`/${locale}/admin/draws/${answer.saved.number}?saved=${answer.saved.revision}`);
}
