"use server";

import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { keepCookies } from "@/lib/auth/keep-cookies";
import { rememberDevice } from "@/lib/auth/known-device";
import { networkOfRequest } from "@/lib/auth/network";
import {
  changePassword,
  confirmSecondFactor,
  renewBackupCodes,
  startSecondFactor,
  stopSecondFactor,
} from "@/lib/auth/own-account";
import { currentAdmin, sessionOf, type Admin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { changeOwnDetails } from "@/lib/db/commands/own-details";
import { endSessions } from "@/lib/db/commands/people";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { isGuessable } from "@/lib/auth/guessable";
import { parsePersonEntry } from "@/lib/rules/account/person-entry";
import { passwordProblem } from "@/lib/rules/account/password-entry";
import { answerAccountForm, denied, wrong, type AccountAnswer } from "@/lib/admin/account-form";
import { formText } from "@/lib/admin/form-text";
import { refusedPassword, unlessOwnPassword } from "@/lib/admin/own-password";
import { denial } from "@/lib/admin/denial";

const localeSchema = z.enum(LOCALES).catch("en");
const wordsOf = (locale: Locale) => getTranslations({ locale, namespace: "people" });
/** What an act is given: the words and the language of its form, and the headers of its request. */
type Around = { readonly t: Awaited<ReturnType<typeof wordsOf>>; readonly locale: Locale; readonly incoming: Headers };

/** Runs an act on the own account of whoever is signed in. */
function ownAct(
  { locale: asked, values = {} }: { locale: Locale; values?: AccountFormState["values"] },
  what: string,
  act: (person: Admin, around: Around) => Promise<AccountAnswer>,
): Promise<AccountFormState> {
  const locale = localeSchema.parse(asked);
  return answerAccountForm({ locale, values }, what, async () => {
    const person = await currentAdmin("account.own");
    if (!person) return denied(await denial(locale, "account.own"));
    return act(person, { t: await wordsOf(locale), locale, incoming: await headers() });
  });
}

/** Changes one's own name and e-mail address, for which one's password is asked. */
export async function changeDetailsAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const values = { name: formText(form, "name"), email: formText(form, "email") };
  return ownAct(
    { locale: asked, values },
    "details of an account could not be changed",
    async (person, { t, locale, incoming }) => {
      const entry = parsePersonEntry({ ...values, role: person.role });
      const problems = entry.ok
        ? []
        : entry.problems.map(({ field, code }) => ({ field, message: t(`problems.${code}`) }));
      const refused = await unlessOwnPassword(person, { form, field: "detailsPassword", locale, incoming }, problems);
      if (refused || !entry.ok) return refused ?? { problems };
      const session = await sessionOf(incoming);
      if (!session) return denied(await denial(locale, "account.own"));
      const by = { id: person.id, name: person.name, network: networkOfRequest(incoming) };
      const result = await changeOwnDetails(db(), entry.person, by, session.token);
      if (!result.ok) {
        if (result.reason === "exists") return wrong(t("problems.taken"), "email");
        return wrong(t(`problems.${result.reason === "unchanged" ? "unchanged" : "not_found"}`));
      }
      // The browser is known by the address: it would count as a stranger's under the new one.
      await rememberDevice(entry.person.email, incoming);
      return { to: "/admin/account?done=details" };
    },
  );
}

/** Changes one's own password: the old one is asked for, and one's other sessions end. */
export async function changePasswordAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return ownAct({ locale: asked }, "a password could not be changed", async (person, { t, locale, incoming }) => {
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
    if (!result.ok) return refusedPassword(result, locale, "currentPassword");
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
  return ownAct({ locale: asked }, "a second factor could not be set up", async (person, { t, locale, incoming }) => {
    const code = formText(form, "factorCode");
    if (form instanceof FormData && form.has("factorCode")) {
      // The picture shown goes on being shown; it is the person's own, and nothing is read from it.
      const secret = previous?.secret ?? null;
      if (code.trim() === "") return { secret, ...wrong(t("problems.missing_code"), "factorCode") };
      const result = await confirmSecondFactor(person, code, incoming);
      if (!result.ok) return { secret, ...(await refusedPassword(result, locale, "factorCode", "wrong_code")) };
      await keepCookies(result.response, incoming);
      return { done: t("account.factor.onDone"), codes: result.codes };
    }
    const password = formText(form, "factorPassword");
    if (password === "") return wrong(t("problems.missing_password"), "factorPassword");
    const result = await startSecondFactor(person, password, incoming);
    return result.ok
      ? { secret: { secret: result.secret, qr: result.qr } }
      : await refusedPassword(result, locale, "factorPassword");
  });
}

/** Makes new backup codes in the place of the old ones, and shows them once. */
export async function renewCodesAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return ownAct({ locale: asked }, "backup codes could not be made", async (person, { t, locale, incoming }) => {
    const password = formText(form, "codesPassword");
    if (password === "") return wrong(t("problems.missing_password"), "codesPassword");
    const result = await renewBackupCodes(person, password, incoming);
    return result.ok
      ? { done: t("account.factor.codesDone"), codes: result.codes }
      : await refusedPassword(result, locale, "codesPassword");
  });
}

/** Turns the second factor off. */
export async function stopFactorAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return ownAct(
    { locale: asked },
    "a second factor could not be turned off",
    async (person, { t, locale, incoming }) => {
      const password = formText(form, "offPassword");
      if (password === "") return wrong(t("problems.missing_password"), "offPassword");
      const result = await stopSecondFactor(person, password, incoming);
      if (!result.ok) return refusedPassword(result, locale, "offPassword");
      await keepCookies(result.response, incoming);
      return { to: "/admin/account?done=off" };
    },
  );
}

/** Ends every session of one's own, this one too. */
export async function endOwnSessionsAction(
  asked: Locale,
  _previous: AccountFormState,
  _form: FormData,
): Promise<AccountFormState> {
  return ownAct({ locale: asked }, "sessions could not be ended", async (person, { t, incoming }) => {
    const result = await endSessions(db(), person.id, { ...person, network: networkOfRequest(incoming) });
    return result.ok ? { to: "/admin/login?done=everywhere" } : wrong(t("problems.not_found"));
  });
}
