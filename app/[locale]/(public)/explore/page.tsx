import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { shownQuery } from "@/lib/answers/image-of";
import { Explore } from "@/components/explore/explore";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { EXPLORE_PARAMETERS, formatExploreQuery, parseExploreQuery } from "@/lib/figures/query/explore-query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/explore";

type Props = { params: Promise<{ locale: string }>; query?: QueryParams };

/** With a query the finding is the title, so that a shared link says what it shows. */
export async function generateMetadata({ params, query: asked }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "explore" });
  const { finding, subtitle, query } = (await shownQuery(locale, asked ?? {})).model;
  return pageMetadata({
    locale,
    path: PATH,
    title: asked ? t("titleOf", { heading: finding }) : t("title"),
    description: asked ? subtitle : t("description"),
    state: asked ? formatExploreQuery(query) : "",
    picture: {
      path: addressOf("/explore.png", formatExploreQuery(query)),
      alt: asked ? `${finding}. ${subtitle}` : finding,
    },
  });
}

/** The parameters of the page alone: names such as `constructor` cannot travel to the browser. */
const ownParams = (given: QueryParams): QueryParams =>
  Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(EXPLORE_PARAMETERS, name)));

export default async function ExplorePage({ params, query = {} }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const address = formatExploreQuery(parseExploreQuery(query, dataset));
  return (
    <Page locale={locale} path={addressOf(PATH, address)}>
      <Explore dataset={dataset} params={ownParams(query)} today={today()} locale={locale} site={publicUrl()} />
    </Page>
  );
}
