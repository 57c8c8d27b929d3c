import { PoolPage } from "@/components/pool/pool-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { formatPoolQuery, parsePoolQuery } from "@/lib/rules/pool/query";
import { localeOf } from "@/lib/i18n/locale-of";

export { generateMetadata } from "../page";

export const dynamic = "force-dynamic";

/** The same page under the same address, with a query: rendered on request. */
export default async function QueriedPoolRoute({ params, searchParams }: PageProps<"/[locale]/pool/query">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { dropped, ...query } = parsePoolQuery(await searchParams, dataset.draws, today());
  const address = formatPoolQuery(query);
  return (
    <Page locale={locale} path={address === "" ? "/pool" : `/pool?${address}`}>
      <PoolPage dataset={dataset} query={query} dropped={dropped} today={today()} locale={locale} />
    </Page>
  );
}
