import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AfterInvitation } from "@/components/after-invitation/after-invitation";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { parseAfterInvitation } from "@/lib/rules/after-invitation/query";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/after-invitation";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "invited" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function AfterInvitationRoute({ params }: PageProps<"/[locale]/after-invitation">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  return (
    <Page locale={locale} path={PATH}>
      <AfterInvitation dataset={dataset} {...parseAfterInvitation({}, dataset.draws)} today={today()} locale={locale} />
    </Page>
  );
}
