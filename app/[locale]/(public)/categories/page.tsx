import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoryIndex } from "@/components/categories/category-index";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/categories";

export async function generateMetadata({ params }: PageProps<"/[locale]/categories">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "categories" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function Categories({ params }: PageProps<"/[locale]/categories">) {
  const locale = await localeOf(params);
  return (
    <Page locale={locale} path={PATH}>
      <CategoryIndex dataset={await getDataset()} locale={locale} today={today()} />
    </Page>
  );
}
