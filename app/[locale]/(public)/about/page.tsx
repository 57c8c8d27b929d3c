import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AboutPage } from "@/components/about/about-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/about";

export async function generateMetadata({ params }: PageProps<"/[locale]/about">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "about" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function About({ params }: PageProps<"/[locale]/about">) {
  const locale = await localeOf(params);
  return (
    <Page locale={locale} path={PATH}>
      <AboutPage dataset={await getDataset()} locale={locale} today={today()} />
    </Page>
  );
}
