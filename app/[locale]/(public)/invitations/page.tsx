import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationsPage } from "@/components/invitations/invitations-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { parseInvitationsQuery } from "@/lib/figures/query/invitations-query";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/invitations";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "invitations" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function InvitationsRoute({ params }: PageProps<"/[locale]/invitations">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { dropped, ...query } = parseInvitationsQuery({}, dataset.categories, dataset.draws, today());
  return (
    <Page locale={locale} path={PATH}>
      <InvitationsPage dataset={dataset} query={query} dropped={dropped} today={today()} locale={locale} />
    </Page>
  );
}
