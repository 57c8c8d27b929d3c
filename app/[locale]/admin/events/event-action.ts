"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { eventFormOf, type EventFormState, type EventFormValues } from "@/components/admin/event/event-form-state";
import { currentAdmin } from "@/lib/auth/require-admin";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { EVENT_FIELDS } from "@/lib/rules/event/policy-event";
import { logger } from "@/lib/logger";
import { formChoices, formText } from "../form-text";
import { answerEvent, type EventAnswer, type EventTarget } from "./answer-event";
import { refusal } from "../refusal";

// What is bound to an action comes back from the browser like everything else.
const targetSchema = z.union([
  z.object({ locale: z.enum(LOCALES), slug: z.null(), intent: z.literal("save") }),
  z.object({ locale: z.enum(LOCALES), slug: z.string(), intent: z.enum(["save", "remove", "restore"]) }),
  z.object({
    locale: z.enum(LOCALES),
    slug: z.string(),
    intent: z.literal("revert"),
    revert: z.int().positive().max(2_147_483_647),
  }),
]);

/**
 * Adds, edits, removes or restores an event, or makes an older revision of it stand again. For admins only; saving
 * leads to the page of the event.
 */
export async function eventAction(
  target: EventTarget,
  _previous: EventFormState,
  form: FormData,
): Promise<EventFormState> {
  const asked = targetSchema.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const t = await getTranslations({ locale, namespace: "events.problems" });
  const values: EventFormValues = {
    date: formText(form, "date"),
    titleEn: formText(form, "titleEn"),
    titleFr: formText(form, "titleFr"),
    sourceUrl: formText(form, "sourceUrl"),
    // Each form that needs nothing else names it otherwise, standing on one page with the form that edits.
    reason: formText(form, "reason") || formText(form, "why") || formText(form, "revertWhy"),
    revision: formText(form, "revision"),
  };
  const refused = (message: string): EventFormState => ({
    ...eventFormOf(values),
    answer: randomUUID(),
    problems: [{ field: null, message }],
  });

  let answer: EventAnswer;
  try {
    const admin = await currentAdmin("events.edit");
    if (!admin || !asked.success) return refused(await refusal(locale, "events.edit"));
    const chosen =
      formText(form, "intent") === "merge"
        ? { takes: formChoices(form, "take", EVENT_FIELDS), seen: formText(form, "seen") }
        : null;
    answer = await answerEvent(asked.data, values, chosen, admin);
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "a policy event could not be saved");
    return refused(t("failed", { reference }));
  }
  if (answer.saved === null) {
    // The history under the merge is to hold what one merges with.
    if (answer.state.merge) refresh();
    return answer.state;
  }
  revalidatePath("/", "layout");
  redirect(`/${locale}/admin/events/${answer.saved.slug}?saved=${answer.saved.revision}`);
}
