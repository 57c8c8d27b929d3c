import "server-only";
import { getTranslations } from "next-intl/server";
import { signedIn } from "@/lib/auth/require-admin";
import type { Locale } from "@/lib/rules/text/bilingual";
import { may, type Permission } from "@/lib/rules/account/permission";

/** Why a form was refused as a whole, and where to go first; `apart` in another tab, so that the form stays. */
export type Refusal = {
  readonly message: string;
  readonly link?: { readonly href: string; readonly label: string; readonly apart: true };
};

/** Why an action denies whoever sent it, in words: nobody is signed in, or somebody whose role may not do this. */
export async function denial(locale: Locale, permission: Permission): Promise<Refusal> {
  const t = await getTranslations({ locale, namespace: "admin" });
  const person = await signedIn();
  if (person?.lacksFactor && may(person.role, permission))
    return {
      message: t("refused.factor"),
      link: { href: `/${locale}/admin/account`, label: t("refused.setUp"), apart: true },
    };
  return person && !may(person.role, permission)
    ? { message: t("refused.role", { role: t(`roles.${person.role}`) }) }
    : {
        message: t("refused.signedOut"),
        link: { href: `/${locale}/admin/login`, label: t("refused.signIn"), apart: true },
      };
}
