import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CadencePage } from "@/components/cadence/cadence-page";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/cadence";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "cadence" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function CadenceRoute({ params }: PageProps<"/[locale]/cadence">) {
  const locale = await localeOf(params);
  return (
    <Page locale={locale} path={PATH}>
      <CadencePage dataset={await getDataset()} today={today()} locale={locale} site={publicUrl()} />
    </Page>
  );
}
