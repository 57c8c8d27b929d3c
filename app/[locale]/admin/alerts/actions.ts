"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { answerAccountForm, denied, wrong, type AccountAnswer } from "@/lib/admin/account-form";
import { denial } from "@/lib/admin/denial";
import { formText } from "@/lib/admin/form-text";
import { addWebhook, forgetSubscriber, removeWebhook, retry, rotateSecret, setToDo, stop } from "@/lib/alerts/manage";
import { alertSettings } from "@/lib/alerts/settings";
import { networkOfRequest } from "@/lib/auth/network";
import { currentAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/db/commands/write-audit";
import { personById } from "@/lib/db/queries/people";
import { SUBSCRIBER_QUERY } from "@/lib/rules/alert/subscriber-query";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { addressOf, paramsOf } from "@/lib/rules/text/query-codec";

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
    const by = { id: admin.id, name: admin.name, network: networkOfRequest(await headers()) };
    return intent === "add" ? added(locale, typed, by) : answered(locale, intent, form, by);
  });
}

type Other = Exclude<AlertIntent, "add">;
type Self = Actor & { readonly id: string };

async function answered(locale: Locale, intent: Other, form: FormData, by: Self): Promise<AccountAnswer> {
  const t = await getTranslations({ locale, namespace: "alertsAdmin" });
  const client = db();
  if (intent === "to_do_on" || intent === "to_do_off") {
    const person = await personById(by.id);
    if (person) await setToDo(client, { email: person.email, language: locale }, intent === "to_do_on", by);
    return { to: `/admin/alerts?done=${intent}` };
  }
  const id = z.uuid().safeParse(formText(form, "id")).data;
  if (id === undefined) return wrong(t("problems.gone"));
  if (intent === "rotate") {
    const secret = await rotateSecret(client, alertSettings(), id, by);
    if (secret === null) return wrong(t("problems.gone"));
    return { done: t("webhooks.rotated"), link: secret };
  }
  const act = { retry, stop, drop_subscriber: forgetSubscriber, drop_webhook: removeWebhook }[intent];
  if (!(await act(client, id, by))) return wrong(t("problems.gone"));
  return { to: intent === "drop_subscriber" ? toSubscribers(formText(form, "list")) : `/admin/alerts?done=${intent}` };
}

/** Back to the list that was looked at. */
function toSubscribers(list: string): string {
  const { values } = SUBSCRIBER_QUERY.read(paramsOf(list), null);
  return addressOf("/admin/alerts/subscribers", SUBSCRIBER_QUERY.write(values), "done=drop_subscriber");
}

type Typed = { readonly url: string; readonly toDo: string };

async function added(locale: Locale, { url, toDo }: Typed, by: Actor): Promise<AccountAnswer> {
  const t = await getTranslations({ locale, namespace: "alertsAdmin" });
  const result = await addWebhook(db(), alertSettings(), { text: url, toDo: toDo === "yes" }, by);
  if (!result.ok) return wrong(t(`problems.${result.reason}`), "url");
  refresh();
  return { done: t("webhooks.added"), link: result.secret };
}
