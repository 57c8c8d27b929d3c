import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { keptForm } from "@/app/[locale]/alerts/do/kept-form";
import { AlertsPage } from "@/components/alerts/alerts-page";
import { Page } from "@/components/ui/page";
import { alertSettings } from "@/lib/alerts/settings";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { ALERT_QUERY } from "@/lib/rules/alert/choice";

// A public page is taken for one that is kept unless it says so: reading a cookie would then be an error.
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/alerts/again">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "alerts" });
  return { title: t("title"), robots: { index: false } };
}

/** The form that was not taken, as it was typed, with what was wrong. It is made for its reader alone, and not kept. */
export default async function AgainRoute({ params }: Props) {
  const locale = await localeOf(params);
  const typed = await keptForm();
  if (typed === null) redirect(`/${locale}/alerts`);
  const dataset = await getDataset();
  const { values, problems } = ALERT_QUERY.read(typed.query, dataset);
  return (
    <Page locale={locale} path="/alerts/again">
      <AlertsPage
        isOffered={alertSettings().smtp !== null}
        categories={dataset.categories}
        choice={values}
        address={typed.address}
        query={typed.query}
        unread={problems.map(({ field }) => field)}
        problems={typed.problems}
        locale={locale}
      />
    </Page>
  );
}
