"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { recordFormOf, type RecordFormState } from "@/components/admin/record/record-form-state";
import { recordWords } from "@/components/admin/record/record-words";
import { currentAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { classifyName, NAME_ROLES, type MapNameDenial, type Classified } from "@/lib/db/commands/map-name";
import { adminCategories } from "@/lib/db/queries/records";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { parseNote } from "@/lib/rules/draw/save-note";
import { logger } from "@/lib/logger";
import { refusal } from "../refusal";
import { formText } from "../form-text";

// What is bound to an action comes back from the browser like everything else.
const targetSchema = z.object({ locale: z.enum(LOCALES), name: z.string().max(500) });

/**
 * Says what a round name means and classifies the draws that wait under it. For admins only; saving leads back to the
 * names.
 */
export async function classifyAction(
  target: z.infer<typeof targetSchema>,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  const asked = targetSchema.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const t = await getTranslations({ locale, namespace: "records" });
  const values = Object.fromEntries(["chosen", "role", "reason", "source"].map((name) => [name, formText(form, name)]));
  const refused = (problems: RecordFormState["problems"]): RecordFormState => ({
    ...recordFormOf(values),
    answer: randomUUID(),
    problems,
  });
  const whole = (message: string) => refused([{ field: null, message }]);

  let result: Classified | MapNameDenial;
  try {
    const admin = await currentAdmin("names.classify");
    if (!admin || !asked.success) return whole(await refusal(locale, "names.classify"));
    const { shown } = await adminCategories();
    const words = recordWords(locale, shown);
    const note = parseNote({ reason: values.reason ?? "", source: values.source ?? "" }, { reasonNeeded: true });
    const role = NAME_ROLES.find((each) => each === values.role);
    const blank = [...(values.chosen === "" ? ["chosen"] : []), ...(role ? [] : ["role"])].map((field) => ({
      field,
      code: "missing" as const,
      params: {},
    }));
    const problems = [...blank, ...(note.ok ? [] : note.problems.map((problem) => ({ ...problem, params: {} })))];
    if (!note.ok || !role || problems.length > 0) return refused(problems.map(words.problem));
    result = await classifyName(db(), { name: asked.data.name, chosen: values.chosen ?? "", role }, admin, note.note);
    if (!result.ok) {
      if (result.reason === "means_other")
        return refused([
          {
            field: "chosen",
            message: t("names.problems.means_other", {
              meaning: words.meaning(result.meaning.category, result.meaning.version),
            }),
          },
        ]);
      const field = result.reason === "no_choice" ? "chosen" : result.reason === "role_taken" ? "role" : null;
      return refused([{ field, message: t(`names.problems.${result.reason}`) }]);
    }
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "a round name could not be classified");
    return whole(t("problems.failed", { reference }));
  }
  revalidatePath("/", "layout");
  redirect(
    `/${locale}/admin/names?classified=${result.numbers.length}&as=${result.meaning.version ?? result.meaning.category}`,
  );
}
