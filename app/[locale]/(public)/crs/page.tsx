import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CrsPage } from "@/components/crs/crs-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/crs";

export async function generateMetadata({ params }: PageProps<"/[locale]/crs">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "crs" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function CrsRoute({ params }: PageProps<"/[locale]/crs">) {
  const locale = await localeOf(params);
  const { crsGrids } = await getDataset();
  return (
    <Page locale={locale} path={PATH}>
      <CrsPage grids={crsGrids} today={today()} locale={locale} />
    </Page>
  );
}
