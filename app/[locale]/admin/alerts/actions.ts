"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { answerAccountForm, denied, wrong, type AccountAnswer } from "@/lib/admin/account-form";
import { denial } from "@/lib/admin/denial";
import { formText } from "@/lib/admin/form-text";
import { addWebhook, forget, retry, rotateSecret, setToDo, stop } from "@/lib/alerts/manage";
import { alertSettings } from "@/lib/alerts/settings";
import { currentAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { personById } from "@/lib/db/queries/people";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";

const INTENTS = ["retry", "stop", "drop_subscriber", "drop_webhook", "rotate", "add", "to_do_on", "to_do_off"] as const;
export type AlertIntent = (typeof INTENTS)[number];

type Target = { readonly locale: Locale; readonly intent: AlertIntent };
const targetSchema = z.object({ locale: z.enum(LOCALES), intent: z.enum(INTENTS) });

/** Does one of the acts of the page of alerts. For those who manage alerts. */
export async function alertAction(
  target: Target,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const asked = targetSchema.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const typed = { url: formText(form, "url"), toDo: formText(form, "toDo") };
  return answerAccountForm({ locale, values: typed }, "an act on alerts could not be done", async () => {
    const admin = await currentAdmin("alerts.manage");
    if (!admin || !asked.success) return denied(await denial(locale, "alerts.manage"));
    const { intent } = asked.data;
    return intent === "add" ? added(locale, typed) : answered(locale, intent, form, admin.id);
  });
}

type Other = Exclude<AlertIntent, "add">;

async function answered(locale: Locale, intent: Other, form: FormData, self: string): Promise<AccountAnswer> {
  const t = await getTranslations({ locale, namespace: "alertsAdmin" });
  if (intent === "to_do_on" || intent === "to_do_off") {
    const person = await personById(self);
    if (person) await setToDo(db(), person.email, locale, intent === "to_do_on");
    return { to: `/admin/alerts?done=${intent}` };
  }
  const id = z.uuid().safeParse(formText(form, "id")).data;
  if (id === undefined) return wrong(t("problems.gone"));
  if (intent === "rotate") {
    const secret = await rotateSecret(db(), alertSettings(), id);
    if (secret === null) return wrong(t("problems.gone"));
    return { done: t("webhooks.rotated"), link: secret };
  }
  const done = await (intent === "retry"
    ? retry(db(), id)
    : intent === "stop"
      ? stop(db(), id)
      : forget(db(), intent === "drop_webhook" ? "webhook" : "subscriber", id));
  return done ? { to: `/admin/alerts?done=${intent}` } : wrong(t("problems.gone"));
}

async function added(locale: Locale, { url, toDo }: { url: string; toDo: string }): Promise<AccountAnswer> {
  const t = await getTranslations({ locale, namespace: "alertsAdmin" });
  const result = await addWebhook(db(), alertSettings(), url, toDo === "yes");
  if (!result.ok) return wrong(t(`problems.${result.reason}`), "url");
  refresh();
  return { done: t("webhooks.added"), link: result.secret };
}
