import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DrawList } from "@/components/draws/draw-list";
import { Page } from "@/components/ui/page";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

export async function generateMetadata({ params }: PageProps<"/[locale]/draws">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "draws" });
  return pageMetadata({ locale, path: "/draws", title: t("title"), description: t("description") });
}

export default async function DrawsPage({ params }: PageProps<"/[locale]/draws">) {
  const locale = await localeOf(params);
  return (
    <Page locale={locale} path="/draws">
      <DrawList dataset={await getDataset()} locale={locale} query={{}} />
    </Page>
  );
}
