"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepCookies } from "@/lib/auth/keep-cookies";
import { signOut } from "@/lib/auth/sign-in";
import { LOCALES } from "@/lib/rules/text/bilingual";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { formText } from "@/lib/admin/form-text";
import { answerRecordForm } from "@/lib/admin/record/action";
import type { RecordTarget } from "@/lib/admin/record/target";

/** Ends the session of whoever sends the form; nobody's session is none to end. */
export async function signOutAction(form: FormData): Promise<void> {
  const incoming = await headers();
  const response = await signOut(incoming);
  await keepCookies(response, incoming);
  redirect(`/${LOCALES.find((locale) => locale === formText(form, "locale")) ?? "en"}/admin/login`);
}

/** Answers the forms of a category, a version, a correction or a policy event. For those who may edit its kind. */
export async function recordAction(
  target: RecordTarget,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  return answerRecordForm(target, form);
}
