import { queryWith } from "@/components/draws/draw-query";
import { readOccupationQuery } from "@/components/occupations/occupation-query";
import { OccupationResults } from "@/components/occupations/occupation-results";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import type { Locale } from "@/lib/domain/bilingual";

export { generateMetadata } from "../page";

export const dynamic = "force-dynamic";

/** What a search finds, under the address of the occupations with a query: rendered on request. */
export default async function QueriedOccupationsRoute({ params, searchParams }: PageProps<"/[locale]/occupations/query">) {
  const locale = (await params).locale as Locale;
  const query = readOccupationQuery(await searchParams);
  return (
    <Page locale={locale} path={`/occupations${queryWith({ q: query.typed, page: String(query.page) }, {})}`}>
      <OccupationResults dataset={await getDataset()} query={query} locale={locale} today={today()} />
    </Page>
  );
}
