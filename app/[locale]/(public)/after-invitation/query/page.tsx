import { AfterInvitation } from "@/components/after-invitation/after-invitation";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { parseAfterInvitation } from "@/lib/rules/after-invitation/query";
import { localeOf } from "@/lib/i18n/locale-of";

export { generateMetadata } from "../page";

export const dynamic = "force-dynamic";

/** The same page under the same address, with a draw: rendered on request. */
export default async function QueriedAfterInvitationRoute({
  params,
  searchParams,
}: PageProps<"/[locale]/after-invitation/query">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { due, dropped } = parseAfterInvitation(await searchParams, dataset.draws);
  return (
    <Page locale={locale} path={due === null ? "/after-invitation" : `/after-invitation?draw=${due.draw.number}`}>
      <AfterInvitation dataset={dataset} due={due} dropped={dropped} today={today()} locale={locale} />
    </Page>
  );
}
