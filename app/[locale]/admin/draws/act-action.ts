"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { DrawActState } from "@/components/admin/draw/draw-act-state";
import { currentAdmin } from "@/lib/auth/require-admin";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { logger } from "@/lib/logger";
import { refusal } from "../refusal";
import { formText } from "../form-text";
import { answerAct, type ActAnswer, type ActTarget } from "./answer-act";

// What is bound to an action comes back from the browser like everything else.
const targetSchema = z.union([
  z.object({ locale: z.enum(LOCALES), number: z.string(), act: z.enum(["hide", "unhide", "notice"]) }),
  z.object({
    locale: z.enum(LOCALES),
    number: z.string(),
    act: z.literal("restore"),
    restored: z.number().int().positive().max(2_147_483_647),
  }),
]);

/**
 * Hides a draw, shows it again, restores a revision or sets its notice. For those who may; done, it leads to the page
 * of the draw.
 */
export async function actAction(target: ActTarget, _previous: DrawActState, form: FormData): Promise<DrawActState> {
  const asked = targetSchema.safeParse(target);
  const { locale = "en", act = "hide" } = asked.data ?? {};
  const t = await getTranslations({ locale, namespace: "acts.problems" });
  const values = {
    reason: formText(form, `${act}-reason`),
    choice: formText(form, `${act}-choice`),
    noticeEn: formText(form, `${act}-noticeEn`),
    noticeFr: formText(form, `${act}-noticeFr`),
    revision: formText(form, "revision"),
  };
  const refused = (message: string): DrawActState => ({
    values,
    problems: [{ field: null, message }],
    answer: randomUUID(),
  });

  let answer: ActAnswer;
  try {
    const allowed = act === "notice" ? "draws.notice" : "draws.restore";
    const admin = await currentAdmin(allowed);
    if (!admin || !asked.success) return refused(await refusal(locale, allowed));
    answer = await answerAct(asked.data, values, admin);
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "a draw could not be changed");
    return refused(t("failed", { reference }));
  }
  if (answer.saved === null) return answer.state;
  revalidatePath("/", "layout");
  redirect(`/${locale}/admin/draws/${answer.saved.number}?saved=${answer.saved.revision}`);
}
