"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { blankImportForm, type ImportFormState } from "@/components/admin/imports/import-form-state";
import { currentAdmin } from "@/lib/auth/require-admin";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { logger } from "@/lib/logger";
import { refusal } from "../refusal";
import { answerReading, type ReadAnswer } from "./read-answer";

/** Reads a feed and leads to what it would change. For those who may import. */
export async function readAction(
  language: Locale,
  _previous: ImportFormState,
  form: FormData,
): Promise<ImportFormState> {
  // What is bound to an action comes back from the browser like everything else.
  const locale = LOCALES.find((each) => each === language) ?? "en";
  const t = await getTranslations({ locale, namespace: "imports.problems" });
  const refused = (message: string): ImportFormState => ({
    ...blankImportForm,
    problems: [{ message, link: null }],
    answer: randomUUID(),
  });
  let answer: ReadAnswer;
  try {
    const admin = await currentAdmin("imports.run");
    if (!admin) return refused(await refusal(locale, "imports.run"));
    answer = await answerReading(locale, form instanceof FormData ? form : new FormData(), admin);
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "a feed could not be read");
    return refused(t("failed", { reference }));
  }
  if (answer.to === null) return answer.state;
  // The day on which the feed was read stands on public pages.
  revalidatePath("/", "layout");
  redirect(answer.to);
}
