import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/admin/account-form";
import { AdminPage } from "@/components/admin/admin-page";
import { DoneBanner } from "@/components/admin/done-banner";
import { LinkList } from "@/components/admin/people/link-list";
import { ownPassword } from "@/components/admin/people/own-password";
import { PeopleList } from "@/components/admin/people/people-list";
import { requireAdmin } from "@/lib/auth/require-admin";
import { openLinks, people } from "@/lib/db/queries/people";
import { ROLES } from "@/lib/rules/account/permission";
import { accountWords } from "@/components/admin/account-words";
import { signOutAction } from "../actions";
import { inviteAction, revokeLinkAction } from "./actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/people">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "people.list" });
  return { title: t("title") };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/people";
  const admin = await requireAdmin(locale, path, "people.manage");
  const [everybody, links] = await Promise.all([people(), openLinks()]);
  const { done } = await searchParams;
  const t = await getTranslations("people");
  const roles = await getTranslations("admin.roles");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {done === "revoked" && <DoneBanner message={t("links.revoked")} />}
      <h1>{t("list.title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("list.lead")}</p>
      <PeopleList people={everybody} self={admin.id} locale={locale} />
      <section aria-labelledby="links" className="mt-12">
        <h2 id="links">{t("links.title")}</h2>
        <p className="measure mt-1 text-ink-soft">{links.length > 0 ? t("links.lead") : t("links.none")}</p>
        <LinkList
          links={links}
          revoke={revokeLinkAction.bind(null, locale)}
          words={accountWords(locale)}
          locale={locale}
        />
      </section>
      <section aria-labelledby="invite" className="mt-12">
        <h2 id="invite">{t("invite.title")}</h2>
        <AccountForm
          action={inviteAction.bind(null, locale)}
          text={accountWords(locale)}
          lead={t("invite.lead")}
          strong
          submit={t("invite.submit")}
          fields={[
            { name: "name", label: t("invite.name"), type: "text", hint: t("invite.hints.name") },
            { name: "email", label: t("invite.email"), type: "email", hint: t("invite.hints.email") },
            {
              name: "role",
              label: t("invite.role"),
              type: "choice",
              hint: t("invite.hints.role"),
              options: ROLES.map((role) => ({ value: role, label: roles(role) })),
              initial: "editor",
            },
            ownPassword("invite", t("confirm.label"), t("confirm.hint")),
          ]}
        />
      </section>
    </AdminPage>
  );
}
