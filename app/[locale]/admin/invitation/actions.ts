"use server";

import { hashPassword } from "better-auth/crypto";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { forgetCode, keepCode } from "@/lib/auth/opened-link";
import { tokenHash } from "@/lib/auth/link-token";
import { networkOfRequest } from "@/lib/auth/network";
import { db } from "@/lib/db/client";
import { spendLink } from "@/lib/db/commands/invitations";
import { linkByHash } from "@/lib/db/queries/people";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { isGuessable } from "@/lib/auth/guessable";
import { passwordProblem } from "@/lib/rules/account/password-entry";
import { nameProblem } from "@/lib/rules/account/person-entry";
import { answerAccountForm, wrong } from "@/lib/admin/account-form";
import { formText } from "@/lib/admin/form-text";

const PATH = "/admin/invitation";
const localeSchema = z.enum(LOCALES).catch("en");

/** Uses a one-time link. Open to whoever holds one: its token, which cannot be guessed, is the guard. */
export async function acceptAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = localeSchema.parse(asked);
  const typed = formText(form, "name");
  return answerAccountForm({ locale, values: { name: typed } }, "a one-time link could not be used", async () => {
    const t = await getTranslations({ locale, namespace: "people.problems" });
    const code = formText(form, "token");
    const hash = tokenHash(code);
    const link = await linkByHash(hash);
    if (!link) return wrong(t("over"));
    const incoming = await headers();
    // The page is drawn again with what is wrong, and asks the browser whose link it is.
    await keepCode(PATH, code, incoming);
    const name = link.kind === "invitation" ? typed : link.name;
    const [password, again] = [formText(form, "password"), formText(form, "passwordAgain")];
    const ofName = nameProblem(name);
    const ofPassword = passwordProblem(password, again, [name, link.email], isGuessable);
    const problems = [
      ...(ofName ? [{ field: "name", message: t(ofName) }] : []),
      ...(ofPassword
        ? [
            {
              field: ofPassword === "different" ? "passwordAgain" : "password",
              message: t(ofPassword === "too_long" ? "password_too_long" : ofPassword),
            },
          ]
        : []),
    ];
    if (problems.length > 0) return { problems };
    const network = networkOfRequest(incoming);
    const result = await spendLink(db(), hash, {
      name: name.trim(),
      passwordHash: await hashPassword(password),
      network,
    });
    if (result.ok) await forgetCode(PATH, code, incoming);
    return result.ok ? { to: "/admin/login?done=password" } : wrong(t(result.reason));
  });
}
