import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationsPage } from "@/components/invitations/invitations-page";
import { Page } from "@/components/ui/page";
import { getDataset } from "@/lib/db/dataset";
import { formatInvitationsQuery, parseInvitationsQuery } from "@/lib/figures/query/invitations-query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { today } from "@/lib/clock";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/invitations";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "invitations" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

type Props = PageProps<"/[locale]/invitations"> & { query?: QueryParams };

export default async function InvitationsRoute({ params, query: asked = {} }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { problems, ...query } = parseInvitationsQuery(asked, dataset);
  return (
    <Page locale={locale} path={addressOf(PATH, formatInvitationsQuery(query))}>
      <InvitationsPage {...{ dataset, query, problems, locale }} today={today()} site={publicUrl()} />
    </Page>
  );
}
