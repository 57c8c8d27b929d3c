import { Dashboard } from "@/components/dashboard/dashboard";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { formatFigureQuery, parseFigureQuery } from "@/lib/figures/query/dashboard-query";
import { localeOf } from "@/lib/i18n/locale-of";

export { generateMetadata } from "../page";

export const dynamic = "force-dynamic";

/** The same dashboard under the same address, with a query: rendered on request. */
export default async function QueriedDashboardPage({ params, searchParams }: PageProps<"/[locale]/query">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { dropped, ...query } = parseFigureQuery(await searchParams, dataset.categories, dataset.draws, today());
  const address = formatFigureQuery(query);
  return (
    <Page locale={locale} path={address === "" ? "/" : `?${address}`}>
      <Dashboard dataset={dataset} query={query} dropped={dropped} today={today()} locale={locale} />
    </Page>
  );
}
