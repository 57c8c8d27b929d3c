import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertsPage } from "@/components/alerts/alerts-page";
import { Page } from "@/components/ui/page";
import { alertSettings } from "@/lib/alerts/settings";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { ALERT_QUERY } from "@/lib/rules/alert/choice";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";

const PATH = "/alerts";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "alerts" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

type Props = PageProps<"/[locale]/alerts"> & { query?: QueryParams };

/** The form to be told by e-mail, filled in with what the address says. */
export default async function AlertsRoute({ params, query = {} }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { values, problems } = ALERT_QUERY.read(query, dataset);
  return (
    <Page locale={locale} path={addressOf(PATH, ALERT_QUERY.write(values))}>
      <AlertsPage
        isOffered={alertSettings().smtp !== null}
        categories={dataset.categories}
        choice={values}
        address=""
        query={query}
        unread={problems.map(({ field }) => field)}
        problems={[]}
        locale={locale}
      />
    </Page>
  );
}
