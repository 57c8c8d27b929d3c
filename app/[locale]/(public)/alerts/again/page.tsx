import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { keptAddress } from "@/app/[locale]/alerts/do/kept-form";
import { AlertsPage } from "@/components/alerts/alerts-page";
import { Page } from "@/components/ui/page";
import { alertSettings } from "@/lib/alerts/settings";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { ALERT_QUERY } from "@/lib/rules/alert/choice";
import { readProblems } from "@/lib/rules/alert/typed-form";
import { addressOf } from "@/lib/rules/text/query-codec";

// A public page is taken for one that is kept unless it says so: reading a cookie would then be an error.
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/alerts/again">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "alerts" });
  return { title: t("title"), robots: { index: false } };
}

/** The form that was not taken, as it was typed, with what was wrong. It is made for its reader alone, and not kept. */
export default async function AgainRoute({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const wrong = readProblems(query);
  const dataset = await getDataset();
  const { values, problems } = ALERT_QUERY.read(query, dataset);
  if (wrong.length === 0) redirect(addressOf(`/${locale}/alerts`, ALERT_QUERY.write(values)));
  const path = addressOf("/alerts/again", ALERT_QUERY.write(values), ...wrong.map((each) => `problem=${each}`));
  return (
    <Page locale={locale} path={path}>
      <AlertsPage
        isOffered={alertSettings().smtp !== null}
        categories={dataset.categories}
        choice={values}
        address={await keptAddress()}
        query={query}
        unread={problems.map(({ field }) => field)}
        problems={wrong}
        locale={locale}
      />
    </Page>
  );
}
