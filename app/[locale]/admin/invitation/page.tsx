import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm, type AccountField } from "@/components/admin/account-form";
import { Page } from "@/components/ui/page";
import { tokenHash } from "@/lib/auth/link-token";
import { linkByHash } from "@/lib/db/queries/people";
import { accountWords } from "@/components/admin/account-words";
import { acceptAction } from "./actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/invitation">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "people.accept" });
  return { title: t("invitationTitle"), referrer: "same-origin" };
}

/**
 * Where a one-time link leads: the person who is invited makes the account, or one whose password was reset chooses
 * another.
 */
export default async function InvitationPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { token } = await searchParams;
  const given = typeof token === "string" && token.length <= 200 ? token : "";
  const link = given === "" ? null : await linkByHash(tokenHash(given));
  const t = await getTranslations("people.accept");
  const roles = await getTranslations("admin.roles");
  const path = `/admin/invitation${given === "" ? "" : `?token=${encodeURIComponent(given)}`}`;
  if (!link) {
    return (
      <Page locale={locale} path={path}>
        <h1>{t("overTitle")}</h1>
        <p className="measure mt-2">{t("overText")}</p>
        <p className="mt-4">
          <a href={`/${locale}/admin/login`}>{t("signIn")}</a>
        </p>
      </Page>
    );
  }
  const isInvitation = link.kind === "invitation";
  const name: AccountField = {
    name: "name",
    label: t("name"),
    type: "text",
    hint: t("nameHint"),
    autoComplete: "name",
    initial: link.name,
  };
  const passwords: AccountField[] = [
    { name: "password", label: t("password"), type: "password", autoComplete: "new-password", hint: t("passwordHint") },
    { name: "passwordAgain", label: t("again"), type: "password", autoComplete: "new-password" },
  ];
  return (
    <Page locale={locale} path={path}>
      <h1>{t(isInvitation ? "invitationTitle" : "passwordTitle")}</h1>
      <AccountForm
        action={acceptAction.bind(null, locale)}
        text={accountWords(locale)}
        lead={
          isInvitation
            ? t("invitationLead", { role: roles(link.role ?? "editor"), email: link.email })
            : t("passwordLead", { email: link.email })
        }
        hidden={{ token: given }}
        about={link.id}
        strong
        alone
        fields={isInvitation ? [name, ...passwords] : passwords}
        submit={t(isInvitation ? "submitInvitation" : "submitPassword")}
      />
    </Page>
  );
}
