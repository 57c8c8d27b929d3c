import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { AccountForm, type AccountField } from "@/components/admin/account-form";
import { ownPassword } from "@/components/admin/people/own-password";
import { AdminPage } from "@/components/admin/admin-page";
import { DoneBanner } from "@/components/admin/done-banner";
import { SessionList } from "@/components/admin/people/session-list";
import { backupCodesLeft } from "@/lib/auth/own-account";
import { env } from "@/lib/env";
import { requireAdmin, sessionOf } from "@/lib/auth/require-admin";
import { hasSecondFactor, sessionsOf } from "@/lib/db/queries/people";
import { accountWords } from "@/components/admin/account-words";
import { signOutAction } from "../actions";
import {
  changeDetailsAction,
  changePasswordAction,
  endOwnSessionsAction,
  renewCodesAction,
  setUpFactorAction,
  stopFactorAction,
} from "./actions";
import { localeOf } from "@/lib/i18n/locale-of";
import type { Locale } from "@/lib/rules/text/bilingual";

type Props = PageProps<"/[locale]/admin/account">;

/** Of so few backup codes the person is warned. */
const FEW_CODES = 2;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "people.account" });
  return { title: t("title") };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/account";
  const admin = await requireAdmin(locale, path, "account.own");
  const isOn = await hasSecondFactor(admin.id);
  const [left, sessions, own] = await Promise.all([
    isOn ? backupCodesLeft(admin.id) : null,
    sessionsOf(admin.id),
    sessionOf(await headers()),
  ]);
  const { done } = await searchParams;
  const a = await getTranslations("people.account");
  const roles = await getTranslations("admin.roles");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {done === "password" && <DoneBanner message={a("password.done")} />}
      {done === "details" && <DoneBanner message={a("details.done")} />}
      {done === "off" && !isOn && <DoneBanner message={a("factor.offDone")} />}
      {admin.lacksFactor && (
        <p role="status" className="measure mb-4 border-l-4 border-alarm pl-4">
          {a("factor.required")} <a href="#factor">{a("factor.start")}</a>
        </p>
      )}
      <h1>{a("title")}</h1>
      <dl className="facts mt-6 max-w-[46rem]">
        <dt>{a("who")}</dt>
        <dd className="break-words">
          {admin.name}, {admin.email}
        </dd>
        <dt>{a("role")}</dt>
        <dd>{roles(admin.role)}</dd>
      </dl>
      <Details locale={locale} name={admin.name} email={admin.email} />
      <Password locale={locale} />
      <SecondFactor locale={locale} isOn={isOn} isRequired={admin.lacksFactor} left={left} />
      <section aria-labelledby="sessions" className="mt-12">
        <h2 id="sessions">{a("sessions.title")}</h2>
        <p className="measure mt-1 text-ink-soft">{a("sessions.lead", { hours: env().SESSION_IDLE_HOURS })}</p>
        <SessionList
          sessions={sessions.map(({ token, ...session }) => ({ ...session, isThis: token === own?.token }))}
          locale={locale}
        />
        <AccountForm
          action={endOwnSessionsAction.bind(null, locale)}
          text={accountWords(locale)}
          lead={a("sessions.endLead")}
          fields={[]}
          submit={a("sessions.end")}
        />
      </section>
    </AdminPage>
  );
}

function Details({ locale, name, email }: { locale: Locale; name: string; email: string }) {
  const t = useTranslations("people");
  const a = useTranslations("people.account.details");
  return (
    <section aria-labelledby="details" className="mt-10">
      <h2 id="details">{a("title")}</h2>
      <AccountForm
        action={changeDetailsAction.bind(null, locale)}
        text={accountWords(locale)}
        lead={a("lead")}
        resend="safe"
        submit={a("submit")}
        fields={[
          { name: "name", label: t("invite.name"), type: "text", autoComplete: "name", initial: name },
          { name: "email", label: t("invite.email"), type: "email", autoComplete: "email", initial: email },
          ownPassword("details", t("confirm.label")),
        ]}
      />
    </section>
  );
}

function Password({ locale }: { locale: Locale }) {
  const t = useTranslations("people");
  const a = useTranslations("people.account.password");
  const field = (name: string, label: string, autoComplete: string, hint?: string): AccountField => ({
    name,
    label,
    type: "password",
    autoComplete,
    ...(hint && { hint }),
  });
  return (
    <section aria-labelledby="password" className="mt-10">
      <h2 id="password">{a("title")}</h2>
      <AccountForm
        action={changePasswordAction.bind(null, locale)}
        text={accountWords(locale)}
        lead={a("lead")}
        submit={a("submit")}
        fields={[
          field("currentPassword", a("current"), "current-password"),
          field("newPassword", a("next"), "new-password", t("accept.passwordHint")),
          field("newPasswordAgain", a("again"), "new-password"),
        ]}
      />
    </section>
  );
}

type FactorProps = { locale: Locale; isOn: boolean; isRequired: boolean; left: number | null };

function SecondFactor({ locale, isOn, isRequired, left }: FactorProps) {
  const a = useTranslations("people.account.factor");
  const text = accountWords(locale);
  const password = (name: string): AccountField => ({
    name,
    label: a("password"),
    type: "password",
    autoComplete: "current-password",
  });
  return (
    <section aria-labelledby="factor" className="mt-12">
      <h2 id="factor">{a("title")}</h2>
      {isOn && <p className="measure mt-1 text-ink-soft">{a("onLead")}</p>}
      {/* Stands here once the factor is on too: the backup codes that it gave are shown by it. */}
      <AccountForm
        action={setUpFactorAction.bind(null, locale)}
        text={text}
        lead={a(isRequired ? "requiredLead" : "offLead")}
        over={isOn}
        fields={[password("factorPassword")]}
        submit={a("start")}
        confirm={{ fields: [{ name: "factorCode", label: a("code"), type: "code" }], submit: a("confirm") }}
      />
      {isOn && (
        <>
          <h3 className="mt-6">{a("renewTitle")}</h3>
          <p className={`measure mt-1 ${left !== null && left <= FEW_CODES ? "border-l-4 border-alarm pl-4" : ""}`}>
            {left === null ? a("leftUnknown") : a("left", { count: left })}{" "}
            {left !== null && left <= FEW_CODES && a("leftFew")}
          </p>
          <AccountForm
            action={renewCodesAction.bind(null, locale)}
            text={text}
            lead={a("renewLead")}
            fields={[password("codesPassword")]}
            submit={a("renew")}
          />
          <h3 className="mt-8">{a("offTitle")}</h3>
          <AccountForm
            action={stopFactorAction.bind(null, locale)}
            text={text}
            fields={[password("offPassword")]}
            submit={a("off")}
          />
        </>
      )}
    </section>
  );
}
