import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { DoneBanner } from "@/components/admin/done-banner";
import { SignInForm } from "@/components/admin/people/sign-in-form";
import { Page } from "@/components/ui/page";
import { ADMIN_HOME, ownPath } from "@/lib/auth/own-path";
import { endOfSession, signedIn } from "@/lib/auth/require-admin";
import { env } from "@/lib/env";
import { signInAction } from "./actions";
import { messages } from "@/lib/i18n/messages";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/login">;

/** A count of an address; 0 for anything else. */
const readCount = (text: string | string[] | undefined) =>
  typeof text === "string" && /^\d{1,3}$/.test(text) ? Number(text) : 0;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "admin.signIn" });
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { to, done, others } = await searchParams;
  const path = ownPath(typeof to === "string" ? to : undefined);
  if (await signedIn()) redirect(`/${locale}${path}`);
  const ended = await endOfSession(await headers());
  const t = await getTranslations("admin.signIn");
  const errors = await getTranslations("admin.errors");
  return (
    <Page locale={locale} path={`/admin/login${typeof to === "string" ? `?to=${encodeURIComponent(path)}` : ""}`}>
      {done === "password" && <DoneBanner message={t("passwordSet")} />}
      {done === "out" && (
        <DoneBanner message={t("out.here")}>
          <p>{t("out.others", { count: readCount(others) })}</p>
        </DoneBanner>
      )}
      {done === "everywhere" && <DoneBanner message={t("out.everywhere")} />}
      <h1>{t("title")}</h1>
      {ended && done === undefined && (
        <p role="status" className="measure mt-2 border-l-4 border-ink py-1 pl-4">
          {t(`ended.${ended}`, { hours: env().SESSION_IDLE_HOURS })} {path !== ADMIN_HOME && t("ended.back")}
        </p>
      )}
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <SignInForm
        action={signInAction.bind(null, locale)}
        to={path}
        text={{
          email: t("email"),
          password: t("password"),
          submit: t("submit"),
          problem: errors("title"),
          kept: messages[locale].kept,
        }}
      />
      <p className="measure mt-8 text-[0.9rem] text-ink-soft">{t("forgotten")}</p>
    </Page>
  );
}
