import { queryWith } from "@/components/draws/draw-query";
import { readOccupationQuery } from "@/components/occupations/occupation-query";
import { OccupationResults } from "@/components/occupations/occupation-results";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { searchOccupations } from "@/lib/db/queries/search-occupations";
import { localeOf } from "@/lib/i18n/locale-of";

export { generateMetadata } from "../page";

export const dynamic = "force-dynamic";

/** What a search finds, under the address of the occupations with a query: rendered on request. */
export default async function QueriedOccupationsRoute({
  params,
  searchParams,
}: PageProps<"/[locale]/occupations/query">) {
  const locale = await localeOf(params);
  const query = readOccupationQuery(await searchParams);
  const [dataset, matches] = await Promise.all([
    getDataset(),
    query.text === "" ? null : searchOccupations(query.text, locale),
  ]);
  return (
    <Page locale={locale} path={`/occupations${queryWith({ q: query.typed, page: String(query.page) }, {})}`}>
      <OccupationResults dataset={dataset} query={query} matches={matches} locale={locale} today={today()} />
    </Page>
  );
}
