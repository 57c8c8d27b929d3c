import type { Metadata } from "next";
import { shownQuery } from "@/lib/answers/image-of";
import { Explore } from "@/components/explore/explore";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { EXPLORE_PARAMETERS, formatExploreQuery, parseExploreQuery } from "@/lib/figures/query/explore-query";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/explore/query">;

/** The finding is the title, so that a shared link says what it shows. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { model, language } = await shownQuery(locale, await searchParams);
  const { heading, subtitle, query } = model;
  const address = formatExploreQuery(query);
  const picture = { path: address === "" ? "/explore.png" : `/explore.png?${address}`, alt: `${heading}. ${subtitle}` };
  return pageMetadata({
    locale,
    path: "/explore",
    title: language.t("titleOf", { heading }),
    description: subtitle,
    picture,
  });
}

/** The same page under the same address, with a query: rendered on request. */
export default async function QueriedExplorePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const given = await searchParams;
  // Names such as `constructor` cannot travel to the browser.
  const asked = Object.fromEntries(
    EXPLORE_PARAMETERS.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  const dataset = await getDataset();
  const address = formatExploreQuery(parseExploreQuery(asked, { ...dataset, today: today() }));
  return (
    <Page locale={locale} path={address === "" ? "/explore" : `/explore?${address}`}>
      <Explore dataset={dataset} params={asked} today={today()} locale={locale} site={publicUrl()} />
    </Page>
  );
}
