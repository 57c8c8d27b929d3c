import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { AccountForm } from "@/components/admin/account-form";
import { Page } from "@/components/ui/page";
import { ownPath } from "@/lib/auth/own-path";
import { signedIn } from "@/lib/auth/require-admin";
import { accountWords } from "@/components/admin/account-words";
import { codeAction } from "./actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/login/code">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "admin.signIn.code" });
  return { title: t("title") };
}

export default async function CodePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { to } = await searchParams;
  const path = ownPath(typeof to === "string" ? to : undefined);
  if (await signedIn()) redirect(`/${locale}${path}`);
  const t = await getTranslations("admin.signIn.code");
  const query = `?to=${encodeURIComponent(path)}`;
  return (
    <Page locale={locale} path={`/admin/login/code${query}`}>
      <h1>{t("title")}</h1>
      <AccountForm
        action={codeAction.bind(null, locale)}
        text={accountWords(locale)}
        lead={t("lead")}
        hidden={{ to: path }}
        strong
        alone
        fields={[{ name: "code", label: t("code"), type: "code", hint: t("hint") }]}
        submit={t("submit")}
      />
      <p className="mt-8 text-[0.9rem]">
        <a href={`/${locale}/admin/login${query}`}>{t("again")}</a>
      </p>
    </Page>
  );
}
