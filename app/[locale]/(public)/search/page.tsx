import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { searchedPages } from "@/components/search/searched-pages";
import { SearchPage } from "@/components/search/search-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { searchOccupations } from "@/lib/db/queries/search-occupations";
import { formatSearchQuery, parseSearchQuery } from "@/lib/figures/query/search-query";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { asksOnlyDraws, searchSite } from "@/lib/rules/search/site-search";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";

const PATH = "/search";

type Props = PageProps<"/[locale]/search"> & { query?: QueryParams };

/** What a search finds is no page of its own for search engines. */
export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "search" });
  return {
    ...pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") }),
    robots: { index: false },
  };
}

export default async function SearchRoute({ params, query = {} }: Props) {
  const locale = await localeOf(params);
  const { text, problems } = parseSearchQuery(query);
  const dataset = await getDataset();
  const found = searchSite(text, dataset, searchedPages(locale));
  const occupations = text === "" || asksOnlyDraws(found) ? null : await searchOccupations(text, locale);
  return (
    <Page locale={locale} path={addressOf(PATH, formatSearchQuery(text))}>
      <SearchPage {...{ text, problems, found, occupations, dataset, locale }} today={today()} />
    </Page>
  );
}
