"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepCookies } from "@/lib/auth/keep-cookies";
import { signOut } from "@/lib/auth/sign-in";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { formText } from "./form-text";

/** Ends the session of whoever sends the form; nobody's session is none to end. */
export async function signOutAction(form: FormData): Promise<void> {
  const incoming = await headers();
  const response = await signOut(incoming);
  await keepCookies(response, incoming);
  redirect(`/${LOCALES.find((locale) => locale === formText(form, "locale")) ?? "en"}/admin/login`);
}
