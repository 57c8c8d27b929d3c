import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckPage } from "@/components/check/check-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/check";

export async function generateMetadata({ params }: PageProps<"/[locale]/check">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "check" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function Check({ params }: PageProps<"/[locale]/check">) {
  const locale = await localeOf(params);
  return (
    <Page locale={locale} path={PATH}>
      <CheckPage dataset={await getDataset()} today={today()} locale={locale} />
    </Page>
  );
}
