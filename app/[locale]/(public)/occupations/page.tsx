import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OccupationIndex } from "@/components/occupations/occupation-index";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { searchOccupations } from "@/lib/db/queries/search-occupations";
import { OccupationResults } from "@/components/occupations/occupation-results";
import { formatOccupationQuery, parseOccupationQuery } from "@/lib/figures/query/occupation-query";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/occupations";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "occupations" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

type Props = PageProps<"/[locale]/occupations"> & { query?: QueryParams };

/** All occupations, or with a query what a search finds. */
export default async function OccupationsRoute({ params, query }: Props) {
  const locale = await localeOf(params);
  if (query) return <Results locale={locale} params={query} />;
  return (
    <Page locale={locale} path={PATH}>
      <OccupationIndex dataset={await getDataset()} locale={locale} today={today()} />
    </Page>
  );
}

async function Results({ locale, params }: { locale: Locale; params: QueryParams }) {
  const query = parseOccupationQuery(params);
  const { typed, text, page } = query;
  const [dataset, found] = await Promise.all([getDataset(), text === "" ? null : searchOccupations(text, locale)]);
  return (
    <Page locale={locale} path={addressOf(PATH, formatOccupationQuery(typed, page))}>
      <OccupationResults dataset={dataset} query={query} found={found} locale={locale} today={today()} />
    </Page>
  );
}
