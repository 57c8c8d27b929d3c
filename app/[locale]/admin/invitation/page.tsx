import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm, type AccountField } from "@/components/admin/account-form";
import { LinkCode } from "@/components/links/link-code";
import { Page } from "@/components/ui/page";
import { openedLink } from "@/lib/auth/opened-link";
import { tokenHash } from "@/lib/auth/link-token";
import { linkByHash } from "@/lib/db/queries/people";
import { accountWords } from "@/components/admin/account-words";
import { acceptAction } from "./actions";
import { localeOf } from "@/lib/i18n/locale-of";

const PATH = "/admin/invitation";
type Props = PageProps<"/[locale]/admin/invitation">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "people.accept" });
  return { title: t("invitationTitle") };
}

/**
 * Where a one-time link leads: the person who is invited makes the account, or one whose password was reset chooses
 * another.
 */
export default async function InvitationPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { code, state, path } = await openedLink(PATH, await searchParams);
  if (code === null) {
    return (
      <Page locale={locale} path={path}>
        <LinkCode to={PATH} state={state} locale={locale} />
      </Page>
    );
  }
  const link = await linkByHash(tokenHash(code));
  const t = await getTranslations("people.accept");
  const roles = await getTranslations("admin.roles");
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
        hidden={{ token: code }}
        about={link.id}
        strong
        alone
        fields={fieldsOf(isInvitation ? link.name : null, t)}
        submit={t(isInvitation ? "submitInvitation" : "submitPassword")}
      />
    </Page>
  );
}

/** The new password, twice, and before it the name of a person who is invited. */
function fieldsOf(invited: string | null, t: Awaited<ReturnType<typeof getTranslations<"people.accept">>>) {
  const passwords: AccountField[] = [
    { name: "password", label: t("password"), type: "password", autoComplete: "new-password", hint: t("passwordHint") },
    { name: "passwordAgain", label: t("again"), type: "password", autoComplete: "new-password" },
  ];
  const name: AccountField = {
    name: "name",
    label: t("name"),
    type: "text",
    hint: t("nameHint"),
    autoComplete: "name",
    initial: invited ?? "",
  };
  return invited === null ? passwords : [name, ...passwords];
}
