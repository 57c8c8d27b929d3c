import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { shownQuery } from "@/lib/answers/image-of";
import { Dashboard } from "@/components/dashboard/dashboard";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { parseFigureQuery } from "@/lib/figures/query/dashboard-query";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

type Props = PageProps<"/[locale]">;

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return pageMetadata({
    locale,
    path: "/",
    title: t("title"),
    description: t("description"),
    picture: { path: "/explore.png", alt: (await shownQuery(locale, {})).model.heading },
  });
}

export default async function DashboardPage({ params }: Props) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const { dropped, ...query } = parseFigureQuery({}, dataset.categories, dataset.draws, today());
  return (
    <Page locale={locale} path="/">
      <Dashboard dataset={dataset} query={query} dropped={dropped} today={today()} locale={locale} />
    </Page>
  );
}
