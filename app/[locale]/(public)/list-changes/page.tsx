import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListChangesPage } from "@/components/list-changes/list-changes-page";
import { Page } from "@/components/ui/page";
import { getDataset } from "@/lib/db/dataset";
import { formatListChangesQuery, parseListChangesQuery } from "@/lib/figures/query/list-changes-query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/list-changes";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "listChanges" });
  return pageMetadata({
    locale,
    path: PATH,
    title: t("title"),
    description: t("description"),
    picture: { path: "/list-changes.png", alt: t("title") },
  });
}

type Props = PageProps<"/[locale]/list-changes"> & { query?: QueryParams };

/** What changed between the lists of two years, the latest two unless the address says others. */
export default async function ListChangesRoute({ params, query = {} }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { years, problems } = parseListChangesQuery(query, dataset.categories);
  const path = Object.keys(query).length === 0 ? PATH : addressOf(PATH, formatListChangesQuery(years));
  return (
    <Page locale={locale} path={path}>
      <ListChangesPage dataset={dataset} years={years} problems={problems} locale={locale} />
    </Page>
  );
}
