import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AfterInvitation } from "@/components/after-invitation/after-invitation";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { formatAfterInvitation, parseAfterInvitation } from "@/lib/rules/after-invitation/query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/after-invitation";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "invited" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

type Props = PageProps<"/[locale]/after-invitation"> & { query?: QueryParams };

export default async function AfterInvitationRoute({ params, query }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { due, problems } = parseAfterInvitation(query ?? {}, dataset.draws);
  return (
    <Page locale={locale} path={addressOf(PATH, query ? formatAfterInvitation(due) : "")}>
      <AfterInvitation dataset={dataset} due={due} problems={problems} today={today()} locale={locale} />
    </Page>
  );
}
