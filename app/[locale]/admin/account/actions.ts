"use server";

import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { keepCookies } from "@/lib/auth/keep-cookies";
import { networkOfRequest } from "@/lib/auth/network";
import {
  changePassword,
  confirmSecondFactor,
  renewBackupCodes,
  startSecondFactor,
  stopSecondFactor,
  type AccountDenial,
} from "@/lib/auth/own-account";
import { currentAdmin, type Admin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { endSessions } from "@/lib/db/commands/people";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { isGuessable } from "@/lib/auth/guessable";
import { passwordProblem } from "@/lib/rules/account/password-entry";
import { answerAccountForm, waiting, wrong, type AccountAnswer } from "@/lib/admin/account-form";
import { formText } from "@/lib/admin/form-text";
import { denial } from "@/lib/admin/denial";

const localeSchema = z.enum(LOCALES).catch("en");
type Words = Awaited<ReturnType<typeof wordsOf>>;
const wordsOf = (locale: Locale) => getTranslations({ locale, namespace: "people" });

/** Runs an act on the own account of whoever is signed in. */
function ownAct(
  asked: Locale,
  what: string,
  act: (person: Admin, t: Words, incoming: Headers) => Promise<AccountAnswer>,
): Promise<AccountFormState> {
  const locale = localeSchema.parse(asked);
  return answerAccountForm(locale, what, async () => {
    const person = await currentAdmin("account.own");
    if (!person) return wrong(await denial(locale, "account.own"));
    return act(person, await wordsOf(locale), await headers());
  });
}

/** What a refusal says, under the field that asked for the password or the code. */
function refused(
  result: AccountDenial,
  t: Words,
  field: string,
  code: "wrong_password" | "wrong_code" = "wrong_password",
): { problems: { field: string | null; message: string }[] } {
  const say = (message: string, of: string | null = null) => ({ problems: [{ field: of, message }] });
  switch (result.reason) {
    case "wrong":
      return say(t(`problems.${code}`), field);
    case "too_many":
      return say(t("problems.too_many", waiting(result.seconds)));
    case "other_site":
      return say(t("problems.other_site"));
    case "already":
      return say(t("problems.already"));
    case "signed_out":
      // Between the guard and the act.
      return say(t("problems.not_found"));
  }
}

/** Changes one's own password: the old one is asked for, and one's other sessions end. */
export async function changePasswordAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return ownAct(asked, "a password could not be changed", async (person, t, incoming) => {
    const [current, next, again] = ["currentPassword", "newPassword", "newPasswordAgain"].map((name) =>
      formText(form, name),
    ) as [string, string, string];
    const problem = passwordProblem(next, again, [person.name, person.email], isGuessable);
    const problems = [
      ...(current === "" ? [{ field: "currentPassword", message: t("problems.missing_password") }] : []),
      ...(problem
        ? [
            {
              field: problem === "different" ? "newPasswordAgain" : "newPassword",
              message: t(`problems.${problem === "too_long" ? "password_too_long" : problem}`),
            },
          ]
        : []),
    ];
    if (problems.length > 0) return { problems };
    const result = await changePassword(person, current, next, incoming);
    if (!result.ok) return refused(result, t, "currentPassword");
    await keepCookies(result.response, incoming);
    return { to: "/admin/account?done=password" };
  });
}

/** Sets up the second factor: first the password, for which the secret is shown, then a code made from it. */
export async function setUpFactorAction(
  asked: Locale,
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return ownAct(asked, "a second factor could not be set up", async (person, t, incoming) => {
    const code = formText(form, "factorCode");
    if (form instanceof FormData && form.has("factorCode")) {
      // The picture shown goes on being shown; it is the person's own, and nothing is read from it.
      const secret = previous?.secret ?? null;
      if (code.trim() === "") return { secret, ...wrong(t("problems.missing_code"), "factorCode") };
      const result = await confirmSecondFactor(person, code, incoming);
      if (!result.ok) return { secret, ...refused(result, t, "factorCode", "wrong_code") };
      await keepCookies(result.response, incoming);
      return { done: t("account.factor.onDone"), codes: result.codes };
    }
    const password = formText(form, "factorPassword");
    if (password === "") return wrong(t("problems.missing_password"), "factorPassword");
    const result = await startSecondFactor(person, password, incoming);
    return result.ok ? { secret: { secret: result.secret, qr: result.qr } } : refused(result, t, "factorPassword");
  });
}

/** Makes new backup codes in the place of the old ones, and shows them once. */
export async function renewCodesAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return ownAct(asked, "backup codes could not be made", async (person, t, incoming) => {
    const password = formText(form, "codesPassword");
    if (password === "") return wrong(t("problems.missing_password"), "codesPassword");
    const result = await renewBackupCodes(person, password, incoming);
    return result.ok
      ? { done: t("account.factor.codesDone"), codes: result.codes }
      : refused(result, t, "codesPassword");
  });
}

/** Turns the second factor off. */
export async function stopFactorAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return ownAct(asked, "a second factor could not be turned off", async (person, t, incoming) => {
    const password = formText(form, "offPassword");
    if (password === "") return wrong(t("problems.missing_password"), "offPassword");
    const result = await stopSecondFactor(person, password, incoming);
    if (!result.ok) return refused(result, t, "offPassword");
    await keepCookies(result.response, incoming);
    return { to: "/admin/account?done=off" };
  });
}

/** Ends every session of one's own, this one too. */
export async function endOwnSessionsAction(
  asked: Locale,
  _previous: AccountFormState,
  _form: FormData,
): Promise<AccountFormState> {
  return ownAct(asked, "sessions could not be ended", async (person, t, incoming) => {
    const result = await endSessions(db(), person.id, { ...person, network: networkOfRequest(incoming) });
    return result.ok ? { to: "/admin/login" } : wrong(t("problems.not_found"));
  });
}
