import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PoolPage } from "@/components/pool/pool-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { formatPoolQuery, parsePoolQuery } from "@/lib/rules/pool/query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/pool";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "pool" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

type Props = PageProps<"/[locale]/pool"> & { query?: QueryParams };

export default async function PoolRoute({ params, query: asked = {} }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { problems, ...query } = parsePoolQuery(asked, dataset.draws, dataset.knownTo);
  return (
    <Page locale={locale} path={addressOf(PATH, formatPoolQuery(query))}>
      <PoolPage dataset={dataset} query={query} problems={problems} today={today()} site={publicUrl()} locale={locale} />
    </Page>
  );
}
