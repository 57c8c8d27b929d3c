import "server-only";
import { getTranslations } from "next-intl/server";
import { signedIn } from "@/lib/auth/require-admin";
import type { Locale } from "@/lib/rules/text/bilingual";
import { may, type Permission } from "@/lib/rules/account/permission";

/** Why an action denies whoever sent it, in words: nobody is signed in, or somebody whose role may not do this. */
export async function denial(locale: Locale, permission: Permission): Promise<string> {
  const t = await getTranslations({ locale, namespace: "admin" });
  const person = await signedIn();
  return person && !may(person.role, permission)
    ? t("refused.role", { role: t(`roles.${person.role}`) })
    : t("refused.signedOut");
}
