import { InvitationsPage } from "@/components/invitations/invitations-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { formatInvitationsQuery, parseInvitationsQuery } from "@/lib/figures/query/invitations-query";
import { localeOf } from "@/lib/i18n/locale-of";

export { generateMetadata } from "../page";

export const dynamic = "force-dynamic";

/** The same page under the same address, with a query: rendered on request. */
export default async function QueriedInvitationsRoute({
  params,
  searchParams,
}: PageProps<"/[locale]/invitations/query">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { dropped, ...query } = parseInvitationsQuery(await searchParams, dataset.categories, dataset.draws, today());
  const address = formatInvitationsQuery(query);
  return (
    <Page locale={locale} path={address === "" ? "/invitations" : `/invitations?${address}`}>
      <InvitationsPage dataset={dataset} query={query} dropped={dropped} today={today()} locale={locale} />
    </Page>
  );
}
