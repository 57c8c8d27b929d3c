"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { SignInState } from "@/components/admin/people/sign-in-form";
import { keepCookies } from "@/lib/auth/keep-cookies";
import { rememberDevice } from "@/lib/auth/known-device";
import { ownPath } from "@/lib/auth/own-path";
import { signIn } from "@/lib/auth/sign-in";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { logger } from "@/lib/logger";
import { waiting } from "@/lib/admin/account-form";
import { formText } from "@/lib/admin/form-text";
import { noteTitleMark } from "@/lib/admin/title-mark";

/**
 * Signs in and leads on, to the second step where there is one, or answers what is wrong. Open to everybody: the limits
 * of tries and better-auth's origin check guard it.
 */
export async function signInAction(asked: Locale, _previous: SignInState, form: FormData): Promise<SignInState> {
  const locale = LOCALES.find((each) => each === asked) ?? "en";
  const t = await getTranslations({ locale, namespace: "admin.signIn" });
  const email = formText(form, "email").trim();
  const password = formText(form, "password");
  const again = async (...problems: SignInState["problems"]): Promise<SignInState> => {
    const state = { email, problems, answer: randomUUID() };
    await noteTitleMark(state, locale);
    return state;
  };

  const missing: SignInState["problems"] = [
    ...(email === "" ? [{ field: "email", message: t("missingEmail") } as const] : []),
    ...(password === "" ? [{ field: "password", message: t("missingPassword") } as const] : []),
  ];
  if (missing.length > 0) return again(...missing);

  const path = ownPath(formText(form, "to"));
  let isDone = false;
  try {
    const incoming = await headers();
    const result = await signIn(email, password, incoming);
    if (!result.ok) {
      switch (result.reason) {
        case "wrong":
          return again({ field: null, message: t("wrong") });
        case "over":
        case "locked_out":
        case "other_site":
          return again({ field: null, message: t("otherSite") });
        case "too_many":
          return again({ field: null, message: t("tooMany", waiting(result.seconds)) });
      }
    }
    await keepCookies(result.response, incoming);
    if (result.done) await rememberDevice(result.done.email, incoming);
    isDone = result.done !== null;
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, "sign-in failed");
    return again({ field: null, message: t("failed", { reference }) });
  }
  redirect(isDone ? `/${locale}${path}` : `/${locale}/admin/login/code?to=${encodeURIComponent(path)}`);
}
