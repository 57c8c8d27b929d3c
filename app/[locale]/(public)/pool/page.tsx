import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PoolPage } from "@/components/pool/pool-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { parsePoolQuery } from "@/lib/rules/pool/query";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/pool";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "pool" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function PoolRoute({ params }: PageProps<"/[locale]/pool">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { dropped, ...query } = parsePoolQuery({}, dataset.draws, today());
  return (
    <Page locale={locale} path={PATH}>
      <PoolPage dataset={dataset} query={query} dropped={dropped} today={today()} locale={locale} />
    </Page>
  );
}
