import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DrawList } from "@/components/draws/draw-list";
import { Page } from "@/components/ui/page";
import { getDataset } from "@/lib/db/dataset";
import { formatDrawFilter, parseDrawFilter } from "@/lib/rules/draw/list-query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/draws";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "draws" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

type Props = PageProps<"/[locale]/draws"> & { query?: QueryParams };

export default async function DrawsPage({ params, query = {} }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { filter, errors } = parseDrawFilter(query, dataset.categories);
  return (
    <Page locale={locale} path={addressOf(PATH, formatDrawFilter(filter))}>
      <DrawList dataset={dataset} locale={locale} filter={filter} problems={errors} query={query} />
    </Page>
  );
}
