"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { keepCookies } from "@/lib/auth/keep-cookies";
import { signOut } from "@/lib/auth/sign-in";
import { sessionOf } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { markTold } from "@/lib/db/queries/told";
import { answerAccountForm, denied } from "@/lib/admin/account-form";
import { denial } from "@/lib/admin/denial";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import type { AccountFormState } from "@/components/admin/account-form-state";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { formText } from "@/lib/admin/form-text";
import { answerRecordForm } from "@/lib/admin/record/action";
import type { RecordTarget } from "@/lib/admin/record/target";

/** Ends the session of whoever sends the form; nobody's session is none to end. */
export async function signOutAction(form: FormData): Promise<void> {
  const incoming = await headers();
  const { response, others } = await signOut(incoming);
  await keepCookies(response, incoming);
  const locale = LOCALES.find((each) => each === formText(form, "locale")) ?? "en";
  redirect(`/${locale}/admin/login${others === null ? "" : `?done=out&others=${others}`}`);
}

/** Notes that a person has seen what was done to the account. For whoever is signed in. */
export async function seenAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = z.enum(LOCALES).catch("en").parse(asked);
  return answerAccountForm({ locale }, "what was seen could not be noted", async () => {
    const session = await sessionOf(await headers());
    if (!session) return denied(await denial(locale, "account.own"));
    const upTo = Number(formText(form, "upTo"));
    await markTold(db(), session.person.id, session.since, Number.isFinite(upTo) ? upTo : 0);
    refresh();
    return {};
  });
}

/** Answers the forms of a category, a version, a correction or a policy event. For those who may edit its kind. */
export async function recordAction(
  target: RecordTarget,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  return answerRecordForm(target, form);
}
