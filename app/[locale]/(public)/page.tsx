import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { shownQuery } from "@/lib/answers/image-of";
import { Dashboard } from "@/components/dashboard/dashboard";
import { Page } from "@/components/ui/page";
import { StructuredData } from "@/components/data/structured-data";
import { cataloguedAt, datasetLd } from "@/lib/api/catalogue/catalogue";
import { DRAWS } from "@/lib/api/tables/draws";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { formatFigureQuery, parseFigureQuery } from "@/lib/figures/query/dashboard-query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

type Props = PageProps<"/[locale]"> & { query?: QueryParams };

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return pageMetadata({
    locale,
    path: "/",
    title: t("title"),
    description: t("description"),
    picture: { path: "/explore.png", alt: (await shownQuery(locale, {})).model.heading },
  });
}

export default async function DashboardPage({ params, query: asked = {} }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { problems, ...query } = parseFigureQuery(asked, dataset);
  return (
    <Page locale={locale} path={addressOf("", formatFigureQuery(query)) || "/"}>
      <StructuredData data={datasetLd(cataloguedAt(dataset, publicUrl()), locale, [DRAWS])} />
      <Dashboard
        dataset={dataset}
        query={query}
        problems={problems}
        today={today()}
        locale={locale}
        site={publicUrl()}
      />
    </Page>
  );
}
