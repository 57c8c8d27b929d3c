import { DrawList } from "@/components/draws/draw-list";
import { queryWith } from "@/components/draws/draw-query";
import { Page } from "@/components/ui/page";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";

export { generateMetadata } from "../page";

export const dynamic = "force-dynamic";

/** The same list under the same address, with a query: rendered on request. */
export default async function QueriedDrawsPage({ params, searchParams }: PageProps<"/[locale]/draws/query">) {
  const locale = await localeOf(params);
  const query = await searchParams;
  return (
    <Page locale={locale} path={`/draws${queryWith(query, {})}`}>
      <DrawList dataset={await getDataset()} locale={locale} query={query} />
    </Page>
  );
}
