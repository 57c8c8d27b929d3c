"use server";

import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { keepCookies } from "@/lib/auth/keep-cookies";
import { rememberDevice } from "@/lib/auth/known-device";
import { ownPath } from "@/lib/auth/own-path";
import { signedIn } from "@/lib/auth/require-admin";
import { giveCode } from "@/lib/auth/sign-in";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { answerAccountForm, waiting, wrong } from "@/lib/admin/account-form";
import { formText } from "@/lib/admin/form-text";

const localeSchema = z.enum(LOCALES).catch("en");

/**
 * The second step of signing in. Open to everybody who has taken the first: better-auth's limits and origin check guard
 * it.
 */
export async function codeAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = localeSchema.parse(asked);
  return answerAccountForm({ locale }, "the second step of signing in failed", async () => {
    const to = ownPath(formText(form, "to"));
    if (await signedIn()) return { to };
    const t = await getTranslations({ locale, namespace: "admin.signIn" });
    const code = formText(form, "code");
    if (code.trim() === "") return wrong(t("code.missing"), "code");
    const incoming = await headers();
    const result = await giveCode(code, incoming);
    if (!result.ok) {
      switch (result.reason) {
        case "wrong":
          return wrong(t("code.wrong"), "code");
        case "over":
          return wrong(t("code.over"));
        case "locked_out":
          return wrong(t("code.lockedOut"));
        case "other_site":
          return wrong(t("otherSite"));
        case "too_many":
          return wrong(t("tooMany", waiting(result.seconds)));
      }
    }
    await keepCookies(result.response, incoming);
    if (result.done) await rememberDevice(result.done.email, incoming);
    return { to };
  });
}
