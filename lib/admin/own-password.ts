import "server-only";
import { getTranslations } from "next-intl/server";
import { confirmPassword, type AccountDenial } from "@/lib/auth/own-account";
import type { Admin } from "@/lib/auth/require-admin";
import type { Locale } from "@/lib/rules/text/bilingual";
import { waiting, wrong, type AccountAnswer } from "./account-form";
import { formText } from "./form-text";

/** What a refusal of one's own password or code says, under the field that asked for it where it is of that. */
export async function refusedPassword(
  result: AccountDenial,
  locale: Locale,
  field: string,
  code: "wrong_password" | "wrong_code" = "wrong_password",
): Promise<ReturnType<typeof wrong>> {
  const t = await getTranslations({ locale, namespace: "people.problems" });
  switch (result.reason) {
    case "wrong":
      return wrong(t(code), field);
    case "too_many":
      return wrong(t("too_many", waiting(result.seconds)));
    case "other_site":
    case "already":
      return wrong(t(result.reason));
    case "signed_out":
      // Between the guard and the act.
      return wrong(t("not_found"));
  }
}

/**
 * Asks whether the password in a form is that of the person who acts: a session may be in other hands.
 * @param problems what else is wrong with the form; then no try is spent
 * @returns what the form answers where the act is not to be done; null = go on
 * @throws when the database does not answer
 */
export async function unlessOwnPassword(
  person: Admin,
  { form, field, locale, incoming }: { form: FormData; field: string; locale: Locale; incoming: Headers },
  problems: readonly { readonly field: string | null; readonly message: string }[] = [],
): Promise<Exclude<AccountAnswer, { readonly to: string }> | null> {
  const password = formText(form, field);
  if (password === "") {
    const t = await getTranslations({ locale, namespace: "people.problems" });
    return { problems: [...problems, { field, message: t("missing_password") }] };
  }
  if (problems.length > 0) return { problems };
  const result = await confirmPassword(person, password, incoming);
  return result.ok ? null : refusedPassword(result, locale, field);
}
