import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { AccountForm, type AccountField } from "@/components/admin/account-form";
import { AdminPage } from "@/components/admin/admin-page";
import { DoneBanner } from "@/components/admin/done-banner";
import { SessionList } from "@/components/admin/people/session-list";
import { requireAdmin, sessionOf } from "@/lib/auth/require-admin";
import { hasSecondFactor, sessionsOf } from "@/lib/db/queries/people";
import { accountWords } from "@/components/admin/account-words";
import { signOutAction } from "../actions";
import {
  changePasswordAction,
  endOwnSessionsAction,
  renewCodesAction,
  setUpFactorAction,
  stopFactorAction,
} from "./actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/account">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "people.account" });
  return { title: t("title") };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/account";
  const admin = await requireAdmin(locale, path, "account.own");
  const [isOn, sessions, own] = await Promise.all([
    hasSecondFactor(admin.id),
    sessionsOf(admin.id),
    sessionOf(await headers()),
  ]);
  const { done } = await searchParams;
  const t = await getTranslations("people");
  const a = await getTranslations("people.account");
  const roles = await getTranslations("admin.roles");
  const words = accountWords(locale);
  const password = (name: string): AccountField => ({
    name,
    label: a("factor.password"),
    type: "password",
    autoComplete: "current-password",
  });
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {done === "password" && <DoneBanner message={a("password.done")} />}
      {done === "off" && !isOn && <DoneBanner message={a("factor.offDone")} />}
      <h1>{a("title")}</h1>
      <dl className="facts mt-6 max-w-[46rem]">
        <dt>{a("who")}</dt>
        <dd className="break-words">
          {admin.name}, {admin.email}
        </dd>
        <dt>{a("role")}</dt>
        <dd>{roles(admin.role)}</dd>
      </dl>
      <section aria-labelledby="password" className="mt-10">
        <h2 id="password">{a("password.title")}</h2>
        <AccountForm
          action={changePasswordAction.bind(null, locale)}
          text={words}
          lead={a("password.lead")}
          submit={a("password.submit")}
          fields={[
            {
              name: "currentPassword",
              label: a("password.current"),
              type: "password",
              autoComplete: "current-password",
            },
            {
              name: "newPassword",
              label: a("password.next"),
              type: "password",
              autoComplete: "new-password",
              hint: t("accept.passwordHint"),
            },
            { name: "newPasswordAgain", label: a("password.again"), type: "password", autoComplete: "new-password" },
          ]}
        />
      </section>
      <section aria-labelledby="factor" className="mt-12">
        <h2 id="factor">{a("factor.title")}</h2>
        {isOn && <p className="measure mt-1 text-ink-soft">{a("factor.onLead")}</p>}
        {/* Stands here once the factor is on too: the backup codes that it gave are shown by it. */}
        <AccountForm
          action={setUpFactorAction.bind(null, locale)}
          text={words}
          lead={a("factor.offLead")}
          over={isOn}
          fields={[password("factorPassword")]}
          submit={a("factor.start")}
          confirm={{
            fields: [{ name: "factorCode", label: a("factor.code"), type: "code" }],
            submit: a("factor.confirm"),
          }}
        />
        {isOn && (
          <>
            <h3 className="mt-6">{a("factor.renewTitle")}</h3>
            <AccountForm
              action={renewCodesAction.bind(null, locale)}
              text={words}
              lead={a("factor.renewLead")}
              fields={[password("codesPassword")]}
              submit={a("factor.renew")}
            />
            <h3 className="mt-8">{a("factor.offTitle")}</h3>
            <AccountForm
              action={stopFactorAction.bind(null, locale)}
              text={words}
              fields={[password("offPassword")]}
              submit={a("factor.off")}
            />
          </>
        )}
      </section>
      <section aria-labelledby="sessions" className="mt-12">
        <h2 id="sessions">{a("sessions.title")}</h2>
        <p className="measure mt-1 text-ink-soft">{a("sessions.lead")}</p>
        <SessionList
          sessions={sessions.map(({ token, ...session }) => ({ ...session, isThis: token === own?.token }))}
          locale={locale}
        />
        <AccountForm
          action={endOwnSessionsAction.bind(null, locale)}
          text={words}
          lead={a("sessions.endLead")}
          fields={[]}
          submit={a("sessions.end")}
        />
      </section>
    </AdminPage>
  );
}
